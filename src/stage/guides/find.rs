//! Finding the elements that a guide speaks of. They are looked at only: no attribute of theirs is touched.

use crate::contract::anchors;
use crate::guides::condition::Element as GuideQuery;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlSelectElement};

/// The attribute in which a scope's box says its scope.
const SCOPE: &str = "data-scope";

/// The elements with an anchor that are drawn, whether or not a dialog is before them.
pub fn drawn(anchor: &str) -> Vec<Element> {
    // The anchors of guides that come with the program are those of the program: letters, digits and hyphens.
    elements(&format!("[{}=\"{anchor}\"]", anchors::ATTRIBUTE)).into_iter().filter(is_drawn).collect()
}

/// The first drawn element that a guide means.
pub fn find(requested: &GuideQuery) -> Option<Element> {
    drawn(&requested.anchor).into_iter().find(|element| requested.is(&requested.anchor, &name(element)))
}

/// The elements that a selector finds.
pub fn elements(selector: &str) -> Vec<Element> {
    let Ok(found) = document().query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect()
}

/// Whether an element has a box on the page.
pub fn is_drawn(element: &Element) -> bool {
    let bounds = element.get_bounding_client_rect();
    bounds.width() > 0.0 && bounds.height() > 0.0
}

/// Whether neither the element itself nor a dialog before it forbids its use.
pub fn is_usable(element: &Element) -> bool {
    let is = |selector: &str| element.matches(selector).unwrap_or_default();
    !is(":disabled, [aria-disabled=true]") && element.closest("[inert]").ok().flatten().is_none()
}

/// The name of an element, as conditions tell it: its scope, its label, or the words in it.
pub fn name(element: &Element) -> String {
    let said = element.get_attribute(SCOPE).or_else(|| element.get_attribute("aria-label"));
    let label = || element.closest("label").ok().flatten().and_then(|label| label.text_content());
    let words = said.or_else(label).or_else(|| element.text_content()).unwrap_or_default();
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is chosen in a control: the option of a list, the name of a ticked box.
pub fn chosen(element: &Element) -> Option<String> {
    if let Some(input) = element.dyn_ref::<HtmlInputElement>() {
        return input.checked().then(|| name(element));
    }
    let list = element.dyn_ref::<HtmlSelectElement>();
    let option = list.and_then(|list| list.selected_options().item(0));
    let words = match list {
        Some(_) => option?.text_content(),
        None if element.get_attribute("role").as_deref() == Some("combobox") => element.text_content(),
        None => None,
    };
    words.map(|words| words.trim().to_owned())
}

/// Whether what has the focus is typed into.
pub fn is_typing() -> bool {
    let fields = "input:not([type=checkbox], [type=radio], [type=button], [readonly]), textarea, select, [role=combobox]";
    document().active_element().is_some_and(|element| element.matches(fields).unwrap_or_default())
}
