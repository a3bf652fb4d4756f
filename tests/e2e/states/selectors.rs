//! The published selectors against what the screens show.

use super::shot::Anchored;
use std::collections::BTreeSet;
use vfunction_replica::contract::selectors::{self, Selector};

/// What is wrong: an element with a test id that no selector describes, and, where all states were seen, a selector that describes
/// no element.
pub fn problems(seen: &BTreeSet<Anchored>, has_seen_all: bool) -> Vec<String> {
    let all = selectors::all();
    // What is below an open dialog has no role at that moment.
    let is_known = |element: &Anchored| {
        let mut selectors = all.iter().filter(|selector| selector.id == element.id);
        if element.role.is_empty() { selectors.next().is_some() } else { selectors.any(|selector| describes(selector, element)) }
    };
    let stray = seen.iter().filter(|element| !is_known(element));
    let stray = stray.map(|Anchored { id, role, name }| format!("no selector describes the {role} “{name}” with the test id {id}"));
    let idle = all.iter().filter(|selector| has_seen_all && !seen.iter().any(|element| describes(selector, element)));
    let idle = idle.map(|Selector { id, name, .. }| format!("no state shows the element “{name}” with the test id {id}"));
    stray.chain(idle).collect()
}

fn describes(selector: &Selector, element: &Anchored) -> bool {
    let is_named = match selector.name.split_once('*') {
        Some((before, after)) => {
            element.name.len() >= before.len() + after.len() && element.name.starts_with(before) && element.name.ends_with(after)
        }
        None => element.name == selector.name,
    };
    selector.id == element.id && selector.role.unwrap_or_default() == element.role && is_named
}
