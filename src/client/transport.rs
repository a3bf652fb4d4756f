//! The ways to the simulated servers.

use super::error::TransportError;
use crate::wire::http::{Request, Response};

/// A way to the simulated servers.
#[derive(Clone, Copy, Debug)]
pub struct Transport;

impl Transport {
    /// Sends a request and waits, at most for the time limit, for its answer.
    pub async fn send(&self, request: Request) -> Result<Response, TransportError> {
        let _ = request;
        Err(TransportError::Network)
    }
}
