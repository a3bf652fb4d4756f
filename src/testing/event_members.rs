//! `events`: who listens to them.

use super::argument::{Answer, wrong};
use super::events::NAMES;
use super::types::Hooks;
use js_sys::Function;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

/// `events.on(name, listener)`.
pub fn on(hooks: &Rc<Hooks>, name: JsValue, listener: JsValue) -> Answer {
    let (name, listener) = read("events.on", &name, &listener)?;
    hooks.interceptor.events.listen(name, listener);
    Ok(JsValue::UNDEFINED)
}

/// `events.off(name, listener)`.
pub fn off(hooks: &Rc<Hooks>, name: JsValue, listener: JsValue) -> Answer {
    let (name, listener) = read("events.off", &name, &listener)?;
    hooks.interceptor.events.forget(name, &listener);
    Ok(JsValue::UNDEFINED)
}

fn read(what: &str, name: &JsValue, listener: &JsValue) -> Result<(&'static str, Function), JsValue> {
    let known = NAMES.into_iter().find(|known| name == *known);
    let known = known.ok_or_else(|| wrong(&format!("{what}(name)"), &format!("one of {}", NAMES.join(", ")), name))?;
    let listener = listener.dyn_ref::<Function>().ok_or_else(|| wrong(&format!("{what}(listener)"), "a function", listener))?;
    Ok((known, listener.clone()))
}
