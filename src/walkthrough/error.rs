//! What is wrong with a guide.

use std::fmt;

/// Something that is wrong with a guide: where, and what was expected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GuideError {
    /// The file.
    pub file: String,
    /// The step: its id, or its place where it has none. Nothing outside of the steps.
    pub step: Option<String>,
    /// The field: `target.anchor`. Empty for the whole.
    pub field: String,
    /// What is wrong, and what was expected.
    pub problem: String,
}

impl fmt::Display for GuideError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.file)?;
        if let Some(step) = &self.step {
            write!(out, ", step “{step}”")?;
        }
        if !self.field.is_empty() {
            write!(out, ", field “{}”", self.field)?;
        }
        write!(out, ": {}", self.problem)
    }
}
