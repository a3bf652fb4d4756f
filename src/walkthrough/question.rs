//! Questions that a guide asks.

use crate::domain::json::record;

/// A question with answers to choose from.
#[derive(Clone, Debug, PartialEq, Eq)]
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

record!(Question { id, text, answers, right });

/// An answer to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PossibleAnswer {
    /// Its id, unique in the question.
    pub id: String,
    /// The answer.
    pub text: String,
    /// What is said to whoever chose it.
    pub feedback: String,
}

record!(PossibleAnswer { id, text, feedback });

impl Question {
    /// The answer with this id.
    pub fn answer(&self, id: &str) -> Option<&PossibleAnswer> {
        self.answers.iter().find(|answer| answer.id == id)
    }
}
