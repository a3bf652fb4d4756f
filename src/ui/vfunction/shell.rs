//! What all pages of the vFunction Server stand in.

use super::signing_in::SigningIn;
use crate::client::Api;
use crate::ui::kit::focus_if_lost;
use crate::ui::navigation::Navigation;
use crate::ui::parts::{self, Room};
use crate::ui::starting;
use leptos::prelude::*;

/// The sign-in while nobody is signed in, at whatever address; else the pages.
#[component]
pub fn Shell() -> impl IntoView {
    let session = expect_context::<Api>().session();
    let signed_in = Memo::new(move |_| session.with(Option::is_some));
    let path = expect_context::<Navigation>().path();
    Effect::new(move |before: Option<()>| {
        signed_in.track();
        path.track();
        if before.is_some() {
            focus_if_lost(|| document().query_selector(".vf h1").ok().flatten());
        }
    });
    Effect::new(move |_| {
        if !signed_in.get() {
            starting::leave();
        }
    });
    view! {
        <div class="vf">
            {move || if signed_in.get() { parts::room(|| Room::Workspace) } else { view! { <SigningIn /> }.into_any() }}
        </div>
    }
}
