//! The button that saves the journal as a HAR file.

use crate::client::base_address;
use crate::sim::{Exchange, har};
use crate::ui::anchors;
use js_sys::Array;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlElement, Url};

/// How long the browser may take to begin with the file.
const BEGINNING: Duration = Duration::from_secs(60);

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
        outcome.set(match save(&name, &har::export(&journal, &base_address())) {
            Ok(()) => format!("Saved {} calls as {name}.", journal.len()),
            Err(_) => "The browser does not let the page save a file.".to_owned(),
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

/// Has the browser save a text as a file.
fn save(name: &str, text: &str) -> Result<(), JsValue> {
    let kind = BlobPropertyBag::new();
    kind.set_type("application/json");
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &kind)?;
    let address = Url::create_object_url_with_blob(&blob)?;
    let link = document().create_element("a")?;
    link.set_attribute("href", &address)?;
    link.set_attribute("download", name)?;
    link.unchecked_into::<HtmlElement>().click();
    set_timeout(move || drop(Url::revoke_object_url(&address)), BEGINNING);
    Ok(())
}
