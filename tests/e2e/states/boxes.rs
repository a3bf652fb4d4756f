//! Where the parts of all states stand in an engine, in one file: for each state a line `# name`, and below it a line for each box.

use super::files;
use crate::driver::page::Outcome;
use crate::tier::Engine;
use std::collections::BTreeMap;
use std::fmt::Write;

/// How the line with the name of a state begins.
const NAME: &str = "# ";

/// The boxes of states, by the names of the states.
pub type Boxes = BTreeMap<String, String>;

/// The boxes that are kept of an engine.
pub fn kept(engine: Engine) -> Boxes {
    let mut boxes = Boxes::new();
    let mut name = String::new();
    for line in files::text(&files::boxes(engine)).lines() {
        match line.strip_prefix(NAME) {
            Some(next) => name = next.to_owned(),
            None => {
                let _ = writeln!(boxes.entry(name.clone()).or_default(), "{line}");
            }
        }
    }
    boxes
}

/// Keeps the boxes of some states; those of others stay, unless there is no such state any more.
pub fn keep(engine: Engine, seen: Boxes, is_known: impl Fn(&str) -> bool) -> Outcome {
    let mut boxes = kept(engine);
    boxes.extend(seen);
    boxes.retain(|name, _| is_known(name));
    let text: String = boxes.iter().map(|(name, lines)| format!("{NAME}{name}\n{lines}")).collect();
    files::write(&files::boxes(engine), text.as_bytes())
}
