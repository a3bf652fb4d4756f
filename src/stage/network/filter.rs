//! What chooses the exchanges that the list shows.

use super::journal_filter::JournalFilter;
use crate::components::{SecretGuard, SecretHint};
use crate::contract::anchors;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// The value of the choice that shows only what went wrong.
const FAILED: &str = "failed";

/// Id of the field for words.
const FIELD: &str = "network-filter";

/// A field for words, and the choice between all exchanges and those that went wrong.
#[component]
pub fn Filter(
    /// What the list is to show.
    filter: RwSignal<JournalFilter>,
    /// Asked to go on to the list.
    #[prop(into)]
    on_leave: Callback<()>,
) -> impl IntoView {
    let on_keydown = move |event: KeyboardEvent| match event.key().as_str() {
        // One layer at a time: a dialog that is open beside the tools stays.
        "Escape" if !filter.read_untracked().text.is_empty() => {
            event.prevent_default();
            event.stop_propagation();
            filter.write().text.clear();
        }
        "ArrowDown" => {
            event.prevent_default();
            on_leave.run(());
        }
        _ => {}
    };
    view! {
        <input
            id=FIELD
            class="stage-field stage-network__filter"
            type="search"
            aria-label="Filter calls"
            placeholder="Method, path or status"
            autocomplete="off"
            spellcheck="false"
            prop:value=move || filter.read().text.clone()
            data-testid=anchors::STAGE_NETWORK_FILTER
            aria-describedby=SecretGuard::hint_id(FIELD)
            on:input:target=move |event| filter.write().text = event.target().value()
            on:keydown=on_keydown
        />
        <select
            class="stage-field"
            aria-label="Which calls"
            data-testid=anchors::STAGE_NETWORK_WHICH
            prop:value=move || if filter.read().only_failed { FAILED } else { "all" }
            on:change:target=move |event| filter.write().only_failed = event.target().value() == FAILED
        >
            <option value="all">"All"</option>
            <option value=FAILED>"Failed"</option>
        </select>
        <SecretHint field=FIELD />
    }
}
