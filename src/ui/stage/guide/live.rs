//! Views and listeners of one type each: a view whose type is a closure of its own is code of its own, and there are many here.

use leptos::html;
use leptos::prelude::*;
use web_sys::Event;

/// A view that is drawn anew whenever a signal changes that it reads.
pub fn live(draw: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    drawn(Box::new(draw))
}

fn drawn(draw: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    (move || draw()).into_any()
}

/// Something to do at an event.
pub type Act = Box<dyn FnMut(Event)>;

/// Something to do with the text that stands in a field when an event says that it has changed.
pub fn with_text(act: impl Fn(String) + 'static) -> Act {
    Box::new(move |event| act(event_target_value(&event)))
}

/// Does something now, and again whenever a signal changes that it reads.
pub fn whenever(act: impl Fn() + 'static) {
    repeated(Box::new(act));
}

fn repeated(act: Box<dyn Fn()>) {
    Effect::new(act);
}

/// Opens a dialog as a modal one once it is on the page.
pub fn open_modal(dialog: NodeRef<html::Dialog>) {
    whenever(move || {
        if let Some(dialog) = dialog.get() {
            let _ = dialog.show_modal();
        }
    });
}

/// Nothing.
pub fn nothing() -> AnyView {
    ().into_any()
}
