//! What the sign-in page looks like, anyone who fills it in: the program, or the build for the first page.

use super::logo::Logo;
use super::state::{Problem, SignInState, SignInStateStoreFields};
use crate::components::{BusyButton, TextField, Unavailable};
use crate::contract::anchors;
use crate::products::vfunction::copy;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;
use reactive_stores::Field;

/// Id of the password field.
pub const PASSWORD: &str = "sign-in-password";
/// Id of what is said when the sign-in failed.
const PROBLEM: &str = "sign-in-problem";

/// The sign-in page. Its fields have no names, so that nothing of them can ever get into an address.
#[component]
pub fn SignIn(
    /// What is entered, and how the last attempt went.
    #[prop(into)]
    state: Field<SignInState>,
    /// The form is sent.
    on_submit: Callback<SubmitEvent>,
) -> impl IntoView {
    let (email, password) = (state.email(), state.password());
    let problem = move || {
        state.problem().get().map(|problem| match problem {
            Problem::Refused => copy::SIGN_IN_REFUSED,
            Problem::Failed => copy::GENERIC_ERROR,
        })
    };
    let described_by = Signal::derive(move || problem().map(|_| PROBLEM));
    view! {
        <div class="vf-sign-in">
            <header class="vf-top-bar">
                <h1 class="vf-brand" tabindex="-1"><Logo /><span>{copy::PRODUCT}</span></h1>
            </header>
            <main class="vf-sign-in__card">
                <form class="vf-sign-in__form" on:submit=move |event| on_submit.run(event) aria-describedby=described_by>
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
                        value=Signal::derive(move || password.read().secret.clone())
                        on_input=move |text: String| password.set(text.into())
                        described_by
                    />
                    {move || problem().map(|problem| view! { <p id=PROBLEM class="vf-banner" role="alert">{problem}</p> }.into_any())}
                    <BusyButton label=copy::LOGIN class="button--primary vf-button-large" testid=anchors::SIGN_IN_SUBMIT busy=state.pending() />
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
            <Unavailable id="sign-up-absent" class="vf-sign-up" testid=anchors::SIGN_UP>{copy::SIGN_UP}</Unavailable>
            <p>{copy::SIGN_UP_NOTE}</p>
            <p>{copy::FORGOTTEN_NOTE}</p>
        </footer>
    }
}
