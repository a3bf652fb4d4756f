//! The network tool: the journal, or what a HAR file from elsewhere tells.

use super::finding::FindingView;
use super::har_import::HarImport;
use super::journal::Journal;
use crate::article::wire::ScenarioBody;
use leptos::prelude::*;

/// The journal; while there is a HAR file from elsewhere, what that tells.
#[component]
pub fn Network(
    /// The scenario in force, once known.
    scenario: Signal<Option<ScenarioBody>>,
) -> impl IntoView {
    let outcome = expect_context::<HarImport>().outcome();
    move || match outcome.get() {
        Some(outcome) => view! { <FindingView outcome /> }.into_any(),
        None => view! { <Journal scenario /> }.into_any(),
    }
}
