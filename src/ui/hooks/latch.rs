//! Something that happens once, as a promise for scripts.

use js_sys::{Function, Promise};
use wasm_bindgen::JsValue;

/// A promise, and what keeps it.
#[derive(Clone)]
pub struct Latch {
    promise: Promise,
    keep: Option<Function>,
}

impl Latch {
    /// It has not happened yet.
    pub fn new() -> Self {
        let mut keep = None;
        let promise = Promise::new(&mut |resolve, _| keep = Some(resolve));
        Latch { promise, keep }
    }

    /// It happens, with this value.
    pub fn open(&self, value: &JsValue) {
        if let Some(keep) = &self.keep {
            let _ = keep.call1(&JsValue::UNDEFINED, value);
        }
    }

    /// The promise that it happens.
    pub fn promise(&self) -> &Promise {
        &self.promise
    }
}
