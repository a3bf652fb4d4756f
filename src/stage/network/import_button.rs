//! The button that takes a HAR file.

use super::har_import::HarImport;
use crate::components::{choose_file, take_file};
use crate::contract::anchors;
use leptos::html;
use leptos::prelude::*;

/// The button that takes a HAR file, and the file field behind it.
#[component]
pub fn ImportButton() -> impl IntoView {
    let har_import = expect_context::<HarImport>();
    let input = NodeRef::<html::Input>::new();
    let on_file = move |_| {
        if let Some(file) = take_file(input) {
            har_import.take(vec![file]);
        }
    };
    view! {
        <button
            class="stage-button"
            type="button"
            title="Explains a failed integration that was recorded elsewhere. The file stays in this tab. It can also be dropped on the page."
            data-testid=anchors::STAGE_HAR_IMPORT
            on:click=move |_| choose_file(input)
        >
            "Import HAR"
        </button>
        <input type="file" accept=".har,.json,.gz,.zip,application/json" hidden=true data-testid=anchors::STAGE_HAR_FILE node_ref=input on:change=on_file />
    }
}
