//! The drawn mark of the product: our own, not its owner's logo.

use leptos::prelude::*;

/// The mark beside the product's name.
#[component]
pub fn Mark() -> impl IntoView {
    view! {
        <svg class="ado-mark" viewBox="0 0 24 24" aria-hidden="true">
            <path class="ado-mark__back" d="M4 7 14 2l6 5v10l-6 5-10-5Z" />
            <path class="ado-mark__front" d="m8 12 3 3 6-7" />
        </svg>
    }
}
