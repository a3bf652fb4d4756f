//! Why a server answered as it did: as a value, in plain words, and as it is stored.

use super::http::StatusCode;
use crate::common::time::Timestamp;
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// Why a server answered as it did. The plain words are in [`Verdict::describe`].
///
/// In JSON a list of texts: a code, and what belongs to it ([`Verdict::to_texts`]).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "Vec<String>", try_from = "Vec<String>")]
pub enum Verdict {
    /// Allowed and done.
    Allowed,
    /// No such path, method or thing.
    NotFound,
    /// A method that the path does not know.
    MethodNotAllowed,
    /// Something in the request is malformed; which part, and why.
    Malformed {
        /// Path of the field: `data.organization`.
        field: String,
        /// What is wrong, for people.
        problem: String,
    },
    /// Azure DevOps: no credential, or one that it does not know.
    UnknownToken,
    /// Azure DevOps: a credential in a form in which no token can be read.
    MalformedCredential {
        /// What is wrong with it, as a clause: `decoded, it has no colon before the token`.
        problem: String,
    },
    /// Azure DevOps: the token was revoked.
    RevokedToken,
    /// Azure DevOps: the token's time is over.
    ExpiredToken {
        /// Its last instant.
        valid_to: Timestamp,
    },
    /// Azure DevOps: no organization has this name.
    UnknownOrganization {
        /// The name asked for.
        organization: String,
    },
    /// Azure DevOps: the token is for other organizations.
    WrongOrganization {
        /// The organization asked for.
        organization: String,
        /// The organizations it is for.
        covered: Vec<String>,
    },
    /// Azure DevOps: the token's owner is no member of the organization.
    NotAMember {
        /// The organization asked for.
        organization: String,
    },
    /// Azure DevOps: the organization's policy refuses such tokens.
    PolicyBlocked,
    /// Azure DevOps: the token lacks a scope.
    MissingScope {
        /// Id of the scope that is needed: `vso.graph`.
        needed: String,
        /// Its name: `Graph (Read)`.
        name: String,
        /// What the token has, in words.
        granted: String,
    },
    /// Azure DevOps: this call does not accept a personal access token.
    PersonalAccessTokenNotAccepted,
    /// Azure DevOps refused to create or change a token; the `patTokenError`.
    TokenChangeRefused {
        /// The error's name on the wire.
        error: String,
    },
    /// vFunction: no session, or one that has ended.
    NoSession,
    /// vFunction: wrong e-mail address or password.
    SignInRefused,
    /// vFunction: the user is not an administrator.
    NotAnAdministrator,
    /// vFunction: the tracker refused one of the calls in the trace, and its status was passed on.
    TrackerRefused {
        /// What the refused call asked for: `the Graph users`.
        asked_for: String,
        /// The status that was passed on.
        status: StatusCode,
    },
    /// vFunction: the tracker could not be asked, or its answer could not be read.
    TrackerFailed {
        /// What the failed call asked for: `the Graph users`.
        asked_for: String,
        /// What happened, as a clause: `the connection broke`.
        problem: String,
    },
    /// A fault was injected here.
    Fault {
        /// Its spelling.
        fault: String,
    },
}

impl Verdict {
    /// The reason in plain words, as a clause: `the token lacks Graph (Read)`.
    pub fn describe(&self) -> String {
        match self {
            Verdict::Allowed => "allowed".to_owned(),
            Verdict::NotFound => "there is no such thing".to_owned(),
            Verdict::MethodNotAllowed => "the path does not know this method".to_owned(),
            Verdict::Malformed { field, problem } => format!("{field} is malformed: {problem}"),
            Verdict::UnknownToken => "no such token is known".to_owned(),
            Verdict::MalformedCredential { problem } => format!("the credential is malformed: {problem}"),
            Verdict::RevokedToken => "the token was revoked".to_owned(),
            Verdict::ExpiredToken { valid_to } => format!("the token expired on {}", valid_to.date()),
            Verdict::UnknownOrganization { organization } => format!("there is no organization “{organization}”"),
            Verdict::WrongOrganization { organization, covered } => {
                format!("the token is for {}, not for {organization}", covered.join(", "))
            }
            Verdict::NotAMember { organization } => format!("the token's owner is not a member of {organization}"),
            Verdict::PolicyBlocked => "the organization's policy refuses tokens for all organizations".to_owned(),
            Verdict::MissingScope { name, granted, .. } => format!("the token lacks {name}; it has {granted}"),
            Verdict::PersonalAccessTokenNotAccepted => "this call does not accept a personal access token".to_owned(),
            Verdict::TokenChangeRefused { error } => format!("the token was not changed: {error}"),
            Verdict::NoSession => "the vFunction session has ended or was never begun".to_owned(),
            Verdict::SignInRefused => "the e-mail address or the password is wrong".to_owned(),
            Verdict::NotAnAdministrator => "the user is not an administrator".to_owned(),
            Verdict::TrackerRefused { asked_for, status } => {
                format!("{asked_for} were refused, and the status {} was passed on", status.as_str())
            }
            Verdict::TrackerFailed { asked_for, problem } => format!("{asked_for} could not be had: {problem}"),
            Verdict::Fault { fault } => format!("the scenario injects a fault here ({fault})"),
        }
    }

    /// The verdict as it is stored: a code, and what belongs to it.
    pub fn to_texts(&self) -> Vec<String> {
        let written;
        let (code, texts): (&str, &[&str]) = match self {
            Verdict::Allowed => ("allowed", &[]),
            Verdict::NotFound => ("not-found", &[]),
            Verdict::MethodNotAllowed => ("method-not-allowed", &[]),
            Verdict::Malformed { field, problem } => ("malformed", &[field, problem]),
            Verdict::UnknownToken => ("unknown-token", &[]),
            Verdict::MalformedCredential { problem } => ("malformed-credential", &[problem]),
            Verdict::RevokedToken => ("revoked-token", &[]),
            Verdict::ExpiredToken { valid_to } => {
                written = valid_to.to_string();
                ("expired-token", &[&written])
            }
            Verdict::UnknownOrganization { organization } => ("unknown-organization", &[organization]),
            Verdict::WrongOrganization { organization, covered } => {
                let mut texts = vec!["wrong-organization".to_owned(), organization.clone()];
                texts.extend_from_slice(covered);
                return texts;
            }
            Verdict::NotAMember { organization } => ("not-a-member", &[organization]),
            Verdict::PolicyBlocked => ("policy-blocked", &[]),
            Verdict::MissingScope { needed, name, granted } => ("missing-scope", &[needed, granted, name]),
            Verdict::PersonalAccessTokenNotAccepted => ("personal-access-token-not-accepted", &[]),
            Verdict::TokenChangeRefused { error } => ("token-change-refused", &[error]),
            Verdict::NoSession => ("no-session", &[]),
            Verdict::SignInRefused => ("sign-in-refused", &[]),
            Verdict::NotAnAdministrator => ("not-an-administrator", &[]),
            Verdict::TrackerRefused { asked_for, status } => {
                written = status.as_str().to_owned();
                ("tracker-refused", &[asked_for, &written])
            }
            Verdict::TrackerFailed { asked_for, problem } => ("tracker-failed", &[asked_for, problem]),
            Verdict::Fault { fault } => ("fault", &[fault]),
        };
        std::iter::once(code).chain(texts.iter().copied()).map(str::to_owned).collect()
    }

    /// Reads what [`Verdict::to_texts`] gives.
    pub fn of_texts(texts: &[String]) -> Option<Self> {
        let (code, texts) = texts.split_first()?;
        let verdict = match (code.as_str(), texts) {
            ("allowed", []) => Verdict::Allowed,
            ("not-found", []) => Verdict::NotFound,
            ("method-not-allowed", []) => Verdict::MethodNotAllowed,
            ("malformed", [field, problem]) => Verdict::Malformed { field: field.clone(), problem: problem.clone() },
            ("unknown-token", []) => Verdict::UnknownToken,
            ("malformed-credential", [problem]) => Verdict::MalformedCredential { problem: problem.clone() },
            ("revoked-token", []) => Verdict::RevokedToken,
            ("expired-token", [valid_to]) => Verdict::ExpiredToken { valid_to: Timestamp::from_str(valid_to).ok()? },
            ("unknown-organization", [organization]) => Verdict::UnknownOrganization { organization: organization.clone() },
            ("wrong-organization", [organization, covered @ ..]) => {
                Verdict::WrongOrganization { organization: organization.clone(), covered: covered.to_vec() }
            }
            ("not-a-member", [organization]) => Verdict::NotAMember { organization: organization.clone() },
            ("policy-blocked", []) => Verdict::PolicyBlocked,
            // Earlier versions of the program did not store the name.
            ("missing-scope", [needed, granted, name @ ..]) => {
                let name = name.first().unwrap_or(needed).clone();
                Verdict::MissingScope { needed: needed.clone(), name, granted: granted.clone() }
            }
            ("personal-access-token-not-accepted", []) => Verdict::PersonalAccessTokenNotAccepted,
            ("token-change-refused", [error]) => Verdict::TokenChangeRefused { error: error.clone() },
            ("no-session", []) => Verdict::NoSession,
            ("sign-in-refused", []) => Verdict::SignInRefused,
            ("not-an-administrator", []) => Verdict::NotAnAdministrator,
            ("tracker-refused", [asked_for, status]) => {
                Verdict::TrackerRefused { asked_for: asked_for.clone(), status: status.parse().ok()? }
            }
            ("tracker-failed", [asked_for, problem]) => Verdict::TrackerFailed { asked_for: asked_for.clone(), problem: problem.clone() },
            ("fault", [fault]) => Verdict::Fault { fault: fault.clone() },
            _ => return None,
        };
        Some(verdict)
    }
}

impl From<Verdict> for Vec<String> {
    fn from(verdict: Verdict) -> Self {
        verdict.to_texts()
    }
}

impl TryFrom<Vec<String>> for Verdict {
    type Error = &'static str;

    fn try_from(texts: Vec<String>) -> Result<Self, Self::Error> {
        Verdict::of_texts(&texts).ok_or("no such verdict is known")
    }
}
