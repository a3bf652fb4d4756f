//! Moving the focus to what is about to be on the screen.

use leptos::prelude::*;
use leptos::task::{spawn_local, tick};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// How many turns of the event loop a screen takes, at most, to show what the signals say.
const TURNS: usize = 8;

/// Focuses what `find` finds as soon as it can take the focus: what is not yet there, still hidden or still inert can do so a few
/// turns later. Counted in turns rather than in time, so that a test's fake clock cannot hold it up.
pub fn focus_soon(find: impl Fn() -> Option<Element> + 'static) {
    spawn_local(async move {
        for _ in 0..TURNS {
            if find().is_some_and(|element| focus(&element)) {
                return;
            }
            tick().await;
        }
    });
}

/// Focuses what `find` finds, if the element that had the focus has gone and nothing in particular has taken it.
pub fn focus_if_lost(find: impl Fn() -> Option<Element> + 'static) {
    spawn_local(async move {
        for _ in 0..TURNS {
            tick().await;
        }
        if has_lost_focus()
            && let Some(element) = find()
        {
            focus(&element);
        }
    });
}

/// Whether nothing in particular has the focus: no element, or a dialog as a whole.
fn has_lost_focus() -> bool {
    document().active_element().is_none_or(|element| element.matches("body, [role=dialog]").unwrap_or_default())
}

/// Focuses an element; whether it took the focus.
fn focus(element: &Element) -> bool {
    element.dyn_ref::<HtmlElement>().is_some_and(|html| html.focus().is_ok()) && document().active_element().as_ref() == Some(element)
}
