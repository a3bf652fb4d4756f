//! Questions that a guide asks.

use serde::{Deserialize, Serialize};

/// A question with answers to choose from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Its id, unique in the guide.
    pub id: String,
    /// The question, in Markdown.
    pub text: String,
    /// The answers.
    pub answers: Vec<PossibleAnswer>,
    /// Id of the right one.
    pub right: String,
}

/// An answer to choose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PossibleAnswer {
    /// Its id, unique in the question.
    pub id: String,
    /// The answer.
    pub text: String,
    /// What is said to whoever chose it.
    pub feedback: String,
}

impl Question {
    /// The answer with this id.
    pub fn answer(&self, id: &str) -> Option<&PossibleAnswer> {
        self.answers.iter().find(|answer| answer.id == id)
    }
}
