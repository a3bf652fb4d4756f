//! The host that the program came from, and whether it still has the files of this version.
//!
//! `loading.js` asks it, which does so even where the program cannot begin.

use js_sys::{Array, Function, Promise, Reflect};
use leptos::prelude::window;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Why a file cannot be loaded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadProblem {
    /// What is wrong and what to do, for people.
    pub reason: String,
    /// Whether the host has another version of the program by now. A message on the page says so already, and leads to that version; to ask
    /// again would lead nowhere.
    pub is_updated: bool,
}

impl LoadProblem {
    /// Why a file of the program cannot be read that was loaded: it is of another version.
    pub async fn of_version(file: &str) -> Self {
        match Self::explain(file).await {
            LoadProblem { is_updated: false, .. } => {
                let words =
                    " on this host is of another version than the program. Whoever runs the host must upload the whole build again.";
                LoadProblem { reason: [file, words].concat(), is_updated: false }
            }
            updated => updated,
        }
    }

    /// Finds out why a file of the program, named from its base, cannot be loaded; without a name, the code that failed to load last.
    pub async fn explain(file: &str) -> Self {
        let asked = call_page("explainMissing", &[file]).and_then(|asked| asked.dyn_into::<Promise>().ok());
        let answer = match asked {
            Some(asked) => JsFuture::from(asked).await.unwrap_or_default(),
            None => JsValue::UNDEFINED,
        };
        let of = |key: &str| Reflect::get(&answer, &key.into()).unwrap_or_default();
        LoadProblem { reason: of("reason").as_string().unwrap_or_default(), is_updated: of("isUpdated").is_truthy() }
    }
}

/// Ends the start, because a file is missing that it needs. The page for failures says why, and what to do.
pub fn fail_to_load() {
    let _ = call_page("failToLoad", &[]);
}

/// Calls a function that the scripts of the first page offer.
pub fn call_page(function: &str, texts: &[&str]) -> Option<JsValue> {
    let function = Reflect::get(&window(), &function.into()).ok()?.dyn_into::<Function>().ok()?;
    let texts: Array = texts.iter().map(|text| JsValue::from_str(text)).collect();
    function.apply(&JsValue::UNDEFINED, &texts).ok()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_script_speaks_the_programs_names() {
        let script = include_str!("../app/loading.js");
        assert!(["window.explainMissing", "window.failToLoad", "reason", "isUpdated"].iter().all(|name| script.contains(name)));
    }
}
