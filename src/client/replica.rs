//! The replica's own controls, for the stage: what happened, and how the world begins.

use super::{ApiError, Transport};
use crate::sim::Exchange;
use crate::wire::control::{ScenarioBody, ScenarioChange};
use crate::wire::endpoint;
use crate::wire::http::Request;
use leptos::prelude::*;

/// The controls. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Replica {
    transport: Transport,
    changes: RwSignal<u64>,
}

impl Replica {
    /// The controls over a transport; `changes` counts the changes of the world, from this tab and others.
    pub fn new(transport: Transport, changes: RwSignal<u64>) -> Self {
        Replica { transport, changes }
    }

    /// Counts the changes of the world, from this tab and others.
    pub fn changes(&self) -> Signal<u64> {
        self.changes.into()
    }

    /// The journal, oldest first, free of secrets.
    pub async fn journal(&self) -> Result<Vec<Exchange>, ApiError> {
        self.control(Request::new("GET", endpoint::JOURNAL)).await
    }

    /// Empties the journal.
    pub async fn clear_journal(&self) -> Result<(), ApiError> {
        let _: Vec<Exchange> = self.control(Request::new("DELETE", endpoint::JOURNAL)).await?;
        Ok(())
    }

    /// The scenario in force, and what a person needs to play it.
    pub async fn scenario(&self) -> Result<ScenarioBody, ApiError> {
        self.control(Request::new("GET", endpoint::SCENARIO)).await
    }

    /// Begins a scenario anew.
    pub async fn begin(&self, scenario: &str, seed: Option<u64>) -> Result<ScenarioBody, ApiError> {
        let change = ScenarioChange { scenario: scenario.to_owned(), seed };
        self.control(Request::new("PUT", endpoint::SCENARIO).json(&change)).await
    }

    async fn control<T: serde::de::DeserializeOwned>(&self, request: Request) -> Result<T, ApiError> {
        let response = self.transport.send(request).await?;
        if !response.is_success() {
            return Err(ApiError::of(&response));
        }
        serde_json::from_str(&response.body).map_err(|_| ApiError::UnexpectedBody)
    }
}
