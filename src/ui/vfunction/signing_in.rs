//! The sign-in page at work.

use super::sign_in::{PASSWORD, SignIn};
use crate::client::{Api, ApiError};
use crate::domain::copy;
use crate::ui::kit::focus_soon;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The sign-in. It stands at whatever address was asked for, which is shown afterwards.
#[component]
pub fn SigningIn() -> impl IntoView {
    let api = expect_context::<Api>();
    let email = RwSignal::new(String::new());
    let password = RwSignal::new(String::new());
    let pending = RwSignal::new(false);
    let problem = RwSignal::new(None::<&'static str>);
    document().set_title(copy::PRODUCT);

    let on_submit = Callback::new(move |event: SubmitEvent| {
        event.prevent_default();
        if pending.get_untracked() {
            return;
        }
        pending.set(true);
        problem.set(None);
        spawn_local(async move {
            let answer = api.sign_in(email.get_untracked().trim(), &password.get_untracked()).await;
            // The page is gone by now if the sign-in succeeded.
            pending.try_set(false);
            if let Err(error) = answer {
                let refused = error == ApiError::Unauthorized;
                problem.try_set(Some(if refused { copy::SIGN_IN_REFUSED } else { copy::GENERIC_ERROR }));
                if refused {
                    focus_soon(|| document().get_element_by_id(PASSWORD));
                }
            }
        });
    });
    view! { <SignIn email password pending problem on_submit /> }
}
