//! The address of the page, free of real secrets.

use super::note::Note;
use crate::common::secret::{find, without};
use crate::simulator::guard::{in_pairs, in_path};
use crate::simulator::http::decode;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// Removes real secrets from the address before anything else reads it. Returns a note about the first one: the host has received it with
/// the address already.
pub fn clean_address() -> Option<Note> {
    let location = location();
    // A plus sign may be for a space, as in a query it does.
    let part = |read: Result<String, JsValue>| read.unwrap_or_default().replace('+', " ");
    let (path, query, fragment) = (part(location.pathname()), part(location.search()), decode(&part(location.hash())));
    let found = find(&decode(&path)).or_else(|| find(&decode(&query))).or_else(|| find(&fragment))?;
    let query = query.trim_start_matches('?');
    let query = in_pairs(query).unwrap_or_else(|| query.to_owned());
    let question = if query.is_empty() { "" } else { "?" };
    let address = format!("{}{question}{query}{}", in_path(&path).unwrap_or(path), without(&fragment));
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
    }
    Some(Note::SecretInAddress { name: found })
}
