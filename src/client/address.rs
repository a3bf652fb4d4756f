//! The address of the page, free of real secrets.

use crate::domain::secret::{find, without};
use crate::sim::{in_pairs, in_path};
use crate::wire::http::decode;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// Takes real secrets out of the address before anything reads it; what the first one is, if there is one: “GitHub token”. Whoever wrote
/// it there has shown it to the host already, which is why it is worth a note.
pub fn clean_address() -> Option<&'static str> {
    let location = location();
    let part = |read: Result<String, JsValue>| read.unwrap_or_default();
    let (path, query, fragment) = (part(location.pathname()), part(location.search()), part(location.hash()));
    let found = [&path, &query, &fragment].into_iter().find_map(|part| find(&decode(&part.replace('+', " "))))?;
    let query = query.trim_start_matches('?');
    let query = in_pairs(query).unwrap_or_else(|| query.to_owned());
    let question = if query.is_empty() { "" } else { "?" };
    let address = format!("{}{question}{query}{}", in_path(&path).unwrap_or(path), without(&decode(&fragment)));
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
    }
    Some(found)
}
