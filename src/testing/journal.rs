//! The exchanges of the journal, as values of JavaScript.

use super::call::{Call, End};
use crate::simulator::http::{Method, Request};
use crate::simulator::protocol;
use crate::transport::{ApiError, Replica};
use js_sys::{Array, JSON, Reflect};
use wasm_bindgen::prelude::*;

/// The exchanges, oldest first.
pub async fn journal(replica: Replica) -> Result<Array, ApiError> {
    let text = replica.control_text(Request::new(Method::GET, protocol::JOURNAL)).await?;
    JSON::parse(&text).ok().and_then(|list| list.dyn_into().ok()).ok_or(ApiError::UnexpectedBody)
}

/// A member of a member of an exchange.
fn member(exchange: &JsValue, path: &[&str]) -> JsValue {
    path.iter().fold(exchange.clone(), |value, key| Reflect::get(&value, &(*key).into()).unwrap_or(JsValue::UNDEFINED))
}

/// The text at a place in an exchange; empty if there is none.
pub fn text(exchange: &JsValue, path: &[&str]) -> String {
    member(exchange, path).as_string().unwrap_or_default()
}

/// The number of an exchange.
pub fn number(exchange: &JsValue) -> u64 {
    member(exchange, &["id"]).as_f64().unwrap_or_default() as u64
}

/// The status that the caller was given; none where the connection broke.
pub fn status(exchange: &JsValue) -> Option<u16> {
    let is_broken = member(exchange, &["delivery", "breaks"]).is_truthy();
    member(exchange, &["response", "status"]).as_f64().filter(|_| !is_broken).map(|status| status as u16)
}

/// What the journal says of a call that brought no answer: the last one like it.
pub async fn end_of(replica: Replica, call: &Call) -> Option<End> {
    let journal = journal(replica).await.ok()?;
    let is_like =
        |exchange: &JsValue| text(exchange, &["request", "method"]) == call.method && text(exchange, &["request", "path"]) == call.path;
    let exchange = journal.iter().rfind(is_like)?;
    let faults = member(&exchange, &["faults"]).dyn_into::<Array>().unwrap_or_default();
    Some(End { exchange: Some(number(&exchange)), status: None, faults: faults.iter().filter_map(|fault| fault.as_string()).collect() })
}
