//! A dialog above a [`DialogHost`](super::scene::Scene).
//!
//! Pattern: <https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/>, with the screen below made inert by its scene in place of
//! `aria-modal`.

use super::focus::focus_soon;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

/// What takes the focus when a dialog opens, if nothing in it asks for it.
const FOCUSABLE: &str = "input:not([disabled]), select:not([disabled]), [role=combobox], textarea, a[href], button:not([disabled])";
/// What asks for the focus.
const ASKS_FOR_FOCUS: &str = "[autofocus], [data-autofocus]";

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
    /// Whether the dialog itself takes the focus when nothing in it asks for it, rather than its first control: for contents
    /// that are still on their way.
    #[prop(optional)]
    focus_itself: bool,
    /// Id of the element that gets the focus when the dialog closes and what had the focus before has gone.
    #[prop(optional)]
    return_to: Option<&'static str>,
    /// Its content.
    children: Children,
) -> impl IntoView {
    let node = NodeRef::<html::Div>::new();
    let before = StoredValue::new_local(document().active_element().filter(|element| element.tag_name() != "BODY"));
    Effect::new(move || {
        if let Some(dialog) = node.get() {
            focus_soon(move || {
                // Anyone who was quicker keeps the focus.
                let within = document().active_element().filter(|active| dialog.contains(Some(active)));
                let first = |selector| dialog.query_selector(selector).ok().flatten();
                let control = || if focus_itself { None } else { first(FOCUSABLE) };
                within.or_else(|| first(ASKS_FOR_FOCUS)).or_else(control).or_else(|| Some(dialog.clone().into()))
            });
        }
    });
    on_cleanup(move || {
        let before = before.try_get_value().flatten();
        focus_soon(move || {
            let fallback = || return_to.and_then(|id| document().get_element_by_id(id));
            before.clone().filter(|element| element.is_connected()).or_else(fallback)
        });
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
