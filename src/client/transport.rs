//! The ways to the simulated servers.

use super::error::TransportError;
use crate::sim::TransportKind;
use crate::wire::http::{Request, Response};
use leptos::prelude::*;

/// The way to the simulated servers. Cheap to copy.
#[derive(Clone, Copy, Debug)]
pub struct Transport {
    kind: RwSignal<Option<TransportKind>>,
    fallback: RwSignal<Option<&'static str>>,
    durations: RwSignal<Vec<(u64, f64)>>,
}

impl Transport {
    /// A way that is still to be chosen.
    #[allow(clippy::new_without_default)]
    pub fn new() -> Self {
        Transport { kind: RwSignal::new(None), fallback: RwSignal::new(None), durations: RwSignal::new(Vec::new()) }
    }

    /// The way in use; none until it is chosen.
    pub fn kind(&self) -> Signal<Option<TransportKind>> {
        self.kind.into()
    }

    /// Why calls stay within the page although a service worker was wanted, in words; none if they do not.
    pub fn fallback(&self) -> Signal<Option<&'static str>> {
        self.fallback.into()
    }

    /// How long an exchange took, in milliseconds, as the caller saw it. None if it was not made by this page. Reactive.
    pub fn duration_of(&self, exchange: u64) -> Option<f64> {
        self.durations.with(|durations| durations.iter().rev().find(|(id, _)| *id == exchange).map(|(_, millis)| *millis))
    }

    /// Sends a request and waits, at most for the time limit, for its answer.
    pub async fn send(&self, request: Request) -> Result<Response, TransportError> {
        let _ = request;
        Err(TransportError::Network)
    }
}
