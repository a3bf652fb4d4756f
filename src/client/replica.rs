//! The replica's own controls, for the stage: what happened, and how the world begins.

use super::{ApiError, Changes, Session, Transport};
use crate::sim::Exchange;
use crate::wire::control::{FaultsBody, ScenarioBody, ScenarioChange};
use crate::wire::endpoint;
use crate::wire::http::Request;
use leptos::prelude::*;
use serde::de::DeserializeOwned;

/// The controls. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Replica {
    transport: Transport,
    changes: Changes,
    session: RwSignal<Option<Session>>,
}

impl Replica {
    /// The controls over a transport; `changes` hears of the changes of the world, `session` ends with it.
    pub fn new(transport: Transport, changes: Changes, session: RwSignal<Option<Session>>) -> Self {
        Replica { transport, changes, session }
    }

    /// Counts the changes of the world, from this tab and others.
    pub fn changes(&self) -> Signal<u64> {
        self.changes.count()
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
        let body: ScenarioBody = self.control(Request::new("GET", endpoint::SCENARIO)).await?;
        self.changes.in_force(&body.scenario);
        Ok(body)
    }

    /// Begins a scenario anew, and ends the session: the new world does not know it.
    pub async fn begin(&self, scenario: &str, seed: Option<u64>) -> Result<ScenarioBody, ApiError> {
        let change = ScenarioChange { scenario: scenario.to_owned(), seed };
        let body: ScenarioBody = self.control(Request::new("PUT", endpoint::SCENARIO).json(&change)).await?;
        self.changes.in_force(&body.scenario);
        self.transport.forget_durations();
        self.session.set(None);
        Ok(body)
    }

    /// The faults in force, in the spelling of `fault=`.
    pub async fn faults(&self) -> Result<Vec<String>, ApiError> {
        let body: FaultsBody = self.control(Request::new("GET", endpoint::FAULTS)).await?;
        Ok(body.faults)
    }

    /// Puts these faults in force, in place of those that are.
    pub async fn set_faults(&self, faults: Vec<String>) -> Result<(), ApiError> {
        let _: FaultsBody = self.control(Request::new("PUT", endpoint::FAULTS).json(&FaultsBody { faults })).await?;
        Ok(())
    }

    async fn control<T: DeserializeOwned>(&self, request: Request) -> Result<T, ApiError> {
        let response = self.transport.control(request).await?;
        if !response.is_success() {
            return Err(ApiError::of(&response));
        }
        serde_json::from_str(&response.body).map_err(|_| ApiError::UnexpectedBody)
    }
}
