//! What the demonstration does, and the hint that does it for a person.

use super::condition::{Answer, Choice, Element, Exchange};
use super::text_kinds::{Anchor, PagePath, ScenarioId, Words};
use super::words::{Acknowledgement, ValueKind};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One thing that a person could do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "action")]
#[serde(rename_all = "lowercase")]
pub enum Action {
    /// Presses a button, link, box or menu item.
    Press(Element),
    /// Chooses an option or ticks a box, unless it is so already.
    Choose(Choice),
    /// Types a value.
    Type(Typing),
    /// Opens the Network tab, and in it the newest such exchange.
    Inspect(Exchange),
    /// Goes to a path.
    Open(#[schemars(with = "PagePath")] String),
    /// Begins a scenario.
    Begin(#[schemars(with = "ScenarioId")] String),
    /// Says something on the card.
    Acknowledge(Acknowledgement),
    /// Answers a question on the card.
    Answer(Answer),
}

/// What to type where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "typing")]
pub struct Typing {
    /// The field's data-testid.
    #[schemars(with = "Anchor")]
    pub anchor: String,
    /// The kind of the value; who types looks the value up.
    pub kind: ValueKind,
    /// The value itself, of the kind text only; never a secret.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Words")]
    pub text: Option<String>,
}
