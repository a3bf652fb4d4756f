//! The replica's own controls, for the stage: what happened, and how the world begins.

use super::{ApiError, Changes, Note, Notices, Session, Settings, Transport};
use crate::domain::json::{self, Json};
use crate::sim::Exchange;
use crate::wire::control::{FaultsBody, ScenarioBody, ScenarioChange};
use crate::wire::endpoint;
use crate::wire::http::Request;
use leptos::prelude::*;

/// The controls. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Replica {
    transport: Transport,
    changes: Changes,
    session: RwSignal<Option<Session>>,
    /// The faults that the address asks for.
    faults: StoredValue<Vec<String>>,
    notices: Notices,
}

/// Said of a fault that the servers do not know.
const NO_FAULT: Note = Note::Malformed { key: "fault", expected: "a fault such as graph:status-503" };

impl Replica {
    /// The controls over a transport; `changes` hears of the changes of the world, `session` ends with it, `notices` hears of what the
    /// address asks for in vain.
    pub fn new(transport: Transport, changes: Changes, session: RwSignal<Option<Session>>, notices: Notices) -> Self {
        Replica { transport, changes, session, faults: StoredValue::new(Vec::new()), notices }
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

    /// Begins a scenario anew, with the faults that the address asks for, and ends the session: the new world does not know it.
    pub async fn begin(&self, scenario: &str, seed: Option<u64>) -> Result<ScenarioBody, ApiError> {
        let change = ScenarioChange { scenario: scenario.to_owned(), seed };
        let body: ScenarioBody = self.control(Request::new("PUT", endpoint::SCENARIO).json(&change)).await?;
        self.changes.in_force(&body.scenario);
        self.transport.forget_durations();
        self.session.set(None);
        self.add_faults().await?;
        Ok(body)
    }

    /// Brings the world into the state that the address asks for: begins it anew if it is another one, and adds its faults.
    pub(super) async fn prepare(&self, settings: &Settings) -> Result<(), ApiError> {
        self.faults.set_value(settings.faults.clone());
        let found = self.scenario().await?;
        let other_scenario = settings.scenario.is_some_and(|wanted| wanted.id != found.scenario);
        let other_seed = settings.seed.is_some_and(|wanted| wanted != found.seed);
        if settings.reset || other_scenario || other_seed {
            self.begin(settings.first_scenario().id, Some(settings.first_seed())).await.map(|_| ())
        } else {
            self.add_faults().await
        }
    }

    /// Puts the faults that the address asks for into the world, beside those that it has. What is no fault is reported, and ignored.
    async fn add_faults(&self) -> Result<(), ApiError> {
        let wanted = self.faults.get_value();
        if wanted.is_empty() {
            return Ok(());
        }
        let mut body: FaultsBody = self.control(Request::new("GET", endpoint::FAULTS)).await?;
        for fault in wanted {
            if body.faults.contains(&fault) {
                continue;
            }
            let more = FaultsBody { faults: [body.faults.as_slice(), &[fault]].concat() };
            match self.control(Request::new("PUT", endpoint::FAULTS).json(&more)).await {
                Ok(accepted) => body = accepted,
                Err(ApiError::Invalid { .. }) => self.notices.add(NO_FAULT),
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    async fn control<T: Json>(&self, request: Request) -> Result<T, ApiError> {
        let response = self.transport.control(request).await?;
        if !response.is_success() {
            return Err(ApiError::of(&response));
        }
        json::from_text(&response.body).ok_or(ApiError::UnexpectedBody)
    }
}
