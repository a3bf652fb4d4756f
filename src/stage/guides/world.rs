//! What a walkthrough takes of the world: pure.
//!
//! Invariant: secrets are in it to compare fields with; none of them gets into an [`Observation`], and nothing of it is stored.

use crate::article::wire::PracticeCredentials;
use crate::common::time::Timestamp;
use crate::guides::observation::Answered;
use crate::guides::words::{Method, ValueKind};
use crate::products::azure_devops::scopes::Scopes;
use crate::simulation::paths;
use crate::simulator::exchange::Exchange;
use crate::simulator::http;
use crate::simulator::journal::Journal;
use crate::simulator::protocol::OUTSIDE;
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// A world, as far as walkthroughs look at it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct World {
    /// The seed of its random values.
    pub seed: u64,
    /// The scenario in force.
    pub scenario: String,
    /// When it began.
    pub began: Timestamp,
    /// What the person has in hand.
    pub cards: PracticeCredentials,
    azure: Azure,
    vfunction: VFunction,
    journal: Journal,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Azure {
    organizations: Vec<Organization>,
    tokens: Vec<Token>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Organization {
    name: String,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Token {
    secret: String,
    scopes: Scopes,
    created: Timestamp,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct VFunction {
    integration: Option<Integration>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct Integration {
    #[serde(rename = "type")]
    tracker: String,
}

impl World {
    /// Reads the answer to the control call for the world.
    pub fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    /// How many calls were ever recorded in it: fewer than before in one that started over.
    pub fn recorded(&self) -> u64 {
        self.journal.next_id()
    }

    /// The calls that the exchanges with such numbers consist of, the one between page and server first.
    pub fn answered(&self, matches: impl Fn(u64) -> bool) -> Vec<Answered> {
        let exchanges = self.journal.entries().filter(|exchange| matches(exchange.id));
        exchanges.flat_map(answered).collect()
    }

    /// The number of the newest exchange that consists of such a call.
    pub fn newest(&self, is_it: impl Fn(&Answered) -> bool) -> Option<u64> {
        self.journal.entries().rev().find(|exchange| answered(exchange).iter().any(&is_it)).map(|exchange| exchange.id)
    }

    /// The scopes of the scenario's token; where it has none, of the newest one.
    pub fn scopes(&self) -> Option<Scopes> {
        let own = &self.cards.clipboard.token;
        let token = match own.is_empty() {
            true => self.azure.tokens.last(),
            false => self.azure.tokens.iter().find(|token| token.secret == *own),
        };
        token.map(|token| token.scopes.clone())
    }

    /// The type of the stored integration.
    pub fn integration(&self) -> Option<String> {
        self.vfunction.integration.as_ref().map(|integration| integration.tracker.clone())
    }

    /// The kinds that a value is of.
    pub fn kinds(&self, value: &str) -> Vec<ValueKind> {
        let PracticeCredentials { account, clipboard } = &self.cards;
        let kinds = [
            (ValueKind::Text, !value.trim().is_empty()),
            (ValueKind::ScenarioToken, value == clipboard.token),
            (ValueKind::NewToken, self.made().any(|secret| secret == value)),
            (ValueKind::ScenarioOrganization, value == clipboard.organization),
            (ValueKind::Organization, self.azure.organizations.iter().any(|organization| organization.name == value)),
            (ValueKind::Email, value == account.email),
            (ValueKind::Password, value == account.password),
        ];
        kinds.into_iter().filter(|(_, is_it)| *is_it && !value.is_empty()).map(|(kind, _)| kind).collect()
    }

    /// A value of a kind, to be typed for the person; nothing where the world has none.
    pub fn value(&self, kind: ValueKind) -> Option<String> {
        let PracticeCredentials { account, clipboard } = &self.cards;
        let value = match kind {
            ValueKind::ScenarioToken => clipboard.token.clone(),
            ValueKind::NewToken => self.made().last()?.to_owned(),
            ValueKind::ScenarioOrganization | ValueKind::Organization => clipboard.organization.clone(),
            ValueKind::Email => account.email.clone(),
            ValueKind::Password => account.password.clone(),
            ValueKind::Text => return None,
        };
        Some(value).filter(|value| !value.is_empty())
    }

    /// The secrets that were made, or made again, since the world began.
    fn made(&self) -> impl Iterator<Item = &str> {
        self.azure.tokens.iter().filter(|token| token.created >= self.began).map(|token| token.secret.as_str())
    }
}

fn answered(exchange: &Exchange) -> Vec<Answered> {
    let told = |method: &http::Method, path: &str, status| {
        Some(Answered { call: paths::of(method, path)?, method: Method::from_str(method.as_str()).ok()?, status })
    };
    let own = told(&exchange.request.method, &exchange.request.path, exchange.response.status.as_u16());
    let inner = exchange.trace.iter().filter_map(|call| {
        let path = format!("{OUTSIDE}{}", call.request.path.trim_start_matches(OUTSIDE));
        told(&call.request.method, &path, call.response.status.as_u16())
    });
    own.into_iter().chain(inner).collect()
}
