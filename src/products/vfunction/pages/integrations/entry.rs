//! What is entered into a field of a workspace type.

use crate::common::secret::SecretText;
use crate::products::vfunction::trackers::{FieldKind, IssueTracker};
use serde::{Deserialize, Serialize};

/// An entered text, marked if the field is for a secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Entry {
    /// Of a field for a secret.
    Secret(SecretText),
    /// Of any other field.
    Text(String),
}

impl Entry {
    /// A text that is entered into a field.
    pub fn new(tracker: &IssueTracker, field: &str, text: String) -> Self {
        let is_secret = tracker.fields.iter().any(|one| one.key == field && one.kind == FieldKind::Secret);
        if is_secret { Entry::Secret(text.into()) } else { Entry::Text(text) }
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        match self {
            Entry::Secret(text) => &text.secret,
            Entry::Text(text) => text,
        }
    }
}
