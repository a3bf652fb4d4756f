//! A bar that says what went wrong.

use crate::components::Icon;
use leptos::prelude::*;

/// A sentence that is read out at once, and what can be done about it.
#[component]
pub fn Message(
    /// The sentence.
    #[prop(into)]
    text: String,
    /// A button, if something can be done.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="ado-message">
            <Icon icon=icondata_lu::LuCircleAlert />
            <p class="ado-message__text" role="alert">{text}</p>
            {children.map(|children| children())}
        </div>
    }
}
