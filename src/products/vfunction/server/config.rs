//! The issue-tracking configuration. Path and 401: support article; method, bodies and the other answers: assumed.
//!
//! Invariants: the tracker is asked before anything is stored; the first refusal ends the asking; the token is neither stored nor echoed.

use super::state::HasVFunction;
use super::{administrator, check_asked_organization, check_organization, refusal};
use crate::products::vfunction::trackers::{self, Backend, IssueTracker, TrackerCall, Values, is_account};
use crate::products::vfunction::wire::{ConfigBody, IntegrationBody};
use crate::simulator::exchange::{Call, Delivery};
use crate::simulator::fields::{Fields, parse};
use crate::simulator::handler::{HandlerOutcome, RequestContext};
use crate::simulator::http::{Method, Request, Response, StatusCode};
use crate::simulator::protocol::OUTSIDE;
use crate::simulator::verdict::Verdict;
use serde_json::{Value, json};

/// `GET`: the stored integration.
pub fn read<W: HasVFunction>(world: &mut W, context: &RequestContext<W>) -> Result<HandlerOutcome, Verdict> {
    administrator(world, context)?;
    check_asked_organization(world, context)?;
    Ok(stored(world))
}

/// `DELETE`: forgets the stored integration.
pub fn remove<W: HasVFunction>(world: &mut W, context: &RequestContext<W>) -> Result<HandlerOutcome, Verdict> {
    end_sessions_if_due(world);
    administrator(world, context)?;
    check_asked_organization(world, context)?;
    world.vfunction_mut().integration = None;
    Ok(stored(world))
}

/// `POST`: asks the tracker, then stores the integration.
pub fn integrate<W: HasVFunction>(world: &mut W, context: &RequestContext<W>) -> Result<HandlerOutcome, Verdict> {
    end_sessions_if_due(world);
    let connected_by = administrator(world, context)?.user_mail.clone();
    let body = parse(&context.request.body)?;
    let fields = Fields::of(&body)?;
    check_organization(world, fields.text("organization")?)?;
    let data = fields.object("data")?;
    let tracker = trackers::find(data.text("type")?).ok_or_else(|| data.wrong("type", "This workspace type is not known."))?;
    let values = data.all_texts()?;
    tracker.check(&values).map_err(|(key, problem)| data.wrong(key, problem))?;

    let probe = probe_tracker(world, context, tracker, &values);
    let outcome = match probe.refusal {
        Some(verdict) => HandlerOutcome::new(refusal(&verdict), verdict),
        None => {
            let account = values.get(tracker.account_field).map_or("", |text| text.trim()).to_owned();
            let connected_at = context.now;
            world.vfunction_mut().integration =
                Some(IntegrationBody { r#type: tracker.id.to_owned(), account, connected_at, connected_by });
            stored(world)
        }
    };
    let response = match probe.retry_after {
        Some(seconds) => outcome.response.header("Retry-After", seconds),
        None => outcome.response,
    };
    Ok(HandlerOutcome {
        response,
        trace: probe.trace,
        delivery: Delivery { delay: probe.delay, ..Delivery::AT_ONCE },
        faults: probe.faults,
        ..outcome
    })
}

/// What came of asking the tracker.
#[derive(Default)]
struct TrackerProbe {
    trace: Vec<Call>,
    delay: u32,
    faults: Vec<String>,
    retry_after: Option<String>,
    refusal: Option<Verdict>,
}

/// Makes the tracker's calls in order, up to the first that is refused.
fn probe_tracker<W: HasVFunction>(world: &mut W, context: &RequestContext<W>, tracker: &IssueTracker, values: &Values) -> TrackerProbe {
    let mut probe = TrackerProbe::default();
    for call in (tracker.calls)(values) {
        let address = call.address.strip_prefix("https://").unwrap_or(&call.address);
        let request = Request::new(Method::GET, address).header("Authorization", &call.authorization).header("Accept", "application/json");
        let (to, outcome) = match tracker.backend {
            Backend::Server(name) => {
                let outside = Request { path: format!("{OUTSIDE}{address}"), ..request.clone() };
                (name, (context.outbound)(world, &outside))
            }
            Backend::Sample(account) => (address.split('/').next().unwrap_or_default(), sample_site(is_account(account, values))),
        };
        probe.refusal = refusal_in(&call, &outcome);
        probe.retry_after = outcome.response.headers.get("Retry-After").map(str::to_owned);
        probe.delay = probe.delay.saturating_add(outcome.delivery.whole());
        probe.faults.extend(outcome.faults);
        probe.trace.push(Call {
            from: "vFunction".to_owned(),
            to: to.to_owned(),
            asks_for: call.asks_for.to_owned(),
            request,
            response: outcome.response,
            verdict: outcome.verdict,
        });
        if probe.refusal.is_some() {
            break;
        }
    }
    probe
}

/// Whether an answer of the tracker ends the asking. A refusal's status is passed on; a sign-in page, which is what a client sees that
/// follows the redirect of an unknown token, counts as 401.
fn refusal_in(call: &TrackerCall, outcome: &HandlerOutcome) -> Option<Verdict> {
    let failed = |problem: &str| Some(Verdict::TrackerFailed { asked_for: call.asks_for.to_owned(), problem: problem.to_owned() });
    let refused = |status| Some(Verdict::TrackerRefused { asked_for: call.asks_for.to_owned(), status });
    let status = outcome.response.status;
    match status.as_u16() {
        _ if outcome.delivery.breaks => failed("the connection broke"),
        200 if serde_json::from_str::<Value>(&outcome.response.body).is_err() => failed("the answer is not JSON"),
        200 => None,
        201..=399 => refused(StatusCode::UNAUTHORIZED),
        _ => refused(status),
    }
}

/// A tracker's site without a server of its own: it knows one account.
fn sample_site(knows_account: bool) -> HandlerOutcome {
    match knows_account {
        true => HandlerOutcome::allowed(Response::json(StatusCode::OK, &json!({ "active": true }))),
        false => HandlerOutcome::new(Response::empty(StatusCode::UNAUTHORIZED), Verdict::UnknownToken),
    }
}

fn stored(world: &impl HasVFunction) -> HandlerOutcome {
    HandlerOutcome::allowed(Response::json(StatusCode::OK, &ConfigBody { integration: world.vfunction().integration.clone() }))
}

fn end_sessions_if_due(world: &mut impl HasVFunction) {
    if std::mem::take(&mut world.vfunction_mut().ends_sessions_before_next_change) {
        world.vfunction_mut().sessions.clear();
    }
}
