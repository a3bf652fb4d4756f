//! Applies faults to calls.
//!
//! Invariant: a call with a fault changes nothing in the world, unless the fault is a delay or a repetition only.

use super::call_kind::CallKind;
use super::effect::{Effect, LONGEST_DELAY};
use super::exchange::Delivery;
use super::fault::{Fault, Rule};
use super::handler::HandlerOutcome;
use super::http::{JSON, Response, StatusCode};
use super::random;
use super::verdict::Verdict;

/// What strikes a call.
pub struct InjectedFault {
    /// The fault, in the spelling of `fault=`.
    fault: String,
    /// What it does; the delays are settled.
    effect: Effect,
}

/// The faults whose turn it is with a call to this endpoint. Each of the rules counts the call that could strike it.
pub fn select_faults(rules: &mut [Rule], endpoint: Option<CallKind>, seed: u64) -> Vec<InjectedFault> {
    let matching = rules.iter_mut().zip(1_u64..).filter(|(rule, _)| rule.fault.matches(endpoint));
    let injected = matching.filter_map(|(rule, number)| {
        rule.met = rule.met.saturating_add(1);
        // A sequence of random numbers for each call of each rule, apart from that of the world.
        let sequence = random::nth(random::nth(seed, number), u64::from(rule.met));
        let chance = |n| random::nth(sequence, n);
        let Fault { effect, when, .. } = rule.fault;
        let effect = effect.delay(chance).map_or(effect, Effect::Delay);
        when.is_turn(rule.met, || chance(0)).then(|| InjectedFault { fault: rule.fault.to_string(), effect })
    });
    injected.collect()
}

/// Answers a call that faults strike; `answer` is what would answer it otherwise, `exhausted` the server's answer with a status. Delays add up; of the other effects the first counts.
/// Where a status or a broken connection comes instead of the answer, nothing is asked of the server; where only what comes back is
/// spoilt, the server is asked on a copy of the world.
pub fn inject<W: Clone>(
    world: &mut W,
    injected: Vec<InjectedFault>,
    exhausted: fn(StatusCode) -> Response,
    answer: impl Fn(&mut W) -> HandlerOutcome,
) -> HandlerOutcome {
    let (delays, others): (Vec<_>, Vec<_>) =
        injected.iter().partition(|injected| matches!(injected.effect, Effect::Delay(_) | Effect::Dribble(_)));
    let mut outcome = match others.first() {
        None => answer(world),
        Some(injected) => {
            let verdict = Verdict::Fault { fault: injected.fault.clone() };
            apply_effect(world, injected.effect, verdict, exhausted, answer)
        }
    };
    for injected in delays {
        let (slow, millis) = match injected.effect {
            Effect::Delay(millis) => (&mut outcome.delivery.delay, millis),
            Effect::Dribble(millis) => (&mut outcome.delivery.dribble, millis),
            _ => continue,
        };
        *slow = slow.saturating_add(millis).min(LONGEST_DELAY);
    }
    outcome.faults.extend(injected.into_iter().map(|injected| injected.fault));
    outcome
}

/// Answers a call as an effect has it that is more than a delay.
fn apply_effect<W: Clone>(
    world: &mut W,
    effect: Effect,
    verdict: Verdict,
    exhausted: fn(StatusCode) -> Response,
    answer: impl Fn(&mut W) -> HandlerOutcome,
) -> HandlerOutcome {
    if let Some(delay) = effect.breaks_after() {
        let outcome = HandlerOutcome::new(Response::empty(StatusCode::BAD_GATEWAY), verdict);
        return HandlerOutcome { delivery: Delivery { delay, breaks: true, ..Delivery::AT_ONCE }, ..outcome };
    }
    if let Effect::Status(code) = effect {
        return HandlerOutcome::new(exhausted(code), verdict);
    }
    let outcome = if effect == Effect::LateDuplicate { answer(world) } else { answer(&mut world.clone()) };
    match effect {
        Effect::LateDuplicate => {
            answer(world);
            outcome
        }
        Effect::Empty => HandlerOutcome { response: outcome.response.body(""), verdict, ..outcome },
        Effect::Truncated => {
            let half: String = outcome.response.body.chars().take(outcome.response.body.chars().count() / 2).collect();
            HandlerOutcome { response: outcome.response.body(half), verdict, ..outcome }
        }
        Effect::WrongContentType => {
            spoilt(outcome, verdict, "text/html; charset=utf-8", "<!DOCTYPE html><title>Not what was asked for</title>")
        }
        Effect::MalformedJson => spoilt(outcome, verdict, JSON, "{\"integration\": {\"type\": "),
        Effect::StaleSuccess => HandlerOutcome { verdict, ..outcome },
        // Broken connections and statuses are answered above, delays by the caller.
        Effect::NetworkError
        | Effect::Offline
        | Effect::Never
        | Effect::Status(_)
        | Effect::Delay(_)
        | Effect::DelayUniform(..)
        | Effect::DelayLogNormal(..)
        | Effect::Dribble(_) => outcome,
    }
}

fn spoilt(outcome: HandlerOutcome, verdict: Verdict, media_type: &str, body: &str) -> HandlerOutcome {
    HandlerOutcome { response: outcome.response.header("Content-Type", media_type).body(body), verdict, ..outcome }
}
