//! Something that happens once and is waited for.

use js_sys::{Function, Promise};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// A gate that opens once. Cheap to copy.
#[derive(Clone, Copy, Debug)]
pub struct Gate {
    opened: StoredValue<Promise, LocalStorage>,
    open: StoredValue<Option<Function>, LocalStorage>,
}

impl Default for Gate {
    fn default() -> Self {
        Gate::new()
    }
}

impl Gate {
    /// A closed gate.
    pub fn new() -> Self {
        let mut open = None;
        let opened = Promise::new(&mut |resolve, _| open = Some(resolve));
        Gate { opened: StoredValue::new_local(opened), open: StoredValue::new_local(open) }
    }

    /// Lets everyone through who waits, and everyone who comes.
    pub fn open(self) {
        if let Some(open) = self.open.get_value() {
            let _ = open.call0(&JsValue::NULL);
        }
    }

    /// Waits until the gate is open.
    pub async fn passed(self) {
        let _ = JsFuture::from(self.opened.get_value()).await;
    }
}
