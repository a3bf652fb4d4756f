//! What a guide may name, and whether one names nothing else.

use crate::sim::Scenario;
use crate::ui::paths::{Route, is_gallery};
use crate::ui::selectors;
use crate::walkthrough::guide::Guide;
use crate::walkthrough::reader::{Known, read};

/// A guide, or what is wrong with it, a sentence each.
pub type Checked = Result<Guide, Vec<String>>;

/// What the program knows.
pub const KNOWN: Known = Known {
    is_anchor: |id| selectors::ids().any(|known| known == id),
    is_scenario: |name| Scenario::find(name).is_some(),
    is_path: |path| Route::parse(path) != Route::Unknown || is_gallery(path),
};

/// Reads a guide strictly; the file's name is for what is wrong with it.
#[inline(never)]
pub fn read_strictly(file: &str, text: &str) -> Checked {
    read(file, text, &KNOWN).map_err(|errors| errors.iter().map(ToString::to_string).collect())
}
