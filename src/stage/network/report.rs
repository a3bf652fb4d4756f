//! What a HAR file tells, as the screens need it. Its code is loaded when the first file is taken.

use crate::article::diagnosis::finding::Finding;
use crate::article::diagnosis::import::{Imported, import};
use crate::simulation::practice::{Practice, practice};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// What a HAR file tells.
#[derive(Clone, PartialEq)]
pub struct Report {
    /// What was read, free of secrets.
    pub imported: Imported,
    /// The diagnosis.
    pub finding: Finding,
    /// How certain it is, in words.
    pub certainty: String,
    /// Which call failed, and which one decided, in words.
    pub calls: Option<String>,
    /// What would decide between the causes that fit.
    pub decisive: Vec<String>,
    /// The scenario that fails in the same way.
    pub practice: Option<Practice>,
    /// What was removed, and where.
    pub removed: Vec<String>,
}

/// Reads a file.
///
/// # Errors
///
/// The outer one: its code cannot be loaded. The inner one says what is wrong with the file, and what to do.
#[wasm_split(diagnosis, fallible)]
pub fn report(bytes: Vec<u8>) -> Result<Result<Report, String>, SplitLoaderError> {
    let reported = |imported: Imported| {
        let finding = imported.finding();
        let practice = practice(&imported, &finding);
        Report {
            certainty: finding.certainty_in_words(),
            calls: finding.calls_in_words(),
            decisive: finding.decisive(),
            practice,
            removed: imported.removed(),
            finding,
            imported,
        }
    };
    Ok(import(&bytes).map(reported).map_err(|error| error.to_string()))
}

/// The file without secrets, as the text of a HAR file.
///
/// # Errors
///
/// Its code cannot be loaded.
#[wasm_split(diagnosis, fallible)]
pub fn cleaned(imported: Imported) -> Result<String, SplitLoaderError> {
    Ok(imported.cleaned())
}
