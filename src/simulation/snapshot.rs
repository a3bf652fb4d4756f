//! The world as guides see it.
//!
//! Invariant: secrets are compared with what is in the fields; none of them gets into an observation, and nothing of it is stored.

use super::paths;
use crate::article::wire::PracticeCredentials;
use crate::article::world::World;
use crate::guides::observation::Answered;
use crate::guides::words::{Method, TokenFact, ValueKind};
use crate::products::azure_devops::scopes::Scopes;
use crate::simulator::exchange::Exchange;
use crate::simulator::http;
use crate::simulator::protocol::OUTSIDE;
use std::collections::BTreeSet;
use std::str::FromStr;

/// A world, for reading only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Snapshot(World);

impl Snapshot {
    /// Reads the answer to the control call for the world. Returns `None` if it is no world.
    pub fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok().map(Snapshot)
    }

    /// The seed of its random values.
    pub fn seed(&self) -> u64 {
        self.0.seed
    }

    /// The scenario in force.
    pub fn scenario(&self) -> &str {
        &self.0.scenario
    }

    /// How many calls were ever recorded in it: fewer than before in one that started over.
    pub fn recorded(&self) -> u64 {
        self.0.journal.next_id()
    }

    /// The calls that the exchanges with such numbers consist of, the one between page and server first.
    pub fn answered(&self, matches: impl Fn(u64) -> bool) -> Vec<Answered> {
        let exchanges = self.0.journal.entries().filter(|exchange| matches(exchange.id));
        exchanges.flat_map(answered).collect()
    }

    /// The number of the newest exchange that consists of such a call.
    pub fn newest(&self, is_it: impl Fn(&Answered) -> bool) -> Option<u64> {
        self.0.journal.entries().rev().find(|exchange| answered(exchange).iter().any(&is_it)).map(|exchange| exchange.id)
    }

    /// What can be said of the scenario's token.
    pub fn token_facts(&self) -> BTreeSet<TokenFact> {
        let full_access = (self.scopes() == Some(Scopes::FullAccess)).then_some(TokenFact::FullAccess);
        full_access.into_iter().chain(self.made().next().map(|_| TokenFact::New)).collect()
    }

    /// The scopes of the scenario's token; where it has none, of the newest one.
    pub fn scopes(&self) -> Option<Scopes> {
        let own = &self.0.cards.clipboard.token;
        let token = match own.is_empty() {
            true => self.0.azure.tokens.last(),
            false => self.0.azure.tokens.iter().find(|token| token.secret == *own),
        };
        token.map(|token| token.scopes.clone())
    }

    /// The type of the stored integration.
    pub fn integration(&self) -> Option<String> {
        self.0.vfunction.integration.as_ref().map(|integration| integration.r#type.clone())
    }

    /// The kinds that a value is of.
    pub fn kinds(&self, value: &str) -> Vec<ValueKind> {
        let PracticeCredentials { account, clipboard } = &self.0.cards;
        let kinds = [
            (ValueKind::Text, !value.trim().is_empty()),
            (ValueKind::ScenarioToken, value == clipboard.token),
            (ValueKind::NewToken, self.made().any(|secret| secret == value)),
            (ValueKind::ScenarioOrganization, value == clipboard.organization),
            (ValueKind::Organization, self.0.azure.organizations.iter().any(|organization| organization.name.as_str() == value)),
            (ValueKind::Email, value == account.email),
            (ValueKind::Password, value == account.password),
        ];
        kinds.into_iter().filter(|(_, is_it)| *is_it && !value.is_empty()).map(|(kind, _)| kind).collect()
    }

    /// A value of a kind, to be typed for the person; nothing where the world has none.
    pub fn value(&self, kind: ValueKind) -> Option<String> {
        let PracticeCredentials { account, clipboard } = &self.0.cards;
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
        self.0.azure.tokens.iter().filter(|token| token.created >= self.0.began).map(|token| token.secret.as_str())
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
