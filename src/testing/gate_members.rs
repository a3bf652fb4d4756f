//! `gates`: the calls that a test holds.

use super::argument::{Answer, object, promise, whole, wrong};
use super::matcher::Matcher;
use super::types::Hooks;
use js_sys::Reflect;
use std::future;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

/// `gates.hold(matcher)`: the gate, with its id, and a promise that tells of the call that arrives at it.
pub fn hold(hooks: &Rc<Hooks>, matcher: JsValue, _: JsValue) -> Answer {
    const WHAT: &str = "gates.hold(matcher)";
    let matcher = Matcher::read(WHAT, &matcher, false)?;
    matcher.can_be_made_by_screens(WHAT)?;
    let (id, arrival) = hooks.interceptor.gates.hold(matcher);
    let arrived = promise(async move {
        match arrival.await {
            Ok(call) => Ok(call),
            // The gate is gone, and no call will arrive at it.
            Err(_) => future::pending().await,
        }
    })?;
    Ok(object(&[("id", id.into()), ("arrived", arrived)]))
}

/// `gates.release(id)`: whether a call was parked there.
pub fn release(hooks: &Rc<Hooks>, id: JsValue, _: JsValue) -> Answer {
    const WHAT: &str = "gates.release(id)";
    let given = if id.is_object() { Reflect::get(&id, &"id".into()).unwrap_or(JsValue::UNDEFINED) } else { id };
    let gates = &hooks.interceptor.gates;
    let known = gates.ids();
    let found = whole(WHAT, &given)?.and_then(|id| known.iter().find(|known| u64::from(**known) == id));
    let Some(id) = found.copied() else {
        let ids: Vec<String> = known.iter().map(u32::to_string).collect();
        let expected = if ids.is_empty() { "the id of a gate, and there is none".to_owned() } else { format!("one of {}", ids.join(", ")) };
        return Err(wrong(WHAT, &expected, &given));
    };
    Ok(gates.release(id).into())
}

/// `gates.releaseAll()`: how many calls were parked.
pub fn release_all(hooks: &Rc<Hooks>, _: JsValue, _: JsValue) -> Answer {
    Ok(hooks.interceptor.gates.open_all().into())
}

/// `gates.list()`: the gates, oldest first.
pub fn list(hooks: &Rc<Hooks>, _: JsValue, _: JsValue) -> Answer {
    Ok(hooks.interceptor.gates.list().into())
}
