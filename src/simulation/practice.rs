//! From a diagnosis to practice: the scenario that fails for the same cause and in the same way.
//!
//! Invariant: nothing of the file is in what is offered but a status. That a scenario fails in the same way is not written down anywhere: it
//! is played.

use super::dispatch::handle;
use crate::article::causes::Cause;
use crate::article::diagnosis::entry::{Answer, Entry};
use crate::article::diagnosis::finding::Finding;
use crate::article::diagnosis::import::Imported;
use crate::article::scenario::Scenario;
use crate::common::time::Timestamp;
use crate::har::body::Body;
use crate::products::vfunction::paths::{CONFIG, SESSION};
use crate::simulator::call_kind::CallKind;
use crate::simulator::effect::Effect;
use crate::simulator::exchange::{Context, Exchange, TransportKind};
use crate::simulator::fault::{Fault, Rule};
use crate::simulator::http::{Method, Request, Response, encode_pairs};
use crate::simulator::when::When;
use serde_json::{Value, json};

/// The name of the world in which cases are practised, so that no other one is lost.
const WORLD: &str = "practice";

/// A scenario that fails as a file does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Practice {
    /// The scenario.
    pub scenario: &'static Scenario,
    /// What goes wrong in it in addition.
    pub fault: Option<Fault>,
}

/// The kind of a body, as far as an answer shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Empty,
    Json,
    Html,
    Other,
}

impl Kind {
    fn of(text: &str) -> Self {
        match text.trim_start() {
            "" => Kind::Empty,
            text if text.starts_with('<') => Kind::Html,
            text if serde_json::from_str::<Value>(text).is_ok() => Kind::Json,
            _ => Kind::Other,
        }
    }

    /// The kind of the body of an entry; `None` where the file does not tell it.
    fn of_body(body: &Body) -> Option<Self> {
        match body {
            Body::Empty => Some(Kind::Empty),
            Body::Read(text) => Some(Kind::of(text)),
            Body::Cut { .. } | Body::LeftOut { .. } | Body::Elsewhere { .. } | Body::Undecodable { .. } | Body::Compressed { .. } => None,
        }
    }
}

/// The scenario in which what a file shows can be practised; `None` where there is none.
pub fn practice(imported: &Imported, finding: &Finding) -> Option<Practice> {
    candidates(imported, finding)
        .into_iter()
        .find(|practice| practice.answers_like(imported, finding, &attempt(practice.scenario, practice.fault)))
}

/// The scenarios that fail for the same cause, by themselves or with a fault that gives the answer the same form.
fn candidates(imported: &Imported, finding: &Finding) -> Vec<Practice> {
    let Some(scenario) = finding.cause.scenario().and_then(Scenario::find) else { return Vec::new() };
    let with = |scenario, endpoint, effect| Practice { scenario, fault: Some(Fault { endpoint, effect, when: When::Always }) };
    let mut found = vec![Practice { scenario, fault: None }, with(scenario, CallKind::Config, Effect::Empty)];
    let status = subject(imported, finding).and_then(Entry::response).map(|response| response.status);
    if let (Cause::RateLimit | Cause::ServerError, Some(status), Some(healthy)) = (finding.cause, status, Scenario::find("healthy")) {
        found.extend([CallKind::Config, CallKind::Graph].map(|endpoint| with(healthy, endpoint, Effect::Status(status))));
    }
    found
}

impl Practice {
    /// The query of an address at which it begins, in a world of its own.
    pub fn query(&self) -> String {
        let fault = self.fault.map(|fault| fault.to_string());
        let fault = fault.as_deref().map(|fault| ("fault", fault));
        let pairs = [Some(("scenario", self.scenario.id)), fault, Some(("world", WORLD)), Some(("reset", "1"))];
        encode_pairs(&pairs.into_iter().flatten().collect::<Vec<_>>())
    }

    /// Whether an attempt in it was answered as the call that a finding is about: with the same status and the same kind of body. A call to
    /// Azure DevOps is compared with those that the vFunction server makes.
    pub fn answers_like(&self, imported: &Imported, finding: &Finding, exchange: &Exchange) -> bool {
        let Some(subject) = subject(imported, finding) else { return false };
        let is_like = |answer: &Response| {
            subject.response().is_some_and(|response| {
                response.status == answer.status && Kind::of_body(&response.body).is_none_or(|kind| kind == Kind::of(&answer.body))
            })
        };
        match &subject.answer {
            Answer::Failed(_) => exchange.delivery.breaks,
            Answer::NotRecorded => false,
            Answer::Response(_) if subject.is_of_azure() => exchange.trace.iter().any(|call| is_like(&call.response)),
            Answer::Response(_) => !exchange.delivery.breaks && is_like(&exchange.response),
        }
    }
}

/// The call that a finding is about.
fn subject<'a>(imported: &'a Imported, finding: &Finding) -> Option<&'a Entry> {
    imported.entries.iter().find(|entry| Some(entry.number) == finding.about && !entry.is_behind)
}

/// What happens in a new world of a scenario when its account signs in and submits what is on the clipboard.
pub fn attempt(scenario: &Scenario, fault: Option<Fault>) -> Exchange {
    let context = Context { now: Timestamp::default(), seed: 1, transport: TransportKind::Page };
    let mut world = scenario.begin(context.seed, context.now);
    world.faults.extend(fault.map(Rule::from));
    let account = world.cards.account.clone();
    let fields = [
        ("client_id", "browser"),
        ("client_secret", "browser"),
        ("username", account.email.as_str()),
        ("password", account.password.as_str()),
        ("grant_type", "password"),
        ("realm", "users"),
    ];
    let signed_in = handle(&mut world, &Request::new(Method::POST, SESSION).form(&fields), &context).response;
    let session: Value = serde_json::from_str(&signed_in.body).unwrap_or_default();
    let clipboard = &world.cards.clipboard;
    let data = json!({ "type": "azure", "token": clipboard.token, "organization": clipboard.organization });
    let body = json!({ "organization": world.vfunction.organization.uuid, "data": data });
    let bearer = format!("Bearer {}", session.get("access_token").and_then(Value::as_str).unwrap_or_default());
    handle(&mut world, &Request::new(Method::POST, CONFIG).header("Authorization", bearer).json(&body), &context)
}
