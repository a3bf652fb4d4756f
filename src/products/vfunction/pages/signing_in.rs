//! The sign-in page at work.

use super::sign_in::{PASSWORD, SignIn};
use super::state::{Problem, SignInState, SignInStateStoreFields, VFunctionState, VFunctionStateStoreFields};
use crate::components::{Submission, focus_soon, transient};
use crate::products::vfunction::api::VFunctionApi;
use crate::products::vfunction::copy;
use crate::transport::ApiError;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use reactive_stores::Field;

/// The sign-in. It is at whatever address was asked for, which is shown afterwards.
#[component]
pub fn SigningIn() -> impl IntoView {
    let api = expect_context::<VFunctionApi>();
    let state = transient(expect_context::<Field<VFunctionState>>().sign_in());
    document().set_title(copy::PRODUCT);
    let sign_in = Submission::new(
        state.pending(),
        move |&(): &()| {
            state.problem().set(None);
            let SignInState { email, password, .. } = state.get_untracked();
            async move { api.sign_in(email.trim(), &password.secret).await }
        },
        move |answer| {
            let Err(error) = answer else { return };
            let is_refused = error == ApiError::Unauthorized;
            state.problem().set(Some(if is_refused { Problem::Refused } else { Problem::Failed }));
            if is_refused {
                focus_soon(|| document().get_element_by_id(PASSWORD));
            }
        },
    );
    sign_in.resume(move || sign_in.send(()));
    let on_submit = Callback::new(move |event: SubmitEvent| {
        event.prevent_default();
        sign_in.send(());
    });
    view! { <SignIn state on_submit /> }
}
