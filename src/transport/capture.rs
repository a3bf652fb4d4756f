//! Listens to events of the window before the listeners of any element.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::Event;

/// Listens until it is dropped.
pub struct Capture {
    events: &'static [&'static str],
    heard: Closure<dyn Fn(Event)>,
}

impl Capture {
    /// Calls something at each of these events.
    pub fn new(events: &'static [&'static str], call: impl Fn(Event) + 'static) -> Self {
        // Not `FnMut`: what is called may dispatch an event itself.
        let heard = Closure::<dyn Fn(Event)>::new(call);
        for event in events {
            let _ = window().add_event_listener_with_callback_and_bool(event, heard.as_ref().unchecked_ref(), true);
        }
        Capture { events, heard }
    }
}

impl Drop for Capture {
    fn drop(&mut self) {
        for event in self.events {
            let _ = window().remove_event_listener_with_callback_and_bool(event, self.heard.as_ref().unchecked_ref(), true);
        }
    }
}
