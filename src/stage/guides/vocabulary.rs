//! What a guide may name, and whether one names nothing else.

use crate::article::scenario::Scenario;
use crate::contract::selectors;
use crate::guides::guide::Guide;
use crate::guides::reader::{GuideVocabulary, read};
use crate::navigation::urls;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// A guide, or what is wrong with it, a sentence each.
pub type Checked = Result<Guide, Vec<String>>;

/// What the program knows.
pub const VOCABULARY: GuideVocabulary = GuideVocabulary {
    is_anchor: |id| selectors::ids().any(|known| known == id),
    is_scenario: |name| Scenario::find(name).is_some(),
    is_path: urls::is_page,
};

/// Reads a guide strictly; the file's name is for what is wrong with it. Loaded on first use: a guide of one's own may be wrong in anything,
/// those that come with the program are checked when it is built.
#[wasm_split(authoring, fallible)]
pub fn read_guide(file: String, text: String) -> Result<Checked, SplitLoaderError> {
    Ok(read(&file, &text, &VOCABULARY).map_err(|errors| errors.iter().map(ToString::to_string).collect()))
}
