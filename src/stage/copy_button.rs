//! A button that copies a text.

use crate::components::{Icon, after, write_to_clipboard};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

/// How long the outcome is shown beside the button.
pub const OUTCOME_STANDS: Duration = Duration::from_secs(4);

/// A button that copies a text to the clipboard and says how that went.
#[component]
pub fn CopyButton(
    /// Its accessible name.
    label: &'static str,
    /// What of the name is shown beside the icon; may be empty.
    caption: &'static str,
    /// The text to copy.
    #[prop(into)]
    text: Signal<String>,
    /// Its anchor.
    testid: &'static str,
) -> impl IntoView {
    let outcome = RwSignal::new("");
    let copy = move |_| {
        spawn_local(async move {
            let copied = write_to_clipboard(&text.get_untracked()).await;
            outcome.try_set(if copied { "Copied" } else { "This browser does not let the page copy; please select the text." });
            let clear = move || {
                outcome.try_set("");
            };
            after(OUTCOME_STANDS, clear);
        });
    };
    view! {
        <span class="stage-copy">
            <button
                class="stage-button"
                type="button"
                aria-label=label
                title=label
                data-testid=testid
                on:click=copy
            >
                <Icon icon=icondata_lu::LuCopy />
                {caption}
            </button>
            <span class="stage-copy__outcome" role="status">{outcome}</span>
        </span>
    }
}
