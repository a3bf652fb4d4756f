//! The accessibility trees that states are compared with. A state in another width or theme that says the same as the state itself has no
//! file of its own.

use super::files;
use super::state::{self, State, base};
use crate::driver::page::Outcome;
use std::collections::BTreeMap;
use std::fs;

/// The tree that a state is compared with; empty if there is none.
pub fn expected(state: &str, all: &[State]) -> String {
    let own = files::text(&files::tree(state));
    if own.is_empty() { files::text(&files::tree(base(state, all))) } else { own }
}

/// Writes the trees of some states, by the names of the states.
pub fn write(seen: &BTreeMap<&'static str, String>) -> Outcome {
    let all = state::all()?;
    for (state, tree) in seen {
        let base = base(state, &all);
        let of_base = seen.get(base).cloned().unwrap_or_else(|| files::text(&files::tree(base)));
        let path = files::tree(state);
        if base == *state || of_base != *tree {
            files::write(&path, tree.as_bytes())?;
        } else if path.is_file() {
            fs::remove_file(&path).map_err(|error| format!("{} cannot be removed ({error})", path.display()))?;
        }
    }
    Ok(())
}
