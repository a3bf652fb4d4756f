//! Views and listeners of one type each: a view whose type is a closure of its own is code of its own, and there are many here.

use super::element::Markup;
use leptos::prelude::*;
use web_sys::Event;

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
