//! Where the parts of all states are in an engine, in one file: for each state a line `# name`, and below it a line for each box.

use super::files;
use crate::driver::page::Outcome;
use crate::tier::Engine;
use std::collections::BTreeMap;
use std::fmt::Write;

/// How the line with the name of a state begins.
const NAME: &str = "# ";

/// The boxes of states, by the names of the states.
pub type Boxes = BTreeMap<String, String>;

/// The boxes that an engine is compared with.
pub fn expected(engine: Engine) -> Boxes {
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

/// Writes the boxes of some states; those of others stay, unless there is no such state any more.
pub fn write(engine: Engine, seen: Boxes, is_known: impl Fn(&str) -> bool) -> Outcome {
    let mut boxes = expected(engine);
    boxes.extend(seen);
    boxes.retain(|name, _| is_known(name));
    let text: String = boxes.iter().map(|(name, lines)| format!("{NAME}{name}\n{lines}")).collect();
    files::write(&files::boxes(engine), text.as_bytes())
}
