//! What passes between the dispatcher and the handlers of the simulated servers.

use super::exchange::{Call, Delivery};
use super::http::{Request, Response};
use super::verdict::Verdict;
use crate::common::time::Timestamp;

/// A request on its way to a handler in a world of type `W`.
pub struct RequestContext<'a, W> {
    /// The request.
    pub request: &'a Request,
    /// The present instant.
    pub now: Timestamp,
    /// The decoded organization segment of the path; empty where the path has none.
    pub organization: String,
    /// Sends a request to another server.
    pub outbound: &'a dyn Fn(&mut W, &Request) -> HandlerOutcome,
}

/// What became of a request.
pub struct HandlerOutcome {
    /// The answer.
    pub response: Response,
    /// Why.
    pub verdict: Verdict,
    /// The calls that were made to answer.
    pub trace: Vec<Call>,
    /// How the answer reaches the caller.
    pub delivery: Delivery,
    /// The faults that shaped it, in the spelling of `fault=`.
    pub faults: Vec<String>,
}

impl HandlerOutcome {
    /// An answer at once, for this reason.
    pub fn new(response: Response, verdict: Verdict) -> Self {
        HandlerOutcome { response, verdict, trace: Vec::new(), delivery: Delivery::AT_ONCE, faults: Vec::new() }
    }

    /// Allowed and done.
    pub fn allowed(response: Response) -> Self {
        Self::new(response, Verdict::Allowed)
    }
}
