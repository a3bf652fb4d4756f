//! A call that was read of a HAR file, free of secrets.

use super::azure_place::AzurePlace;
use super::credentials::Carried;
use crate::common::time::Timestamp;
use crate::products::vfunction::paths::CONFIG;
use crate::simulator::http::{Method, Request, Response};

/// Who was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Party {
    /// vFunction: the issue-tracking configuration.
    Config,
    /// vFunction: the sign-in.
    SignIn,
    /// vFunction: any other call.
    VFunction,
    /// Azure DevOps.
    Azure(AzurePlace),
    /// Anybody else; of such a call only its first line and its status are kept.
    Other,
}

/// A call that was read of a HAR file, free of secrets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its place in the file, from 1.
    pub number: usize,
    /// Whether it is a call that a server made to answer the one with this number.
    pub is_behind: bool,
    /// When it began.
    pub started: Option<Timestamp>,
    /// Milliseconds that it took; 0 if that is not known.
    pub took: u32,
    /// Who was asked.
    pub party: Party,
    /// What was asked; the path is the whole address without its query.
    pub request: Request,
    /// What was answered, if an answer arrived.
    pub response: Option<Response>,
    /// What the browser says of a call that got no answer.
    pub error: Option<String>,
    /// What is kept of its credentials.
    pub(super) carried: Carried,
}

impl Entry {
    /// Whether an answer arrived.
    pub fn is_answered(&self) -> bool {
        self.response.is_some()
    }

    /// The status of its answer.
    pub fn status(&self) -> Option<u16> {
        self.response.as_ref().map(|response| response.status.as_u16())
    }

    /// Whether its status says success.
    pub fn is_success(&self) -> bool {
        self.response.as_ref().is_some_and(Response::is_success)
    }

    /// The body of its answer; empty if none arrived.
    pub fn body(&self) -> &str {
        self.response.as_ref().map_or("", |response| &response.body)
    }

    /// A header field of its answer.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.response.as_ref()?.headers.get(name)
    }

    /// Whether something went wrong with it.
    pub fn failed(&self) -> bool {
        self.status().is_none_or(|status| status >= 400)
    }

    /// For people: `entry 3`, or `a call behind entry 3`.
    pub fn place(&self) -> String {
        if self.is_behind { format!("a call behind entry {}", self.number) } else { format!("entry {}", self.number) }
    }

    /// The instant at which it ended.
    pub(super) fn ended(&self) -> Option<i64> {
        self.started.map(|started| started.millis().saturating_add(i64::from(self.took)))
    }

    /// Whether it is a call of the kind that vFunction makes with a token: not one of those by which the token page works.
    pub(super) fn is_of_rest(&self) -> bool {
        let of_page = ["_apis/tokens/", "_apis/token/", "_apis/contribution/"];
        let Party::Azure(place) = &self.party else { return false };
        let path = place.path.to_ascii_lowercase();
        (path.contains("_apis/") && !of_page.iter().any(|part| path.contains(part))) || path.contains("_signin")
    }

    /// Whether it is such a call, with a token in it.
    pub(super) fn asks_with_token(&self) -> bool {
        self.is_of_rest() && self.carried.is_basic
    }

    /// The server that was asked, for people.
    pub(super) fn server(&self) -> &'static str {
        if matches!(self.party, Party::Azure(_)) { "Azure DevOps" } else { "vFunction" }
    }

    /// Whether it changes the integration, rather than reads it.
    pub(super) fn changes_config(&self) -> bool {
        self.party == Party::Config && [Method::POST, Method::PUT, Method::PATCH].contains(&self.request.method)
    }
}

/// Whether a path is that of the issue-tracking configuration: the support article has something follow it.
pub fn is_config(path: &str) -> bool {
    path.split_once(CONFIG)
        .is_some_and(|(before, after)| (before.is_empty() || before.ends_with('/')) && !after.starts_with(char::is_alphanumeric))
}
