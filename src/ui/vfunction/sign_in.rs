//! The sign-in page.

use super::logo::Logo;
use crate::client::{Api, ApiError};
use crate::domain::copy;
use crate::ui::anchors;
use crate::ui::kit::{Absent, BusyButton, TextField, focus_soon};
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Id of the password field.
const PASSWORD: &str = "sign-in-password";
/// Id of what is said when the sign-in failed.
const PROBLEM: &str = "sign-in-problem";

/// The sign-in. It stands at whatever address was asked for, which is shown afterwards.
#[component]
pub fn SignIn() -> impl IntoView {
    let api = expect_context::<Api>();
    let email = RwSignal::new(String::new());
    let password = RwSignal::new(String::new());
    let pending = RwSignal::new(false);
    let problem = RwSignal::new(None::<&'static str>);
    let described_by = Signal::derive(move || problem.get().map(|_| PROBLEM));
    document().set_title(copy::PRODUCT);

    let on_submit = move |event: SubmitEvent| {
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
    };
    view! {
        <div class="vf-sign-in">
            <header class="vf-top-bar">
                <h1 class="vf-brand" tabindex="-1"><Logo /><span>{copy::PRODUCT}</span></h1>
            </header>
            <main class="vf-sign-in__card">
                <form class="vf-sign-in__form" on:submit=on_submit aria-describedby=described_by>
                    <TextField
                        id="sign-in-email"
                        label=copy::EMAIL
                        testid=anchors::SIGN_IN_EMAIL
                        placeholder=copy::EMAIL_PLACEHOLDER
                        autocomplete="username"
                        required=true
                        value=email
                        on_input=move |text| email.set(text)
                        described_by
                    />
                    <TextField
                        id=PASSWORD
                        label=copy::PASSWORD
                        testid=anchors::SIGN_IN_PASSWORD
                        placeholder=copy::PASSWORD_PLACEHOLDER
                        autocomplete="current-password"
                        kind="password"
                        required=true
                        value=password
                        on_input=move |text| password.set(text)
                        described_by
                    />
                    {move || problem.get().map(|problem| view! { <p id=PROBLEM class="vf-banner" role="alert">{problem}</p> }.into_any())}
                    <BusyButton label=copy::LOGIN class="button--primary vf-button-large" testid=anchors::SIGN_IN_SUBMIT busy=pending />
                </form>
                <SignUp />
            </main>
        </div>
    }
}

/// The way to sign up, which the replica does not have, and says so.
#[component]
fn SignUp() -> impl IntoView {
    view! {
        <footer class="vf-sign-in__notes">
            <Absent id="sign-up-absent" class="vf-sign-up" testid=anchors::SIGN_UP>{copy::SIGN_UP}</Absent>
            <p>{copy::SIGN_UP_NOTE}</p>
            <p>{copy::FORGOTTEN_NOTE}</p>
        </footer>
    }
}
