//! What all pages of the vFunction Server are in.

use super::layout::lazy_layout;
use super::signing_in::SigningIn;
use crate::components::handover;
use crate::products::vfunction::api::VFunctionApi;
use leptos::prelude::*;

/// The sign-in while nobody is signed in, at whatever address; else the pages.
#[component]
pub fn Shell() -> impl IntoView {
    let session = expect_context::<VFunctionApi>().session();
    let signed_in = Memo::new(move |_| session.with(Option::is_some));
    Effect::new(move |_| {
        if !signed_in.get() {
            handover::leave();
        }
    });
    view! {
        <div class="vf">
            {move || if signed_in.get() { lazy_layout() } else { view! { <SigningIn /> }.into_any() }}
        </div>
    }
}
