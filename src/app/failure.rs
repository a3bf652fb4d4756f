//! What is shown when the program fails, or cannot even begin.
//!
//! Invariant: nothing here runs in the program after the failure. The page for it is in the first page from the beginning, hidden,
//! and `handover.js` shows it.

use js_sys::{Function, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

/// What `handover.js` offers for it.
const SHOW: &str = "showFailure";

/// Says that the program failed, and offers to load it again. For the panic hook.
pub fn show_failure(reason: &str) {
    // Where even this fails, the console has the reason.
    if let Ok(show) = Reflect::get(&window(), &SHOW.into()).and_then(|show| show.dyn_into::<Function>()) {
        let _ = show.call1(&JsValue::UNDEFINED, &reason.into());
    }
}

/// The page for it.
#[cfg(feature = "prerender")]
#[component]
pub fn Failure() -> impl IntoView {
    use crate::contract::anchors;
    view! {
        <main id="failure" class="plain-page failure" hidden>
            <div role="alert">
                <h1>"The replica stopped"</h1>
                <p id="failure-reason"></p>
            </div>
            <p>"What you did so far is kept. Load the page again; if it stops again, this report helps to find out why."</p>
            <pre id="failure-report">{["Version: ", env!("CARGO_PKG_VERSION")].concat()}</pre>
            <div class="failure__ways">
                <button type="button" id=anchors::FAILURE_RELOAD data-testid=anchors::FAILURE_RELOAD>"Reload"</button>
                <button type="button" id=anchors::FAILURE_COPY data-testid=anchors::FAILURE_COPY>"Copy report"</button>
            </div>
        </main>
    }
}
