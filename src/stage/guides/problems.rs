//! What went wrong, for people.

use leptos::prelude::*;

/// What could not be done; nothing if everything could.
pub fn alert(words: Option<impl Into<String>>) -> Option<AnyView> {
    let words: String = words?.into();
    Some(view! { <p class="guide-problem" role="alert">{words}</p> }.into_any())
}

/// A list of what is wrong with a guide.
pub fn errors(errors: impl IntoIterator<Item = String>) -> AnyView {
    view! {
        <ul class="guide-errors">
            {errors.into_iter().map(|error| view! { <li>{error}</li> }).collect_view()}
        </ul>
    }
    .into_any()
}
