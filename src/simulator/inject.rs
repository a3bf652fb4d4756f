//! Applies faults to calls.
//!
//! Invariant: a call with a fault changes nothing in the world, unless the fault is a delay or a repetition only.

use super::effect::{Effect, LONGEST_DELAY};
use super::endpoint::Endpoint;
use super::exchange::Delivery;
use super::fault::{Fault, Rule};
use super::http::{JSON, Response, StatusCode};
use super::random;
use super::reply::Reply;
use super::verdict::Verdict;

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

/// Answers a call that faults strike; `answer` is what would answer it otherwise, `exhausted` the server's answer with a status. Delays add up; of the other effects the first counts.
/// Where a status or a broken connection comes instead of the answer, nothing is asked of the server; where only what comes back is
/// spoilt, the server is asked on a copy of the world.
pub fn strike<W: Clone>(
    world: &mut W,
    struck: Vec<Struck>,
    exhausted: fn(StatusCode) -> Response,
    answer: impl Fn(&mut W) -> Reply,
) -> Reply {
    let (delays, others): (Vec<_>, Vec<_>) =
        struck.iter().partition(|struck| matches!(struck.effect, Effect::Delay(_) | Effect::Dribble(_)));
    let mut reply = match others.first() {
        None => answer(world),
        Some(struck) => {
            let verdict = Verdict::Fault { fault: struck.fault.clone() };
            stricken(world, struck.effect, verdict, exhausted, answer)
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
fn stricken<W: Clone>(
    world: &mut W,
    effect: Effect,
    verdict: Verdict,
    exhausted: fn(StatusCode) -> Response,
    answer: impl Fn(&mut W) -> Reply,
) -> Reply {
    if let Some(delay) = effect.breaks_after() {
        let reply = Reply::new(Response::empty(StatusCode::BAD_GATEWAY), verdict);
        return Reply { delivery: Delivery { delay, breaks: true, ..Delivery::AT_ONCE }, ..reply };
    }
    if let Effect::Status(code) = effect {
        return Reply::new(exhausted(code), verdict);
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
