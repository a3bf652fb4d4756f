//! The sign-in page at work.

use super::sign_in::{PASSWORD, SignIn};
use crate::client::{Api, ApiError};
use crate::domain::copy;
use crate::ui::kit::{focus_soon, remembered, remembered_call, remembered_secret};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::{Deserialize, Serialize};
use strum::{AsRefStr, EnumString};

/// Why a sign-in failed.
#[derive(Clone, Copy, PartialEq, Serialize, Deserialize, EnumString, AsRefStr)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
enum Problem {
    Refused,
    Failed,
}

/// The sign-in. It stands at whatever address was asked for, which is shown afterwards.
#[component]
pub fn SigningIn() -> impl IntoView {
    let api = expect_context::<Api>();
    let email = remembered("sign-in-email", String::new());
    let password = remembered_secret("sign-in-password");
    let pending = RwSignal::new(false);
    let problem = remembered("sign-in-problem", None::<Problem>);
    document().set_title(copy::PRODUCT);

    let send = move || {
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
                problem.try_set(Some(if refused { Problem::Refused } else { Problem::Failed }));
                if refused {
                    focus_soon(|| document().get_element_by_id(PASSWORD));
                }
            }
        });
    };
    remembered_call("sign-in-pending", pending.into(), send);
    let on_submit = Callback::new(move |event: SubmitEvent| {
        event.prevent_default();
        send();
    });
    let problem = Signal::derive(move || {
        problem.get().map(|problem| match problem {
            Problem::Refused => copy::SIGN_IN_REFUSED,
            Problem::Failed => copy::GENERIC_ERROR,
        })
    });
    view! { <SignIn email password pending problem on_submit /> }
}
