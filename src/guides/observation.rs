//! What the screens report of themselves. No secret is in it: of what was typed, only the kinds are reported.

use super::words::{Acknowledgement, Method, Page, TokenFact, ValueKind};
use crate::products::azure_devops::scopes::Scopes;
use crate::simulator::call_kind::CallKind;
use std::collections::{BTreeMap, BTreeSet};

/// A call and its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Answered {
    /// The call.
    pub call: CallKind,
    /// How it was made.
    pub method: Method,
    /// The status of the answer.
    pub status: u16,
}

/// What can be seen at one moment. Visible, entered and chosen things are those of the moment; the rest is all that happened since the
/// scenario began, so that nothing depends on when one looks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Observation {
    /// The scenario in force.
    pub scenario: String,
    /// The page shown; nothing if the address leads to none.
    pub page: Option<Page>,
    /// What is drawn, whether or not a dialog is before it: anchor and name. The name is the accessible one; for a scope's box it is
    /// the scope (`vso.graph`), because many boxes are called “Read”.
    pub visible: BTreeSet<(String, String)>,
    /// The kinds of what is in the fields: anchor and kind; one value may be of several kinds.
    pub entered: BTreeSet<(String, ValueKind)>,
    /// What is chosen or ticked: anchor, and the option. For a list that is the caption of the option (`Azure Devops`), for a box or radio its
    /// name as in `visible`.
    pub chosen: BTreeSet<(String, String)>,
    /// Every call answered so far, those between the servers included.
    pub answered: BTreeSet<Answered>,
    /// Those of them whose exchange was opened in the Network tab.
    pub opened: BTreeSet<Answered>,
    /// The scopes of the scenario's token; where the scenario has none, of the newest one.
    pub scopes: Option<Scopes>,
    /// What can be said of that token.
    pub token: BTreeSet<TokenFact>,
    /// The type of the stored integration: `azure`.
    pub integration: Option<String>,
}

/// All that a condition is judged by: what the screens show, and what the person said on the card.
#[derive(Clone, Copy, Debug)]
pub struct ConditionContext<'a> {
    /// What the screens show.
    pub observation: &'a Observation,
    /// What was acknowledged.
    pub acknowledged: &'a BTreeSet<Acknowledgement>,
    /// The answer chosen last, by question.
    pub answers: &'a BTreeMap<String, String>,
}
