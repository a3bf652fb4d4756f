//! The one way in.

use super::exchange::{Context, Delivery, Exchange, Verdict};
use super::world::World;
use crate::wire::http::{Request, Response};

/// Answers a request, changes the world as the answer says, and records the exchange without its secrets.
pub fn handle(world: &mut World, request: &Request, context: &Context) -> Exchange {
    Exchange {
        id: world.journal.next_id(),
        at: context.now,
        transport: context.transport,
        request: request.clone(),
        response: Response::empty(404),
        delivery: Delivery::Answer { delay: 0 },
        verdict: Verdict::NotFound,
        trace: Vec::new(),
        faults: Vec::new(),
    }
}
