//! The buttons of walkthroughs.

use leptos::prelude::*;

/// A button of a walkthrough.
#[component]
pub fn GuideButton(
    /// Its text.
    #[prop(into)]
    caption: String,
    /// Its anchor.
    testid: &'static str,
    /// A name that says more than the text.
    #[prop(optional, into)]
    label: Option<String>,
    /// Whether it is the one that most people press next.
    #[prop(optional)]
    primary: bool,
    /// Whether it is refused, because something is under way.
    #[prop(optional)]
    busy: bool,
    /// Runs at each press.
    on_press: impl Fn() + 'static,
) -> impl IntoView {
    view! {
        <button
            class="stage-button"
            class=("stage-button--primary", primary)
            type="button"
            data-testid=testid
            aria-label=label
            aria-disabled=busy.then_some("true")
            on:click=move |_| on_press()
        >
            {caption}
        </button>
    }
}
