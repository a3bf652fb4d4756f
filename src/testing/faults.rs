//! The faults in force, for scripts.

use super::argument::{Answer, members, promise, refused, text, texts, wrong};
use super::types::Hooks;
use crate::transport::{self, ApiError, Client, Replica};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

/// The attribute of the root element that names the faults in force, in the spelling of `fault=`, with spaces between them.
const IN_FORCE: &str = "data-faults";

/// Asks for the faults in force. Where the servers do not answer, what was known last stays.
pub async fn know(replica: Replica) {
    let _ = replica.faults().await;
}

/// Keeps the faults in force known, and says on the root element which they are.
pub fn mark_in_force(client: Client) {
    let (replica, edits) = (client.replica, client.transport.edits());
    Effect::watch(move || edits.get(), move |_, _, _| spawn_local(know(replica)), false);
    let mark = move |faults: &Vec<String>| match faults.join(" ") {
        none if none.is_empty() => transport::remove_root_attr(IN_FORCE),
        faults => transport::set_root_attr(IN_FORCE, &faults),
    };
    Effect::watch(move || replica.faults_in_force().get(), move |faults, _, _| mark(faults), true);
}

/// `faults.add(fault)`: the faults in force then.
pub fn add(hooks: &Rc<Hooks>, fault: JsValue, _: JsValue) -> Answer {
    let replica = hooks.client.replica;
    promise(async move {
        let fault = spelled(&fault)?;
        to_js(replica.add_fault(fault).await)
    })
}

/// `faults.list()`.
pub fn list(hooks: &Rc<Hooks>, _: JsValue, _: JsValue) -> Answer {
    let replica = hooks.client.replica;
    promise(async move { to_js(replica.faults().await) })
}

/// `faults.clear()`.
pub fn clear(hooks: &Rc<Hooks>, _: JsValue, _: JsValue) -> Answer {
    let replica = hooks.client.replica;
    promise(async move { to_js(replica.set_faults(Vec::new()).await) })
}

fn to_js(answer: Result<Vec<String>, ApiError>) -> Answer {
    answer.map(|faults| texts(faults.iter().map(String::as_str))).map_err(refused)
}

/// A fault in the spelling of `fault=`. Whether there is such a fault, the servers know.
fn spelled(fault: &JsValue) -> Result<String, JsValue> {
    const WHAT: &str = "faults.add(fault)";
    const EXPECTED: &str = "a text such as graph:status-503:first-2, or an object with endpoint, effect and, if wanted, when";
    if let Some(text) = fault.as_string() {
        return Ok(text);
    }
    if !fault.is_object() {
        return Err(wrong(WHAT, EXPECTED, fault));
    }
    let given = members(WHAT, fault, ["endpoint", "effect", "when"])?;
    let [endpoint, effect, when] = &given;
    let word = |name: &str, value: &JsValue| text(&format!("{WHAT}.{name}"), "a text", value);
    match (word("endpoint", endpoint)?, word("effect", effect)?, word("when", when)?) {
        (Some(endpoint), Some(effect), None) => Ok(format!("{endpoint}:{effect}")),
        (Some(endpoint), Some(effect), Some(when)) => Ok(format!("{endpoint}:{effect}:{when}")),
        _ => Err(wrong(WHAT, EXPECTED, fault)),
    }
}
