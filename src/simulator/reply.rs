//! What passes between the door and the handlers of the simulated servers.

use super::exchange::{Call, Context, Delivery};
use super::http::{Request, Response};
use super::verdict::Verdict;

/// A request on its way to a handler in a world of type `W`.
pub struct Asked<'a, W> {
    /// The request.
    pub request: &'a Request,
    /// What the servers cannot know by themselves.
    pub context: &'a Context,
    /// The decoded organization segment of the path; empty where the path has none.
    pub organization: String,
    /// Sends a request to another server.
    pub outbound: &'a dyn Fn(&mut W, &Request) -> Reply,
}

/// What became of a request.
pub struct Reply {
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

impl Reply {
    /// An answer at once, for this reason.
    pub fn new(response: Response, verdict: Verdict) -> Self {
        Reply { response, verdict, trace: Vec::new(), delivery: Delivery::AT_ONCE, faults: Vec::new() }
    }

    /// Allowed and done.
    pub fn allowed(response: Response) -> Self {
        Self::new(response, Verdict::Allowed)
    }
}
