//! What helps a person on.

use super::text_kinds::Markdown;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What helps, besides doing it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "hints")]
pub struct Hints {
    /// What to think of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Markdown")]
    pub nudge: Option<String>,
    /// Where it is.
    #[serde(rename = "where", default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Markdown")]
    pub place: Option<String>,
}

impl Hints {
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        *self == Hints::default()
    }
}
