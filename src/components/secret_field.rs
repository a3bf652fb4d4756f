//! A secret: masked, with a button that shows it.

use super::state::WidgetState;
use super::text_field::TextField;
use crate::common::secret;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, HtmlInputElement};

/// An input for a secret. It is never filled in by the program and offers nothing to remember it by.
#[component]
pub fn SecretField(
    /// Id of the input.
    #[prop(into)]
    id: String,
    /// Its name.
    label: &'static str,
    /// Its anchor; the button's is the same with `-show` at its end.
    testid: String,
    /// What is in it.
    #[prop(into)]
    value: Signal<String>,
    /// Something was typed.
    #[prop(into)]
    on_input: Callback<String>,
    /// What is wrong with it.
    #[prop(into)]
    problem: Signal<Option<String>>,
) -> impl IntoView {
    let state = WidgetState::new(&id);
    let kind = Signal::derive(move || if state.get().shown { "text" } else { "password" });
    let toggle_testid = format!("{testid}-show");
    let controls = id.clone();
    // The browser takes line breaks out of what is pasted into one line, and nobody would know that the secret was in pieces.
    let on_paste = move |event: leptos::ev::ClipboardEvent| {
        let Some(text) = with_line_breaks(&event) else { return };
        event.prevent_default();
        on_input.run(text);
    };
    view! {
        <TextField id label testid value on_input problem kind on:paste=on_paste>
            <button
                class="text-button"
                type="button"
                // Not named after the field: what looks for the field by its name finds the field only.
                aria-controls=controls
                data-testid=toggle_testid
                on:click=move |_| state.update(|state| state.shown = !state.shown)
            >
                {move || if state.get().shown { "Hide" } else { "Show" }}
            </button>
        </TextField>
    }
}

/// What the field would hold after a paste with line breaks, these included; nothing if there are none within it, or if it would hold a real
/// secret, which is removed once it is in the field.
fn with_line_breaks(event: &ClipboardEvent) -> Option<String> {
    let pasted = event.clipboard_data()?.get_data("text/plain").ok()?;
    let field = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    let present: Vec<u16> = field.value().encode_utf16().collect();
    // Positions in fields count UTF-16 units.
    let start = field.selection_start().ok()?? as usize;
    let end = field.selection_end().ok()?? as usize;
    let [before, after] = [present.get(..start)?, present.get(end..)?].map(String::from_utf16_lossy);
    let text = format!("{before}{pasted}{after}");
    let has_breaks = text.trim().contains(['\r', '\n']);
    (has_breaks && secret::in_field(&text).is_none()).then_some(text)
}
