//! Hears of everything that may change what the screens show, for as long as a walkthrough is under way.

use crate::ui::kit::next_frame;
use leptos::prelude::*;
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{AddEventListenerOptions, MutationObserver, MutationObserverInit};

/// What happens in the document and says so. Values that are typed change nothing that an observer sees.
const EVENTS: [&str; 8] = ["input", "change", "click", "focusin", "focusout", "scroll", "transitionend", "animationend"];

/// Hears until it is dropped.
pub struct Watch {
    observer: MutationObserver,
    heard: Closure<dyn FnMut()>,
}

impl Watch {
    /// Calls something, once before the next frame however much happened.
    pub fn new(call: impl Fn() + 'static) -> Option<Self> {
        let (call, is_due) = (Rc::new(call), Rc::new(Cell::new(false)));
        let heard = Closure::<dyn FnMut()>::new(move || {
            if !is_due.replace(true) {
                let (call, is_due) = (Rc::clone(&call), Rc::clone(&is_due));
                next_frame(move || {
                    is_due.set(false);
                    call();
                });
            }
        });
        let callback = heard.as_ref().unchecked_ref();
        let observer = MutationObserver::new(callback).ok()?;
        let options = MutationObserverInit::new();
        options.set_attributes(true);
        options.set_child_list(true);
        options.set_character_data(true);
        options.set_subtree(true);
        observer.observe_with_options(&document().body()?.into(), &options).ok()?;
        let listening = AddEventListenerOptions::new();
        // Scrolling does not bubble, and nothing is ever prevented here.
        listening.set_capture(true);
        listening.set_passive(true);
        for event in EVENTS {
            let _ = document().add_event_listener_with_callback_and_add_event_listener_options(event, callback, &listening);
        }
        let _ = window().add_event_listener_with_callback("resize", callback);
        Some(Watch { observer, heard })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
        let callback = self.heard.as_ref().unchecked_ref();
        for event in EVENTS {
            let _ = document().remove_event_listener_with_callback_and_bool(event, callback, true);
        }
        let _ = window().remove_event_listener_with_callback("resize", callback);
    }
}
