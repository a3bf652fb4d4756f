//! The button that saves the journal as a HAR file.

use crate::components::save_file;
use crate::contract::anchors;
use crate::har::export::export;
use crate::simulator::exchange::Exchange;
use crate::transport::base_address;
use leptos::prelude::*;

/// The button that saves the journal as a HAR file.
#[component]
pub fn ExportButton(
    /// All exchanges, whichever the list shows.
    journal: Memo<Vec<Exchange>>,
    /// The scenario in force.
    #[prop(into)]
    scenario: Signal<String>,
) -> impl IntoView {
    let outcome = RwSignal::new(String::new());
    let export = move |_| {
        let journal = journal.read_untracked();
        if journal.is_empty() {
            return;
        }
        let name = format!("{}-{}.har", env!("CARGO_PKG_NAME"), scenario.get_untracked());
        outcome.set(match save_file(&name, "application/json", &export(&journal, &base_address())) {
            Ok(()) => format!("Saved {} calls as {name}.", journal.len()),
            Err(problem) => problem.to_owned(),
        });
    };
    view! {
        <button
            class="stage-button"
            type="button"
            aria-disabled=move || journal.read().is_empty().then_some("true")
            data-testid=anchors::STAGE_HAR_EXPORT
            on:click=export
        >
            "Export HAR"
        </button>
        <span class="visually-hidden" role="status">{outcome}</span>
    }
}
