//! Faults: what goes wrong on purpose, as data.
//!
//! Invariant: a struck call changes nothing in the world, save when the fault is a delay or a repetition only.

use super::door::exhausted;
use super::effect::{Effect, LONGEST_DELAY};
use super::exchange::Delivery;
use super::random;
use super::reply::Reply;
use super::verdict::Verdict;
use super::when::When;
use super::world::World;
use crate::domain::endpoint::Endpoint;
use crate::wire::http::{JSON, Response, StatusCode};
use serde::{Deserialize, Serialize};
use serde_with::{DeserializeFromStr, SerializeDisplay};
use std::fmt;
use std::str::FromStr;

/// A fault: where, and what.
#[derive(Clone, Copy, Debug, PartialEq, Eq, SerializeDisplay, DeserializeFromStr)]
pub struct Fault {
    /// The calls it strikes.
    pub endpoint: Endpoint,
    /// What it does to them.
    pub effect: Effect,
    /// Which of them.
    pub when: When,
}

impl FromStr for Fault {
    type Err = String;

    /// Reads the spelling of `fault=`: `<endpoint>:<effect>[:<when>]`, as in `graph:status-503:first-2`. The error says, for people,
    /// what is wrong.
    fn from_str(text: &str) -> Result<Fault, String> {
        let form = "A fault has the form endpoint:effect or endpoint:effect:when, as in graph:status-503:first-2.";
        let (endpoint, rest) = text.trim().split_once(':').ok_or(form)?;
        let (effect, when) = rest.split_once(':').unwrap_or((rest, "always"));
        let endpoint = endpoint.parse().map_err(|_| "The endpoint of a fault is config, session, tokens, graph, projects or *.")?;
        Ok(Fault { endpoint, effect: effect.parse()?, when: when.parse()? })
    }
}

impl Fault {
    /// Whether it strikes calls of this name.
    pub(super) fn strikes(&self, endpoint: Option<Endpoint>) -> bool {
        self.endpoint == Endpoint::Every || Some(self.endpoint) == endpoint
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}", self.endpoint.as_ref(), self.effect)?;
        if self.when == When::Always { Ok(()) } else { write!(out, ":{}", self.when) }
    }
}

/// A fault in force, and how many calls it has met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// The fault.
    pub fault: Fault,
    /// How many calls it could have struck so far.
    pub met: u32,
}

impl From<Fault> for Rule {
    fn from(fault: Fault) -> Self {
        Rule { fault, met: 0 }
    }
}

/// What strikes a call.
pub struct Struck {
    /// The fault, in the spelling of `fault=`.
    fault: String,
    /// What it does; the delays are settled.
    effect: Effect,
}

/// The faults whose turn it is with a call to this endpoint. Each of the rules counts the call that could strike it.
pub fn whose_turn(rules: &mut [Rule], endpoint: Option<Endpoint>, seed: u64) -> Vec<Struck> {
    let matching = rules.iter_mut().zip(1_u64..).filter(|(rule, _)| rule.fault.strikes(endpoint));
    let struck = matching.filter_map(|(rule, number)| {
        rule.met = rule.met.saturating_add(1);
        // A sequence of random numbers for each call of each rule, apart from that of the world.
        let sequence = random::nth(random::nth(seed, number), u64::from(rule.met));
        let chance = |n| random::nth(sequence, n);
        let Fault { effect, when, .. } = rule.fault;
        let effect = effect.delay(chance).map_or(effect, Effect::Delay);
        when.is_turn(rule.met, || chance(0)).then(|| Struck { fault: rule.fault.to_string(), effect })
    });
    struck.collect()
}

/// Answers a call that faults strike; `answer` is what would answer it otherwise. Delays add up; of the other effects the first counts.
/// Where a status or a broken connection comes instead of the answer, nothing is asked of the server; where only what comes back is
/// spoilt, the server is asked on a copy of the world.
pub fn strike(world: &mut World, struck: Vec<Struck>, is_outside: bool, answer: impl Fn(&mut World) -> Reply) -> Reply {
    let (delays, others): (Vec<_>, Vec<_>) =
        struck.iter().partition(|struck| matches!(struck.effect, Effect::Delay(_) | Effect::Dribble(_)));
    let mut reply = match others.first() {
        None => answer(world),
        Some(struck) => {
            let verdict = Verdict::Fault { fault: struck.fault.clone() };
            stricken(world, struck.effect, verdict, is_outside, answer)
        }
    };
    for struck in delays {
        let (slow, millis) = match struck.effect {
            Effect::Delay(millis) => (&mut reply.delivery.delay, millis),
            Effect::Dribble(millis) => (&mut reply.delivery.dribble, millis),
            _ => continue,
        };
        *slow = slow.saturating_add(millis).min(LONGEST_DELAY);
    }
    reply.faults.extend(struck.into_iter().map(|struck| struck.fault));
    reply
}

/// Answers a call as an effect has it that is more than a delay.
fn stricken(world: &mut World, effect: Effect, verdict: Verdict, is_outside: bool, answer: impl Fn(&mut World) -> Reply) -> Reply {
    if let Some(delay) = effect.breaks_after() {
        let reply = Reply::new(Response::empty(StatusCode::BAD_GATEWAY), verdict);
        return Reply { delivery: Delivery { delay, breaks: true, ..Delivery::AT_ONCE }, ..reply };
    }
    if let Effect::Status(code) = effect {
        return Reply::new(exhausted(code, is_outside), verdict);
    }
    let reply = if effect == Effect::LateDuplicate { answer(world) } else { answer(&mut world.clone()) };
    match effect {
        Effect::LateDuplicate => {
            answer(world);
            reply
        }
        Effect::Empty => Reply { response: reply.response.body(""), verdict, ..reply },
        Effect::Truncated => {
            let half: String = reply.response.body.chars().take(reply.response.body.chars().count() / 2).collect();
            Reply { response: reply.response.body(half), verdict, ..reply }
        }
        Effect::WrongContentType => {
            spoilt(reply, verdict, "text/html; charset=utf-8", "<!DOCTYPE html><title>Not what was asked for</title>")
        }
        Effect::MalformedJson => spoilt(reply, verdict, JSON, "{\"integration\": {\"type\": "),
        _ => Reply { verdict, ..reply },
    }
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
            "*:offline:nth-2",
            "config:never:first-1",
            "config:delay-uniform-100-900:p-50",
            "tokens:dribble-20:first-1",
            "graph:delay-lognormal-800-0.5",
            "tokens:empty:every-3",
            "tokens:truncated",
            "config:stale-success",
            "tokens:late-duplicate",
        ] {
            assert_eq!(Fault::from_str(text).map(|fault| fault.to_string()), Ok(text.to_owned()));
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
            ("graph:dribble-60001", "milliseconds"),
            ("graph:status-500:2", "always"),
            ("graph:delay-uniform-9-3", "shorter"),
            ("graph:delay-lognormal-9-7", "sigma"),
            ("graph:drip", "“drip” is not supported"),
        ] {
            assert!(Fault::from_str(text).is_err_and(|error| error.contains(named)), "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_the_reader_panic(text in ".*", effect in ".*") {
            let _ = (Fault::from_str(&text), Fault::from_str(&format!("graph:{effect}")));
        }
    }
}
