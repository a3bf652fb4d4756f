//! What the fields of the panels have in common.

use super::context::TokenPageContext;
use super::refusal::Place;
use leptos::prelude::*;

/// What is wrong at a place, if anything.
pub fn problem(page: TokenPageContext, place: Place) -> Signal<Option<String>> {
    Signal::derive(move || page.refusal().filter(|refusal| refusal.place == place).map(|refusal| refusal.text.to_owned()))
}

/// The sentence under a field that is no text field.
#[component]
pub fn Problem(
    /// Its id, for the field's `aria-describedby`.
    id: &'static str,
    /// The sentence, if there is one.
    text: Signal<Option<String>>,
) -> impl IntoView {
    view! {
        <p class="field__problem" id=id hidden=move || text.with(Option::is_none)>
            {text}
        </p>
    }
}
