//! Faults: what goes wrong on purpose, as data.
//!
//! Invariant: a struck call changes nothing in the world, save when the fault is a delay only.

use super::door::exhausted;
use super::exchange::Delivery;
use super::reply::Reply;
use super::verdict::Verdict;
use super::world::World;
use crate::domain::json::text;
use crate::wire::http::{JSON, Response};
use std::fmt;

/// The longest delay of a call, in milliseconds.
const LONGEST_DELAY: u32 = 60_000;

/// A fault: where, and what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The calls it strikes.
    pub endpoint: Endpoint,
    /// What it does to them.
    pub effect: Effect,
}

text!(Fault);

/// The calls that a fault strikes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Endpoint {
    /// Changes of the issue-tracking configuration (`POST`, `DELETE`). Reading it is left alone, so that its dialog opens.
    Config,
    /// The sign-in.
    Session,
    /// The token lifecycle calls.
    Tokens,
    /// The Graph users, asked by anyone.
    Graph,
    /// The projects, asked by anyone.
    Projects,
    /// Every call.
    Every,
}

/// What a fault does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// The server answers with this status, 400 to 599.
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
    /// All of them.
    pub const ALL: [Endpoint; 6] =
        [Endpoint::Config, Endpoint::Session, Endpoint::Tokens, Endpoint::Graph, Endpoint::Projects, Endpoint::Every];

    /// The spelling of `fault=`.
    pub fn as_str(self) -> &'static str {
        match self {
            Endpoint::Config => "config",
            Endpoint::Session => "session",
            Endpoint::Tokens => "tokens",
            Endpoint::Graph => "graph",
            Endpoint::Projects => "projects",
            Endpoint::Every => "*",
        }
    }
}

impl Fault {
    /// Reads the spelling of `fault=`: `<endpoint>:<effect>`, as in `graph:status-503`. The error says, for people, what is wrong.
    pub fn parse(text: &str) -> Result<Fault, String> {
        let (endpoint, effect) = text.trim().split_once(':').ok_or("A fault has the form endpoint:effect, as in graph:status-503.")?;
        let endpoint = Endpoint::ALL
            .into_iter()
            .find(|known| known.as_str() == endpoint)
            .ok_or("The endpoint of a fault is config, session, tokens, graph, projects or *.")?;
        Ok(Fault { endpoint, effect: effect.parse()? })
    }

    /// Whether it strikes calls of this name.
    pub(super) fn strikes(&self, endpoint: Option<Endpoint>) -> bool {
        self.endpoint == Endpoint::Every || Some(self.endpoint) == endpoint
    }
}

impl std::str::FromStr for Effect {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let number = |prefix| text.strip_prefix(prefix).map(str::parse::<u32>);
        match (text, number("status-"), number("delay-")) {
            ("network-error", ..) => Ok(Effect::NetworkError),
            ("malformed-json", ..) => Ok(Effect::MalformedJson),
            ("wrong-content-type", ..) => Ok(Effect::WrongContentType),
            (_, Some(code), _) => match code.ok().and_then(|code| u16::try_from(code).ok()) {
                Some(code) if (400..=599).contains(&code) => Ok(Effect::Status(code)),
                _ => Err("The status of a fault is a number from 400 to 599.".to_owned()),
            },
            (_, _, Some(millis)) => match millis {
                Ok(millis) if millis <= LONGEST_DELAY => Ok(Effect::Delay(millis)),
                _ => Err(format!("The delay of a fault is a number of milliseconds up to {LONGEST_DELAY}.")),
            },
            _ => Err(format!(
                "The effect “{}” is not supported; known are status-<code>, network-error, delay-<milliseconds>, malformed-json and \
                 wrong-content-type.",
                text.chars().take(32).collect::<String>()
            )),
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

/// Answers a call that faults strike; `answer` is what would answer it otherwise. Delays add up; of the other effects the first counts.
/// Where a status or a broken connection comes instead of the answer, nothing is asked of the server; where only the body is spoilt,
/// the server is asked on a copy of the world.
pub fn strike(world: &mut World, faults: &[Fault], is_outside: bool, answer: impl FnOnce(&mut World) -> Reply) -> Reply {
    let delay = faults.iter().fold(0_u32, |sum, fault| match fault.effect {
        Effect::Delay(millis) => sum.saturating_add(millis),
        _ => sum,
    });
    let other = faults.iter().find(|fault| !matches!(fault.effect, Effect::Delay(_)));
    let verdict = |fault: &Fault| Verdict::Fault { fault: fault.to_string() };
    let mut reply = match other.map(|fault| (fault.effect, verdict(fault))) {
        None | Some((Effect::Delay(_), _)) => answer(world),
        Some((Effect::Status(code), verdict)) => Reply::new(exhausted(code, is_outside), verdict),
        Some((Effect::NetworkError, verdict)) => {
            let reply = Reply::new(Response::empty(502), verdict);
            Reply { delivery: Delivery { breaks: true, ..reply.delivery }, ..reply }
        }
        Some((Effect::MalformedJson, verdict)) => spoilt(answer(&mut world.clone()), verdict, JSON, "{\"integration\": {\"type\": "),
        Some((Effect::WrongContentType, verdict)) => {
            spoilt(answer(&mut world.clone()), verdict, "text/html; charset=utf-8", "<!DOCTYPE html><title>Not what was asked for</title>")
        }
    };
    reply.delivery.delay = reply.delivery.delay.saturating_add(delay).min(LONGEST_DELAY);
    reply.faults.extend(faults.iter().map(ToString::to_string));
    reply
}

fn spoilt(reply: Reply, verdict: Verdict, media_type: &str, body: &str) -> Reply {
    Reply { response: reply.response.header("Content-Type", media_type).body(body), verdict, ..reply }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_what_it_writes() {
        for text in [
            "config:status-500",
            "session:network-error",
            "tokens:delay-4000",
            "graph:malformed-json",
            "projects:wrong-content-type",
            "*:status-429",
        ] {
            assert_eq!(Fault::parse(text).map(|fault| fault.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn names_what_it_refuses() {
        for (text, named) in [
            ("", "form"),
            ("graph", "form"),
            ("elsewhere:status-500", "endpoint"),
            ("graph:status-200", "400 to 599"),
            ("graph:status-", "400 to 599"),
            ("graph:delay-99999999999", "milliseconds"),
            ("graph:delay--1", "milliseconds"),
            ("graph:status-500:2", "400 to 599"),
            ("graph:drip", "“drip” is not supported"),
        ] {
            assert!(Fault::parse(text).is_err_and(|error| error.contains(named)), "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_the_reader_panic(text in ".*", effect in ".*") {
            let _ = (Fault::parse(&text), Fault::parse(&format!("graph:{effect}")));
        }
    }
}
