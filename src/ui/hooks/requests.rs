//! The exchanges of the journal, for scripts.

use super::argument::{failed, members, object, promise, refused, whole};
use super::call::{Call, End};
use super::matcher::Matcher;
use super::{Answer, Hooks, pulse};
use crate::client::{ApiError, Replica, base_address};
use crate::sim::{self, TransportKind};
use crate::wire::endpoint;
use crate::wire::http::{Method, Request};
use js_sys::{Array, JSON, Reflect};
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

/// How long an exchange is waited for, in milliseconds.
const PATIENCE: u64 = 10_000;
/// How many frames pass before a server is asked again that tells nobody what others did there.
const FRAMES_BETWEEN: u32 = 6;

/// The exchanges, oldest first.
async fn journal(replica: Replica) -> Result<Array, ApiError> {
    let text = replica.control_text(Request::new(Method::GET, endpoint::JOURNAL)).await?;
    JSON::parse(&text).ok().and_then(|list| list.dyn_into().ok()).ok_or(ApiError::UnexpectedBody)
}

/// A member of a member of an exchange.
fn member(exchange: &JsValue, path: &[&str]) -> JsValue {
    path.iter().fold(exchange.clone(), |value, key| Reflect::get(&value, &(*key).into()).unwrap_or(JsValue::UNDEFINED))
}

fn text(exchange: &JsValue, path: &[&str]) -> String {
    member(exchange, path).as_string().unwrap_or_default()
}

fn number(exchange: &JsValue) -> u64 {
    member(exchange, &["id"]).as_f64().unwrap_or_default() as u64
}

/// The status that the caller was given; none where the connection broke.
fn status(exchange: &JsValue) -> Option<u16> {
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

/// `requests.list()`.
pub fn list(hooks: &Rc<Hooks>, _: JsValue, _: JsValue) -> Answer {
    let replica = hooks.client.replica;
    promise(async move { journal(replica).await.map(JsValue::from).map_err(refused) })
}

/// `requests.har()`: the journal as a HAR 1.2 file.
pub fn har(hooks: &Rc<Hooks>, _: JsValue, _: JsValue) -> Answer {
    let replica = hooks.client.replica;
    promise(async move {
        let exchanges = replica.journal().await.map_err(refused)?;
        JSON::parse(&sim::har::export(&exchanges, &base_address()))
    })
}

/// `requests.clear()`.
pub fn clear(hooks: &Rc<Hooks>, _: JsValue, _: JsValue) -> Answer {
    let replica = hooks.client.replica;
    promise(async move { replica.clear_journal().await.map(|()| JsValue::UNDEFINED).map_err(refused) })
}

/// `requests.abort(matcher)`: how many calls were broken off.
pub fn abort(hooks: &Rc<Hooks>, matcher: JsValue, _: JsValue) -> Answer {
    let meant = if matcher.is_undefined() { Matcher::all() } else { Matcher::read("requests.abort(matcher)", &matcher, false)? };
    Ok(hooks.watch.abort(&meant).into())
}

/// `requests.waitFor(matcher, { timeout, after })`: the oldest exchange in the journal that is meant and has a higher number than `after`;
/// waited for if there is none yet.
pub fn wait_for(hooks: &Rc<Hooks>, matcher: JsValue, options: JsValue) -> Answer {
    let hooks = hooks.clone();
    promise(async move {
        let matcher = Matcher::read("requests.waitFor(matcher)", &matcher, true)?;
        let options = if options.is_undefined() { object(&[]) } else { options };
        let [timeout, after] = members("requests.waitFor(options)", &options, ["timeout", "after"])?;
        let timeout = whole("requests.waitFor(options).timeout", &timeout)?.unwrap_or(PATIENCE);
        let after = whole("requests.waitFor(options).after", &after)?.unwrap_or(0);
        let is_meant = |exchange: &JsValue| {
            number(exchange) > after
                && matcher.is_met_by(&text(exchange, &["request", "method"]), &text(exchange, &["request", "path"]), status(exchange))
        };
        let (replica, began) = (hooks.client.replica, pulse::now());
        loop {
            let changes = replica.changes().get_untracked();
            if let Some(exchange) = journal(replica).await.map_err(refused)?.iter().find(is_meant) {
                return Ok(exchange);
            }
            let mut frames = 0;
            while replica.changes().get_untracked() == changes && !(is_elsewhere(&hooks) && frames >= FRAMES_BETWEEN) {
                if pulse::now() - began > timeout as f64 {
                    return Err(failed(&format!("No exchange matched {} within {timeout} ms.", matcher.in_words())));
                }
                pulse::pulse().await;
                frames += 1;
            }
        }
    })
}

/// Whether the servers are where this page does not hear of what others do.
fn is_elsewhere(hooks: &Hooks) -> bool {
    hooks.client.transport.kind().get_untracked() == Some(TransportKind::Network)
}
