//! Faults: what goes wrong on purpose, as data.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A fault: where, and what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// The calls it strikes.
    pub endpoint: Endpoint,
    /// What it does to them.
    pub effect: Effect,
}

/// The calls that a fault strikes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Endpoint {
    /// The issue-tracking configuration.
    Config,
    /// The sign-in.
    Session,
    /// The token lifecycle calls.
    Tokens,
    /// The Graph users, asked by anyone.
    Graph,
    /// The projects, asked by anyone.
    Projects,
}

/// What a fault does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    /// The server answers with this status.
    Status(u16),
    /// The connection breaks.
    NetworkError,
    /// The answer comes so many milliseconds late.
    Delay(u32),
    /// The status is kept; the body is no JSON.
    MalformedJson,
    /// The status is kept; the body is an HTML page.
    WrongContentType,
}

impl Endpoint {
    /// The spelling of `fault=`.
    pub fn as_str(self) -> &'static str {
        match self {
            Endpoint::Config => "config",
            Endpoint::Session => "session",
            Endpoint::Tokens => "tokens",
            Endpoint::Graph => "graph",
            Endpoint::Projects => "projects",
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:", self.endpoint.as_str())?;
        match self.effect {
            Effect::Status(code) => write!(out, "status-{code}"),
            Effect::NetworkError => out.write_str("network-error"),
            Effect::Delay(millis) => write!(out, "delay-{millis}"),
            Effect::MalformedJson => out.write_str("malformed-json"),
            Effect::WrongContentType => out.write_str("wrong-content-type"),
        }
    }
}
