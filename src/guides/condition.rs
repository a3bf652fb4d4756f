//! What a step waits for.

use super::observation::{Answered, ConditionContext};
use super::text_kinds::{Anchor, Id, Line, ScopeId, Words};
use super::words::{Acknowledgement, Method, Page, TokenFact, ValueKind};
use crate::products::azure_devops::scopes;
use crate::products::vfunction::trackers;
use crate::simulator::call_kind::CallKind;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What is waited for.
// Typed, so that a guide can hold no script.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "condition")]
#[serde(rename_all = "lowercase")]
pub enum Condition {
    /// The page is shown.
    Page(Page),
    /// The element is on the screen.
    Visible(Element),
    /// A value of the kind is in the field.
    Entered(Entry),
    /// The option is chosen, or the box ticked.
    Chosen(Choice),
    /// The call was answered so.
    Answered(Exchange),
    /// Such an exchange was opened in the Network tab.
    Opened(Exchange),
    /// The person said so on the card.
    Acknowledged(Acknowledgement),
    /// The scenario's token has the scope, or one that includes it.
    Scope(#[schemars(with = "ScopeId")] String),
    /// This is so of the scenario's token.
    Token(TokenFact),
    /// An integration of the type is stored.
    Integration(#[schemars(extend("enum" = trackers::ids()))] String),
    /// The answer is chosen.
    Answer(Answer),
    /// All of these.
    All(#[schemars(length(min = 1, max = 12))] Vec<Condition>),
    /// At least one of these.
    Any(#[schemars(length(min = 1, max = 12))] Vec<Condition>),
    /// Not this.
    Not(Box<Condition>),
}

/// An element of the screens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "element")]
pub struct Element {
    /// Its data-testid.
    #[schemars(with = "Anchor")]
    pub anchor: String,
    /// Its accessible name, where several have the data-testid; for a scope's box the scope, such as vso.graph.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Line")]
    pub name: Option<String>,
}

/// A field and what is in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "entry")]
pub struct Entry {
    /// The field's data-testid.
    #[schemars(with = "Anchor")]
    pub anchor: String,
    /// What is in it.
    pub kind: ValueKind,
}

/// A control and an option of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "choice")]
pub struct Choice {
    /// The control's data-testid.
    #[schemars(with = "Anchor")]
    pub anchor: String,
    /// The caption of the option, the scope of a scope's box, else the accessible name.
    #[schemars(with = "Words")]
    pub option: String,
}

/// A call and the status of its answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "exchange")]
pub struct Exchange {
    /// The call, in the words of faults.
    pub call: CallKind,
    /// How it is made; any way if not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(with = "Method")]
    pub method: Option<Method>,
    /// The status.
    #[schemars(range(min = 100, max = 599))]
    pub status: u16,
}

/// A question and an answer to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "answer")]
pub struct Answer {
    /// The question's id.
    #[schemars(with = "Id")]
    pub question: String,
    /// The answer's id.
    #[schemars(with = "Id")]
    pub answer: String,
}

impl Element {
    /// Whether something seen is it.
    pub fn is(&self, anchor: &str, name: &str) -> bool {
        self.anchor == anchor && self.name.as_deref().is_none_or(|wanted| wanted == name)
    }

    /// Its name, else its anchor.
    pub fn describe(&self) -> String {
        format!("“{}”", self.name.as_ref().unwrap_or(&self.anchor))
    }
}

impl Exchange {
    /// Whether a call is it.
    pub fn is(&self, seen: &Answered) -> bool {
        self.call == seen.call && self.status == seen.status && self.method.is_none_or(|method| method == seen.method)
    }

    fn describe(&self) -> String {
        let method = self.method.map_or(String::new(), |method| format!("{} ", method.as_ref()));
        format!("a {method}call of “{}” answered with {}", self.call.as_ref(), self.status)
    }
}

impl Condition {
    /// Whether it is met.
    pub fn is_met(&self, facts: &ConditionContext) -> bool {
        let seen = facts.observation;
        match self {
            Condition::Page(page) => seen.page == Some(*page),
            Condition::Visible(element) => seen.visible.iter().any(|(anchor, name)| element.is(anchor, name)),
            Condition::Entered(entry) => seen.entered.iter().any(|(anchor, kind)| *anchor == entry.anchor && *kind == entry.kind),
            Condition::Chosen(choice) => seen.chosen.iter().any(|(anchor, option)| *anchor == choice.anchor && *option == choice.option),
            Condition::Answered(exchange) => seen.answered.iter().any(|answered| exchange.is(answered)),
            Condition::Opened(exchange) => seen.opened.iter().any(|opened| exchange.is(opened)),
            Condition::Acknowledged(acknowledgement) => facts.acknowledged.contains(acknowledgement),
            Condition::Scope(id) => seen.scopes.as_ref().is_some_and(|scopes| scopes.allow(id)),
            Condition::Token(fact) => seen.token.contains(fact),
            Condition::Integration(tracker) => seen.integration.as_ref() == Some(tracker),
            Condition::Answer(answer) => facts.answers.get(&answer.question) == Some(&answer.answer),
            Condition::All(conditions) => conditions.iter().all(|condition| condition.is_met(facts)),
            Condition::Any(conditions) => conditions.iter().any(|condition| condition.is_met(facts)),
            Condition::Not(condition) => !condition.is_met(facts),
        }
    }

    /// Itself and all conditions in it.
    pub fn walk(&self) -> Vec<&Condition> {
        let inner: Vec<&Condition> = match self {
            Condition::All(conditions) | Condition::Any(conditions) => conditions.iter().collect(),
            Condition::Not(condition) => vec![condition],
            _ => Vec::new(),
        };
        std::iter::once(self).chain(inner.into_iter().flat_map(Condition::walk)).collect()
    }

    /// Whether it tells the state of the simulated servers, or what is known for good: what the screens show comes and goes.
    pub fn is_lasting(&self) -> bool {
        !self
            .walk()
            .iter()
            .any(|condition| matches!(condition, Condition::Page(_) | Condition::Visible(_) | Condition::Entered(_) | Condition::Chosen(_)))
    }

    /// Whether it asks that the person says this.
    pub fn asks_for(&self, said: Acknowledgement) -> bool {
        self.walk().iter().any(|condition| matches!(condition, Condition::Acknowledged(asked) if *asked == said))
    }

    /// What it asks for, as a clause: `the page “help” is shown`.
    pub fn describe(&self) -> String {
        let joined = |conditions: &[Condition], word: &str| conditions.iter().map(Condition::describe).collect::<Vec<_>>().join(word);
        match self {
            Condition::Page(page) => format!("the page “{}” is shown", page.as_ref()),
            Condition::Visible(element) => format!("{} is on the screen", element.describe()),
            Condition::Entered(entry) => format!("{} stands in “{}”", entry.kind.describe(), entry.anchor),
            Condition::Chosen(choice) => format!("“{}” is chosen in “{}”", choice.option, choice.anchor),
            Condition::Answered(exchange) => format!("there was {}", exchange.describe()),
            Condition::Opened(exchange) => format!("{} was opened in the Network tab", exchange.describe()),
            Condition::Acknowledged(Acknowledgement::Read) => "the step was read".to_owned(),
            Condition::Acknowledged(Acknowledgement::BrowserPanel) => "the call was seen in the browser's own network panel".to_owned(),
            Condition::Scope(id) => format!("the token has {}", scopes::describe(id)),
            Condition::Token(fact) => fact.describe().to_owned(),
            Condition::Integration(tracker) => format!("an integration of the type “{tracker}” is stored"),
            Condition::Answer(answer) => format!("the question “{}” is answered with “{}”", answer.question, answer.answer),
            Condition::All(conditions) => joined(conditions, ", and "),
            Condition::Any(conditions) => joined(conditions, ", or "),
            Condition::Not(condition) => format!("it is not so that {}", condition.describe()),
        }
    }
}
