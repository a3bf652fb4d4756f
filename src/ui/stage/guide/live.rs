//! Views and listeners of one type each: a view whose type is a closure of its own is code of its own, and there are many here.

use super::element::{ElementRef, Markup};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlDialogElement};

/// A view that is drawn anew whenever a signal changes that it reads.
pub fn live<T: Into<Markup>>(draw: impl Fn() -> T + Send + 'static) -> AnyView {
    drawn(Box::new(move || draw().into()))
}

fn drawn(draw: Box<dyn Fn() -> Markup + Send>) -> AnyView {
    (move || draw().view()).into_any()
}

/// Something to do at an event.
pub type Act = Box<dyn FnMut(Event)>;

/// Something to do whatever the event says.
pub fn act(act: impl Fn() + 'static) -> Act {
    Box::new(move |_| act())
}

/// Something to do with the text that stands in a field when an event says that it has changed.
pub fn with_text(take: impl Fn(String) + 'static) -> Act {
    Box::new(move |event| take(event_target_value(&event)))
}

/// Does something now, and again whenever a signal changes that it reads.
pub fn whenever(act: impl Fn() + 'static) {
    repeated(Box::new(act));
}

fn repeated(act: Box<dyn Fn()>) {
    Effect::new(act);
}

/// Opens a dialog as a modal one once it is on the page.
pub fn open_modal(dialog: ElementRef) {
    whenever(move || {
        if let Some(dialog) = dialog.get().and_then(|dialog| dialog.dyn_into::<HtmlDialogElement>().ok()) {
            let _ = dialog.show_modal();
        }
    });
}
