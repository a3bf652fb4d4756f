//! The issue-tracking configuration. Path and 401: support article; method, bodies and the other answers: assumed.
//!
//! Invariants: the tracker is asked before anything is stored; the first refusal ends the asking; the token is neither stored nor echoed.

use super::state::HasVFunction;
use super::{administrator, check_asked_organization, check_organization, refusal};
use crate::products::vfunction::trackers::{self, IssueTracker, TrackerCall, Values};
use crate::products::vfunction::wire::{ConfigBody, IntegrationBody};
use crate::simulator::exchange::{Call, Delivery};
use crate::simulator::fields::{Fields, parse};
use crate::simulator::http::{Method, Request, Response, StatusCode};
use crate::simulator::protocol::OUTSIDE;
use crate::simulator::reply::{Asked, Reply};
use crate::simulator::verdict::Verdict;
use serde_json::{Value, json};

/// `GET`: the stored integration.
pub fn read<W: HasVFunction>(world: &mut W, asked: &Asked<W>) -> Result<Reply, Verdict> {
    administrator(world, asked)?;
    check_asked_organization(world, asked)?;
    Ok(stored(world))
}

/// `DELETE`: forgets the stored integration.
pub fn remove<W: HasVFunction>(world: &mut W, asked: &Asked<W>) -> Result<Reply, Verdict> {
    end_sessions_if_due(world);
    administrator(world, asked)?;
    check_asked_organization(world, asked)?;
    world.vfunction_mut().integration = None;
    Ok(stored(world))
}

/// `POST`: asks the tracker, then stores the integration.
pub fn integrate<W: HasVFunction>(world: &mut W, asked: &Asked<W>) -> Result<Reply, Verdict> {
    end_sessions_if_due(world);
    let connected_by = administrator(world, asked)?.user_mail.clone();
    let body = parse(&asked.request.body)?;
    let fields = Fields::of(&body)?;
    check_organization(world, fields.text("organization")?)?;
    let data = fields.object("data")?;
    let tracker = trackers::find(data.text("type")?).ok_or_else(|| data.wrong("type", "This workspace type is not known."))?;
    let values = data.all_texts()?;
    tracker.check(&values).map_err(|(key, problem)| data.wrong(key, problem))?;

    let asking = ask_all(world, asked, tracker, &values);
    let reply = match asking.refusal {
        Some(verdict) => Reply::new(refusal(&verdict), verdict),
        None => {
            let account = values.get(tracker.account_field).map_or("", |text| text.trim()).to_owned();
            let connected_at = asked.context.now;
            world.vfunction_mut().integration =
                Some(IntegrationBody { r#type: tracker.id.to_owned(), account, connected_at, connected_by });
            stored(world)
        }
    };
    let response = match asking.retry_after {
        Some(seconds) => reply.response.header("Retry-After", seconds),
        None => reply.response,
    };
    Ok(Reply {
        response,
        trace: asking.trace,
        delivery: Delivery { delay: asking.delay, ..Delivery::AT_ONCE },
        faults: asking.faults,
        ..reply
    })
}

/// What came of asking the tracker.
#[derive(Default)]
struct Asking {
    trace: Vec<Call>,
    delay: u32,
    faults: Vec<String>,
    retry_after: Option<String>,
    refusal: Option<Verdict>,
}

/// Makes the tracker's calls in order, up to the first that is refused.
fn ask_all<W: HasVFunction>(world: &mut W, asked: &Asked<W>, tracker: &IssueTracker, values: &Values) -> Asking {
    let mut asking = Asking::default();
    for call in (tracker.calls)(values) {
        let address = call.address.strip_prefix("https://").unwrap_or(&call.address);
        let request = Request::new(Method::GET, address).header("Authorization", &call.authorization).header("Accept", "application/json");
        let (to, reply) = match tracker.sample_account {
            None => {
                let outside = Request { path: format!("{OUTSIDE}{address}"), ..request.clone() };
                ("Azure DevOps", (asked.outbound)(world, &outside))
            }
            Some(_) => (address.split('/').next().unwrap_or_default(), sample_site(tracker.is_sample_account(values))),
        };
        asking.refusal = judge(&call, &reply);
        asking.retry_after = reply.response.headers.get("Retry-After").map(str::to_owned);
        asking.delay = asking.delay.saturating_add(reply.delivery.whole());
        asking.faults.extend(reply.faults);
        asking.trace.push(Call {
            from: "vFunction".to_owned(),
            to: to.to_owned(),
            asks_for: call.asks_for.to_owned(),
            request,
            response: reply.response,
            verdict: reply.verdict,
        });
        if asking.refusal.is_some() {
            break;
        }
    }
    asking
}

/// Whether an answer of the tracker ends the asking. A refusal's status is passed on; a sign-in page, which is what a client sees that
/// follows the redirect of an unknown token, counts as 401.
fn judge(call: &TrackerCall, reply: &Reply) -> Option<Verdict> {
    let failed = |problem: &str| Some(Verdict::TrackerFailed { asked_for: call.asks_for.to_owned(), problem: problem.to_owned() });
    let refused = |status| Some(Verdict::TrackerRefused { asked_for: call.asks_for.to_owned(), status });
    let status = reply.response.status;
    match status.as_u16() {
        _ if reply.delivery.breaks => failed("the connection broke"),
        200 if serde_json::from_str::<Value>(&reply.response.body).is_err() => failed("the answer is not JSON"),
        200 => None,
        201..=399 => refused(StatusCode::UNAUTHORIZED),
        _ => refused(status),
    }
}

/// A tracker's site without a server of its own: it knows one account.
fn sample_site(knows_account: bool) -> Reply {
    match knows_account {
        true => Reply::allowed(Response::json(StatusCode::OK, &json!({ "active": true }))),
        false => Reply::new(Response::empty(StatusCode::UNAUTHORIZED), Verdict::UnknownToken),
    }
}

fn stored(world: &impl HasVFunction) -> Reply {
    Reply::allowed(Response::json(StatusCode::OK, &ConfigBody { integration: world.vfunction().integration.clone() }))
}

fn end_sessions_if_due(world: &mut impl HasVFunction) {
    if std::mem::take(&mut world.vfunction_mut().ends_sessions_before_next_change) {
        world.vfunction_mut().sessions.clear();
    }
}
