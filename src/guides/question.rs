//! Questions that a guide asks.

use super::text_kinds::{Id, Line, Markdown};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A question with answers to choose from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "question")]
pub struct Question {
    /// Its id, unique in the guide.
    #[schemars(with = "Id")]
    pub id: String,
    /// The question.
    #[schemars(with = "Markdown")]
    pub text: String,
    /// The answers.
    #[schemars(length(min = 2, max = 8))]
    pub answers: Vec<PossibleAnswer>,
    /// Id of the right one.
    #[schemars(with = "Id")]
    pub right: String,
}

/// An answer to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "possible-answer")]
pub struct PossibleAnswer {
    /// Its id, unique in the question.
    #[schemars(with = "Id")]
    pub id: String,
    /// The answer.
    #[schemars(with = "Line")]
    pub text: String,
    /// What is said to anyone who chose it.
    #[schemars(with = "Line")]
    pub feedback: String,
}

impl Question {
    /// The answer with this id.
    pub fn answer(&self, id: &str) -> Option<&PossibleAnswer> {
        self.answers.iter().find(|answer| answer.id == id)
    }
}
