//! The replica's own controls: the same in every transport, never recorded.
//!
//! Invariant: a refused control changes nothing.

use crate::article::scenario::Scenario;
use crate::article::wire::{FaultsBody, VersionBody};
use crate::article::world::World;
use crate::products::vfunction::server;
use crate::simulator::exchange::Context;
use crate::simulator::fault::Fault;
use crate::simulator::fields::{Fields, malformed, parse};
use crate::simulator::handler::HandlerOutcome;
use crate::simulator::http::{JSON, Method, Request, Response, StatusCode};
use crate::simulator::protocol;
use crate::simulator::verdict::Verdict;
use std::str::FromStr;

/// A control: path, the methods it knows as in the header `Allow`, what answers it.
type Control = (&'static str, &'static str, fn(&mut World, &Request, &Context) -> Result<Response, Verdict>);

/// All controls.
const CONTROLS: [Control; 5] = [
    (protocol::VERSION, "GET", |_, _, _| Ok(version())),
    (protocol::WORLD, "GET, PUT", whole),
    (protocol::SCENARIO, "GET, PUT", scenario),
    (protocol::FAULTS, "GET, POST, PUT", faults),
    (protocol::JOURNAL, "GET, DELETE", journal),
];

/// Answers a control call.
pub fn ask(world: &mut World, request: &Request, context: &Context) -> HandlerOutcome {
    let refused = |verdict: Verdict| HandlerOutcome::new(server::refusal(&verdict), verdict);
    let Some((_, methods, answer)) = CONTROLS.iter().find(|(path, ..)| *path == request.path) else {
        return refused(Verdict::NotFound);
    };
    if !methods.split(", ").any(|method| method == request.method) {
        let outcome = refused(Verdict::MethodNotAllowed);
        return HandlerOutcome { response: outcome.response.header("Allow", *methods), ..outcome };
    }
    answer(world, request, context).map_or_else(refused, HandlerOutcome::allowed)
}

fn version() -> Response {
    Response::json(StatusCode::OK, &VersionBody { version: env!("CARGO_PKG_VERSION").to_owned(), schema: World::SCHEMA })
}

fn whole(world: &mut World, request: &Request, _: &Context) -> Result<Response, Verdict> {
    if request.method == Method::GET {
        return Ok(Response::empty(StatusCode::OK).header("Content-Type", JSON).body(world.save()));
    }
    *world = World::load(&request.body).map_err(|error| malformed("body", error.0))?;
    Ok(Response::json(StatusCode::OK, &world.scenario_body()))
}

fn scenario(world: &mut World, request: &Request, context: &Context) -> Result<Response, Verdict> {
    if request.method == Method::PUT {
        let body = parse(&request.body)?;
        let fields = Fields::of(&body)?;
        let scenario = Scenario::find(fields.text("scenario")?).ok_or_else(|| {
            let known: Vec<_> = Scenario::ALL.iter().map(|scenario| scenario.id).collect();
            fields.wrong("scenario", format!("The scenario is not known. The known ones are: {}.", known.join(", ")))
        })?;
        let seed = fields.number_or_none("seed")?.unwrap_or(context.seed);
        *world = scenario.begin(seed, context.now);
    }
    Ok(Response::json(StatusCode::OK, &world.scenario_body()))
}

fn faults(world: &mut World, request: &Request, _: &Context) -> Result<Response, Verdict> {
    if request.method != Method::GET {
        let body = parse(&request.body)?;
        let fields = Fields::of(&body)?;
        let named = fields.texts("faults")?.into_iter().map(Fault::from_str).collect::<Result<Vec<_>, _>>();
        let named = named.map_err(|problem| fields.wrong("faults", problem))?;
        let kept = world.faults.iter().filter(|_| request.method == Method::POST).map(|rule| rule.fault);
        let faults: Vec<_> = kept.chain(named).collect();
        // What stays in force goes on counting.
        let mut before = std::mem::take(&mut world.faults);
        let mut stays = |fault: Fault| before.iter().position(|rule| rule.fault == fault).map_or(fault.into(), |at| before.swap_remove(at));
        let is_first = |(at, fault): &(usize, Fault)| !faults.iter().take(*at).any(|other| other == fault);
        world.faults = faults.iter().copied().enumerate().filter(is_first).map(|(_, fault)| stays(fault)).collect();
    }
    Ok(Response::json(StatusCode::OK, &FaultsBody { faults: world.faults.iter().map(|rule| rule.fault.to_string()).collect() }))
}

fn journal(world: &mut World, request: &Request, _: &Context) -> Result<Response, Verdict> {
    if request.method == Method::DELETE {
        world.journal.clear();
    }
    Ok(Response::json(StatusCode::OK, &world.journal.entries().cloned().collect::<Vec<_>>()))
}
