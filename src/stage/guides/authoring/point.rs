//! Taking an element of the screens for a field of the editor, by pointing at it.

use super::draft::Draft;
use crate::contract::{anchors, selectors};
use crate::guides::edit;
use crate::stage::guides::find::{drawn, name};
use crate::transport::Capture;
use leptos::prelude::*;
use serde_json::json;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

/// Id of the list of elements that may be named.
pub const ELEMENTS: &str = "guide-elements";
/// Where nothing can be pointed at: the replica's own tools, but for the calls of the Network tab.
const TOOLS: &str = ".stage-dock, .guide-card, .guide-recording";

/// The element with an anchor that an event is about, unless it is part of our own tools.
pub fn pointed(event: &Event) -> Option<Element> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let found = target.closest(&format!("[{}]", anchors::ATTRIBUTE)).ok()??;
    let is_tool = found.closest(TOOLS).ok().flatten().is_some();
    let is_call = found.get_attribute(anchors::ATTRIBUTE).as_deref() == Some(anchors::STAGE_NETWORK_ROW);
    (!is_tool || is_call).then_some(found)
}

/// The elements that can be named in a field for elements.
#[component]
pub fn ElementNames() -> impl IntoView {
    view! { <datalist id=ELEMENTS>{selectors::ids().map(|id| view! { <option value=id></option> }).collect_view()}</datalist> }
}

/// While a field of the draft waits for an element: takes the next press on one, which does nothing else, or lets it be at Escape.
pub fn listen(draft: Draft) {
    let capture = StoredValue::new_local(None::<Capture>);
    Effect::new(move || {
        let place = draft.pointing.get();
        capture.set_value(place.map(|place| Capture::new(&["click", "keydown"], move |event| heard(draft, &place, &event))));
    });
    on_cleanup(move || capture.set_value(None));
}

fn heard(draft: Draft, place: &str, event: &Event) {
    if let Some(key) = event.dyn_ref::<KeyboardEvent>() {
        if key.key() == "Escape" {
            event.prevent_default();
            event.stop_propagation();
            end(draft);
        }
        return;
    }
    let Some(element) = pointed(event) else { return };
    event.prevent_default();
    event.stop_propagation();
    let anchor = element.get_attribute(anchors::ATTRIBUTE).unwrap_or_default();
    let is_alone = drawn(&anchor).len() < 2;
    draft.reshape(|guide| {
        edit::set(guide, place, json!(anchor));
        // Where the form has a name beside the anchor, it distinguishes several with the same anchor.
        if let Some((holder, _)) = place.rsplit_once('/').filter(|_| edit::has_beside(place, "name")) {
            let beside = format!("{holder}/name");
            match is_alone {
                true => edit::remove(guide, &beside),
                false => edit::set(guide, &beside, json!(name(&element))),
            }
        }
    });
    end(draft);
}

/// Nothing more is waited for; by a task of its own, since the one who hears cannot be dropped while it hears.
fn end(draft: Draft) {
    leptos::task::spawn_local(async move {
        draft.pointing.try_set(None);
    });
}
