//! `requests`: the exchanges of the journal, and the calls under way.

use super::argument::{Answer, failed, members, object, promise, refused, whole};
use super::journal::{journal, number, status, text};
use super::matcher::Matcher;
use super::tick;
use super::types::Hooks;
use crate::har::export::export;
use crate::simulator::exchange::TransportKind;
use crate::transport::base_address;
use js_sys::JSON;
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

/// How long an exchange is waited for, in milliseconds.
const PATIENCE: u64 = 10_000;
/// How many frames pass before a server is asked again that tells nobody what others did there.
const FRAMES_BETWEEN: u32 = 6;

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
        JSON::parse(&export(&exchanges, &base_address()))
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
    Ok(hooks.interceptor.abort(&meant).into())
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
        let matches = |exchange: &JsValue| {
            number(exchange) > after
                && matcher.is_met_by(&text(exchange, &["request", "method"]), &text(exchange, &["request", "path"]), status(exchange))
        };
        let (replica, began) = (hooks.client.replica, tick::now());
        loop {
            let changes = replica.changes().get_untracked();
            if let Some(exchange) = journal(replica).await.map_err(refused)?.iter().find(matches) {
                return Ok(exchange);
            }
            let mut frames = 0;
            while replica.changes().get_untracked() == changes && !(is_elsewhere(&hooks) && frames >= FRAMES_BETWEEN) {
                if tick::now() - began > timeout as f64 {
                    return Err(failed(&format!("No exchange matched {} within {timeout} ms.", matcher.describe())));
                }
                tick::next_tick().await;
                frames += 1;
            }
        }
    })
}

/// Whether the servers are where this page does not hear of what others do.
fn is_elsewhere(hooks: &Hooks) -> bool {
    hooks.client.transport.kind().get_untracked() == Some(TransportKind::Network)
}
