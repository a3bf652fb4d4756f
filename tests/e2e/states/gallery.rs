//! The states as the gallery lists them: `states.json`, which is published beside the program.

use super::about::about;
use super::files;
use super::state::{self, State};
use crate::driver::page::Outcome;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::Path;
use vfunction_replica::simulator::http::{decode_pairs, encode_pairs};

/// Where the list is kept.
const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/contract/states.json");
/// How the list is made again.
const UPDATE: &str = "cargo xtask states";
/// The world that the gallery plays in: nobody else's is touched by it.
const WORLD: &str = "gallery";
/// What only pictures need: of a person who opens a state nothing is asked for that they do not expect.
const LEFT_OUT: [&str; 2] = ["freeze", "transport"];

/// A state's line in the list. `link` leads to it, from the base of the program on.
///
/// # Errors
///
/// It has no description.
pub fn entry(state: &State, link: &str) -> Outcome<Value> {
    let about = about(state).ok_or_else(|| format!("{} has no line in tests/e2e/states/about.rs", state.name))?;
    let (place, fragment) = link.split_once('#').unwrap_or((link, ""));
    let (path, query) = place.split_once('?').unwrap_or((place, ""));
    let pairs = decode_pairs(query).into_iter().filter(|(key, _)| !LEFT_OUT.contains(&key.as_str()));
    let pairs: Vec<(String, String)> = pairs.chain([("world".to_owned(), WORLD.to_owned())]).collect();
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
    Ok(json!({
        "name": state.name,
        "group": state.group(),
        "about": about,
        "width": state.size.width,
        "height": state.size.height,
        "address": format!("{path}?{}#{fragment}", encode_pairs(&pairs)),
    }))
}

/// Keeps the list, in the order of the states.
pub fn keep(mut entries: Vec<Value>) -> Outcome {
    let all = state::all()?;
    entries.sort_by_key(|entry| all.iter().position(|state| entry["name"] == state.name));
    files::write(Path::new(FILE), text(&entries).as_bytes())
}

/// Compares the entries of all distinct states with the list that is kept, in which all variants of these are, too.
///
/// # Errors
///
/// It is another one.
pub fn compare(entries: &[Value]) -> Outcome {
    let all = state::all()?;
    let kept: Value = serde_json::from_str(&files::text(Path::new(FILE))).unwrap_or_default();
    let kept = kept["states"].as_array().cloned().unwrap_or_default();
    let is_in = |entries: &[Value], name: &str| entries.iter().any(|entry| entry["name"] == name);
    let listed = all.iter().map(|state| state.name).filter(|name| is_in(entries, state::base(name, &all)));
    let listed: BTreeSet<_> = listed.collect();
    let changed = entries.iter().find(|entry| !kept.contains(entry)).and_then(|entry| entry["name"].as_str());
    let missing = || listed.iter().copied().find(|name| !is_in(&kept, name));
    let left_over = || kept.iter().filter_map(|entry| entry["name"].as_str()).find(|name| !listed.contains(name));
    match changed.or_else(missing).or_else(left_over) {
        None => Ok(()),
        Some(name) => {
            let address = |entries: &[Value]| entries.iter().find(|entry| entry["name"] == name).map(|entry| entry["address"].to_string());
            let (listed, seen) = (address(&kept).unwrap_or_default(), address(entries).unwrap_or_default());
            Err(format!(
                "states.json differs from the states, as for “{name}”; make it anew with `{UPDATE}`\nlisted: {listed}\nseen:   {seen}"
            ))
        }
    }
}

/// One state a line, so that changes are easy to read.
fn text(entries: &[Value]) -> String {
    let lines: Vec<_> = entries.iter().map(Value::to_string).collect();
    format!("{{\"states\":[\n{}\n]}}\n", lines.join(",\n"))
}
