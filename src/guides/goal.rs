//! What an exam scores: outcomes, in whatever way they are reached.

use super::condition::Condition;
use super::hints::Hints;
use super::text_kinds::{Id, Line, ScenarioId};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// An outcome that the exam scores.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "goal")]
pub struct Goal {
    /// Its id, unique among the goals.
    #[schemars(with = "Id")]
    pub id: String,
    /// What is reached, for people.
    #[schemars(with = "Line")]
    pub title: String,
    /// The scenario that it is reached in, if not the guide's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "ScenarioId")]
    pub scenario: Option<String>,
    /// What must be so.
    pub that: Condition,
    /// What helps.
    #[serde(default, skip_serializing_if = "Hints::is_empty")]
    pub hints: Hints,
}

/// A goal as the exam looks at it: one that the guide names, or else what one of its steps waits for.
#[derive(Clone, Copy, Debug)]
pub struct ExamGoal<'a> {
    /// Its id, or that of the step.
    pub id: &'a str,
    /// Its title, or that of the step.
    pub title: &'a str,
    /// The scenario that it is reached in.
    pub scenario: &'a str,
    /// What must be so.
    pub condition: &'a Condition,
    /// What helps.
    pub hints: &'a Hints,
}
