//! A dialog above a [`Scene`](super::Scene).
//!
//! Pattern: <https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/>, with the screen below made inert by its scene in place of
//! `aria-modal`.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// What takes the focus when a dialog opens.
const FOCUSABLE: &str =
    "[autofocus], input:not([disabled]), select:not([disabled]), [role=combobox], textarea, a[href], button:not([disabled])";

/// A dialog. It takes the focus when it opens, gives it back when it closes, and asks to be closed on Escape or on a press
/// beside it.
#[component]
pub fn Dialog(
    /// Id of the element that holds the title.
    title_id: &'static str,
    /// Class beside `dialog`, for the look.
    class: &'static str,
    /// Asked to close it.
    #[prop(into)]
    on_dismiss: Callback<()>,
    /// Whether a press beside the dialog closes it. False where that could lose input.
    #[prop(default = true)]
    light_dismiss: bool,
    /// Whether another dialog covers this one.
    #[prop(into, default = Signal::stored(false))]
    covered: Signal<bool>,
    /// Its content.
    children: Children,
) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    let before = document().active_element();
    Effect::new(move || {
        if let Some(dialog) = node.get() {
            let first = dialog.query_selector(FOCUSABLE).ok().flatten().and_then(|element| element.dyn_into::<HtmlElement>().ok());
            let _ = first.unwrap_or_else(|| dialog.unchecked_into()).focus();
        }
    });
    let before = StoredValue::new_local(before);
    on_cleanup(move || {
        if let Some(element) = before.try_get_value().flatten().and_then(|element: Element| element.dyn_into::<HtmlElement>().ok()) {
            // After the scene has given up being inert.
            request_animation_frame(move || {
                let _ = element.focus();
            });
        }
    });
    let on_keydown = move |event: KeyboardEvent| {
        if event.key() == "Escape" && !event.default_prevented() {
            event.prevent_default();
            event.stop_propagation();
            on_dismiss.run(());
        }
    };
    view! {
        <div class="dialog-layer" inert=covered>
            <div class="dialog-layer__scrim" on:click=move |_| if light_dismiss { on_dismiss.run(()) }></div>
            <div class=format!("dialog {class}") role="dialog" aria-labelledby=title_id tabindex="-1" node_ref=node on:keydown=on_keydown>
                {children()}
            </div>
        </div>
    }
}
