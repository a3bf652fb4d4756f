//! What stands above all, where there is nothing to do on the page.

use super::element::{Element, ElementRef, Markup, element, several};
use super::live::{act, whenever};
use leptos::prelude::Get;
use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

/// Id of the heading.
const TITLE: &str = "guide-closing-title";

/// A modal dialog: a heading, and what is below it. It opens once it is on the page.
pub fn modal(class: &'static str, heading: String, parts: Markup, close: impl Fn() + 'static) -> Element {
    let dialog = ElementRef::new();
    whenever(move || {
        if let Some(dialog) = dialog.get().and_then(|dialog| dialog.dyn_into::<HtmlDialogElement>().ok()) {
            let _ = dialog.show_modal();
        }
    });
    let heading = element("h2", "guide-card__title", heading).with(&[("id", TITLE), ("tabindex", "-1"), ("autofocus", "")]);
    // Escape closes it by the browser's own hand.
    element("dialog", class, several![heading, parts]).with(&[("aria-labelledby", TITLE)]).node_ref(dialog).on("close", act(close))
}
