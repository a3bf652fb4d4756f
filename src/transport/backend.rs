//! What the page knows of its simulated servers before their code is loaded.

use super::clock::Clock;
use super::notices::Notices;
use super::settings::Settings;
use super::world_events::WorldEvents;
use crate::simulator::exchange::{Delivery, TransportKind};
use crate::simulator::http::{Request, Response, StatusCode};
use std::pin::Pin;

/// What came of a request: the answer, and how it reaches the caller.
pub struct Answer {
    /// What was answered.
    pub response: Response,
    /// How the answer reaches the caller.
    pub delivery: Delivery,
}

impl Answer {
    /// A connection that breaks.
    pub fn broken() -> Self {
        Answer { response: Response::empty(StatusCode::BAD_GATEWAY), delivery: Delivery { breaks: true, ..Delivery::AT_ONCE } }
    }
}

/// The simulated servers of this page.
pub trait SimulatedBackend {
    /// Answers a request.
    fn answer<'a>(&'a self, request: &'a Request, transport: TransportKind) -> Pin<Box<dyn Future<Output = Answer> + 'a>>;

    /// Lets go of what no page may hold that is being left.
    fn release(&self);
}

/// What the servers are given at their start.
#[derive(Clone)]
pub struct SimulatorDeps {
    /// What the address asks for.
    pub settings: Settings,
    /// The clock.
    pub clock: Clock,
    /// Hears what a person should know.
    pub notices: Notices,
    /// Hears of the changes of the worlds.
    pub changes: WorldEvents,
}
