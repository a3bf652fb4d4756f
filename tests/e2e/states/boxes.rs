//! Where the parts of all states are: for each state a line `# name`, and below it a line for each box.
//!
//! The file of the first engine holds all states; that of another engine holds those in which it differs from the first.

use super::files;
use crate::driver::page::Outcome;
use crate::tier::Engine;
use std::collections::BTreeMap;
use std::fmt::Write;

/// The engine whose file holds all states.
const FIRST: Engine = Engine::Chromium;
/// How the line with the name of a state begins.
const NAME: &str = "# ";

/// The boxes of states, by the names of the states.
pub type Boxes = BTreeMap<String, String>;

/// The boxes that an engine is compared with.
pub fn expected(engine: Engine) -> Boxes {
    let mut boxes = read(FIRST);
    if engine != FIRST {
        boxes.extend(read(engine));
    }
    boxes
}

/// Writes the boxes of some states in some engines; all others stay, unless there is no such state any more.
pub fn write(seen: BTreeMap<Engine, Boxes>, is_known: impl Fn(&str) -> bool) -> Outcome {
    let mut boxes: BTreeMap<_, _> = Engine::ALL.into_iter().map(|engine| (engine, expected(engine))).collect();
    for (engine, seen) in seen {
        boxes.entry(engine).or_default().extend(seen);
    }
    let first = boxes.get(&FIRST).cloned().unwrap_or_default();
    boxes.into_iter().try_for_each(|(engine, boxes)| {
        let is_written = |name: &String, lines: &String| is_known(name) && (engine == FIRST || first.get(name) != Some(lines));
        let written = boxes.iter().filter(|(name, lines)| is_written(name, lines));
        let text: String = written.map(|(name, lines)| format!("{NAME}{name}\n{lines}")).collect();
        files::write(&files::boxes(engine), text.as_bytes())
    })
}

/// What the file of an engine holds.
fn read(engine: Engine) -> Boxes {
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
