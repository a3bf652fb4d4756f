//! F6 and Escape, while a walkthrough is under way.

use super::find::{elements, is_drawn, is_typing, is_usable};
use super::ids::HEADING;
use super::session::GuideSession;
use crate::contract::anchors;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent, KeyboardEventInit};

/// The replica's own layers, which an Escape closes first.
const LAYERS: &str = ".stage__replica [role=dialog]";

/// Hears the keys until the present owner is gone. F6 goes from the card to the page and back; Escape closes one layer.
pub fn listen(session: GuideSession, card: NodeRef<html::Section>) {
    let before = StoredValue::new_local(None::<Element>);
    let handle = window_event_listener(leptos::ev::keydown, move |event| {
        let focused = document().active_element();
        let Some(Some(card)) = card.try_get_untracked() else { return };
        let is_in_card = card.contains(focused.as_ref().map(AsRef::as_ref));
        match event.key().as_str() {
            "F6" => {
                event.prevent_default();
                if is_in_card {
                    let back = before.get_value().filter(|element| element.is_connected() && is_drawn(element));
                    focus(back.or_else(first_of_page));
                } else {
                    before.set_value(focused.filter(|element| element.tag_name() != "BODY"));
                    focus(document().get_element_by_id(HEADING));
                }
            }
            // Who heard it before has closed something.
            "Escape" if !event.default_prevented() => {
                let layer = elements(LAYERS).into_iter().rev().find(|layer| is_drawn(layer) && is_usable(layer));
                match layer {
                    Some(layer) if is_in_card => {
                        event.prevent_default();
                        escape(&layer);
                    }
                    Some(_) => {}
                    None if is_typing() => {}
                    None => {
                        event.prevent_default();
                        session.leave();
                        focus_tab();
                    }
                }
            }
            _ => {}
        }
    });
    on_cleanup(move || handle.remove());
}

/// Focuses the dock's tab of the walkthroughs, from where one comes back.
pub fn focus_tab() {
    focus(document().get_element_by_id(anchors::STAGE_GUIDE));
}

/// Opens the dock's tool of the walkthroughs.
pub fn open_tab() {
    if let Some(tab) = document().get_element_by_id(anchors::STAGE_GUIDE).and_then(|tab| tab.dyn_into::<HtmlElement>().ok()) {
        tab.click();
    }
}

/// The first thing on the page that can be used.
fn first_of_page() -> Option<Element> {
    let controls = ".stage__replica :is(a[href], button, input, select, [tabindex='0'])";
    elements(controls).into_iter().find(|element| is_drawn(element) && is_usable(element))
}

fn focus(element: Option<Element>) {
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// Has a layer hear of the key, as if the focus were in it.
fn escape(layer: &Element) {
    let init = KeyboardEventInit::new();
    init.set_key("Escape");
    init.set_bubbles(true);
    init.set_cancelable(true);
    if let Ok(event) = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init) {
        let _ = layer.dispatch_event(&event);
    }
}
