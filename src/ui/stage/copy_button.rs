//! A button that copies a text.

use crate::ui::kit::Icon;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// How long the outcome stands beside the button.
const OUTCOME_STANDS: Duration = Duration::from_secs(4);

/// A button that copies a text to the clipboard and says how that went.
#[component]
pub fn CopyButton(
    /// Its accessible name, and its caption unless only the icon is shown.
    label: &'static str,
    /// The text to copy.
    #[prop(into)]
    text: Signal<String>,
    /// Its anchor.
    anchor: &'static str,
) -> impl IntoView {
    let outcome = RwSignal::new("");
    let copy = Action::new_local(move |_: &()| async move {
        let copied = write_to_clipboard(&text.get_untracked()).await;
        outcome.try_set(if copied { "Copied" } else { "This browser does not let the page copy; please select the text" });
        let clear = move || {
            outcome.try_set("");
        };
        set_timeout(clear, OUTCOME_STANDS);
    });
    view! {
        <span class="stage-copy">
            <button
                class="stage-button"
                type="button"
                data-testid=anchor
                on:click=move |_| {
                    copy.dispatch(());
                }
            >
                <Icon icon=icondata_lu::LuCopy />
                {label}
            </button>
            <span class="stage-copy__outcome" role="status">{outcome}</span>
        </span>
    }
}

/// Whether the text is on the clipboard now. Browsers offer none to pages that are not served securely.
async fn write_to_clipboard(text: &str) -> bool {
    let navigator = window().navigator();
    let offered = js_sys::Reflect::get(&navigator, &JsValue::from_str("clipboard")).is_ok_and(|clipboard| !clipboard.is_undefined());
    offered && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
