//! The one way in.

use super::paths;
use super::{control, routes};
use crate::article::world::World;
use crate::products::{azure_devops, vfunction};
use crate::simulator::exchange::{Context, Exchange};
use crate::simulator::guard::guarded;
use crate::simulator::handler::{HandlerOutcome, RequestContext};
use crate::simulator::http::Request;
use crate::simulator::inject;
use crate::simulator::protocol::{CONTROL, EXCHANGE_HEADER, FAULT_HEADER, OUTSIDE, RULE_HEADER, SCENARIO_HEADER};
use crate::simulator::verdict::Verdict;

/// Answers a request, changes the world as the answer says, and records the exchange without its secrets. Control calls are answered
/// and not recorded. Real secrets are taken out of the request first.
pub fn handle(world: &mut World, request: &Request, context: &Context) -> Exchange {
    let request = &*guarded(request);
    let is_control = request.path.starts_with(CONTROL);
    let id = if is_control { 0 } else { world.journal.next_id() };
    let outcome = if is_control { control::ask(world, request, context) } else { ask(world, request, context) };
    let mut response = outcome.response.header(EXCHANGE_HEADER, id.to_string());
    if response.headers.get("Cache-Control").is_none() {
        response.headers.set("Cache-Control", "no-store");
    }
    let rules = outcome.faults.iter().filter_map(|fault| world.faults.iter().position(|rule| rule.fault.to_string() == *fault));
    let rules: Vec<_> = rules.map(|position| (position + 1).to_string()).collect();
    if !rules.is_empty() {
        response.headers.set(SCENARIO_HEADER, world.scenario.clone());
        response.headers.set(FAULT_HEADER, outcome.faults.join(", "));
        response.headers.set(RULE_HEADER, rules.join(", "));
    }
    let exchange = Exchange {
        id,
        at: context.now,
        transport: context.transport,
        request: request.clone(),
        response,
        delivery: outcome.delivery,
        verdict: outcome.verdict,
        trace: outcome.trace,
        faults: outcome.faults,
    };
    if !is_control {
        let redacted = exchange.redacted(world.secrets());
        world.journal.record(redacted);
    }
    exchange
}

/// Has the server of the request's path answer it, with the faults in force applied. Calls between the servers are answered here, too.
pub fn ask(world: &mut World, request: &Request, context: &Context) -> HandlerOutcome {
    let outbound = &|world: &mut World, request: &Request| ask(world, request, context);
    let mut context = RequestContext { request, now: context.now, organization: String::new(), outbound };
    let handler = match routes::find(request) {
        Ok((handler, organization)) => {
            context.organization = organization;
            handler
        }
        Err(None) => return refused(world, &context, Verdict::NotFound),
        Err(Some(allowed)) => {
            let outcome = refused(world, &context, Verdict::MethodNotAllowed);
            return HandlerOutcome { response: outcome.response.header("Allow", allowed), ..outcome };
        }
    };
    let injected = inject::select_faults(&mut world.faults, paths::of(&request.method, &request.path), world.seed);
    let exhausted = if is_outside(request) { azure_devops::server::exhausted } else { vfunction::server::exhausted };
    inject::inject(world, injected, exhausted, |world| handler(world, &context).unwrap_or_else(|verdict| refused(world, &context, verdict)))
}

/// The usual response of the answering server to a refused request.
fn refused(world: &World, context: &RequestContext<World>, verdict: Verdict) -> HandlerOutcome {
    let response = match is_outside(context.request) {
        true => azure_devops::server::refusal(world, context, &verdict),
        false => vfunction::server::refusal(&verdict),
    };
    HandlerOutcome::new(response, verdict)
}

fn is_outside(request: &Request) -> bool {
    request.path.starts_with(OUTSIDE)
}
