//! The scenario, for scripts.

use super::argument::{Answer, members, object, promise, refused, text, whole, wrong};
use super::matcher::Matcher;
use super::types::Hooks;
use crate::article::scenario::Scenario;
use crate::navigation::urls;
use crate::stage::replaced_start;
use js_sys::JSON;
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

/// `scenario()`: the scenario in force, its seed, and what a person needs to play it.
pub fn scenario(hooks: &Rc<Hooks>, _: JsValue, _: JsValue) -> Answer {
    let replica = hooks.client.replica;
    promise(async move {
        let body = replica.scenario().await.map_err(refused)?;
        JSON::parse(&serde_json::to_string(&body).unwrap_or_default())
    })
}

/// `link()`: the address that leads to the present state from anywhere.
pub fn link(hooks: &Rc<Hooks>, _: JsValue, _: JsValue) -> Answer {
    let links = hooks.links;
    promise(async move { links.link().await.map(JsValue::from).map_err(refused) })
}

/// `reset({ scenario, seed })`: begins a scenario again, or the present one. The session ends, gates are taken away, calls under way are
/// broken off, and the address names the new start where it named another.
pub fn reset(hooks: &Rc<Hooks>, options: JsValue, _: JsValue) -> Answer {
    let hooks = hooks.clone();
    promise(async move {
        let options = if options.is_undefined() { object(&[]) } else { options };
        let [scenario, seed] = members("reset(options)", &options, ["scenario", "seed"])?;
        let known: Vec<_> = Scenario::ALL.iter().map(|scenario| scenario.id).collect();
        let one_of = format!("one of {}", known.join(", "));
        let named = text("reset(options).scenario", &one_of, &scenario)?;
        if named.as_ref().is_some_and(|named| !known.contains(&named.as_str())) {
            return Err(wrong("reset(options).scenario", &one_of, &scenario));
        }
        let seed = whole("reset(options).seed", &seed)?;
        let replica = hooks.client.replica;
        let present = replica.scenario().await.map_err(refused)?;
        let (id, seed) = (named.unwrap_or(present.scenario), seed.unwrap_or(present.seed));
        hooks.interceptor.abort(&Matcher::all());
        hooks.interceptor.gates.open_all();
        let begun = replica.begin(&id, Some(seed)).await.map_err(refused)?;
        // Else the address would bring its own start back at the next reload.
        if let Some(query) = replaced_start(&hooks.navigator.search().get_untracked(), &begun.scenario, begun.seed) {
            hooks.navigator.go(&urls::url(&hooks.navigator.path().get_untracked(), &query));
        }
        JSON::parse(&serde_json::to_string(&begun).unwrap_or_default())
    })
}
