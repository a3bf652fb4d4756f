//! The events of calls, under the names that Mock Service Worker gave them.

use super::call::{Call, End, to_js};
use js_sys::Function;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

/// A call begins; it may still be held at a gate.
pub const START: &str = "request:start";
/// Its path is one that the simulated servers know.
pub const MATCH: &str = "request:match";
/// Its path is one that no server knows.
pub const UNHANDLED: &str = "request:unhandled";
/// It is over, with an answer or without one.
pub const END: &str = "request:end";
/// The simulated servers have answered it.
pub const MOCKED: &str = "response:mocked";

/// All events.
pub const NAMES: [&str; 5] = [START, MATCH, UNHANDLED, END, MOCKED];

/// Who listens.
#[derive(Default)]
pub struct Events(RefCell<Vec<(&'static str, Function)>>);

impl Events {
    /// Tells everyone who listens to an event.
    pub fn fire(&self, name: &str, call: &Call, end: &End) {
        let listeners: Vec<Function> =
            self.0.borrow().iter().filter(|(heard, _)| *heard == name).map(|(_, listener)| listener.clone()).collect();
        for listener in listeners {
            // A listener that fails must not fail the call.
            if let Err(problem) = listener.call1(&JsValue::UNDEFINED, &to_js(call, end)) {
                web_sys::console::error_1(&problem);
            }
        }
    }

    /// Adds a listener to an event.
    pub fn listen(&self, name: &'static str, listener: Function) {
        self.0.borrow_mut().push((name, listener));
    }

    /// Removes a listener from an event.
    pub fn forget(&self, name: &str, listener: &Function) {
        self.0.borrow_mut().retain(|(heard, other)| *heard != name || other != listener);
    }
}
