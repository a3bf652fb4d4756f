//! The replica's own controls, for the stage: what happened, and how the world begins.

use super::error::ApiError;
use super::json;
use super::note::Note;
use super::notices::Notices;
use super::sender::Transport;
use super::session::Session;
use super::settings::Settings;
use super::world_events::WorldEvents;
use crate::article::wire::{FaultsBody, ScenarioBody, ScenarioChange};
use crate::simulator::exchange::Exchange;
use crate::simulator::http::{Method, Request};
use crate::simulator::protocol;
use leptos::prelude::*;
use serde::de::DeserializeOwned;

/// The controls. `Copy` handle.
#[derive(Clone, Copy)]
pub struct Replica {
    transport: Transport,
    changes: WorldEvents,
    session: RwSignal<Option<Session>>,
    /// The faults that the address asks for.
    faults: StoredValue<Vec<String>>,
    in_force: RwSignal<Vec<String>>,
    notices: Notices,
}

/// Said of a fault that the servers do not know.
const NO_FAULT: Note = Note::Malformed { key: "fault", expected: "a fault such as graph:status-503" };

impl Replica {
    /// The controls over a transport; `changes` hears of the changes of the world, `session` ends with it, `notices` hears of what the
    /// address asks for in vain.
    pub fn new(transport: Transport, changes: WorldEvents, session: RwSignal<Option<Session>>, notices: Notices) -> Self {
        let in_force = RwSignal::new(Vec::new());
        Replica { transport, changes, session, faults: StoredValue::new(Vec::new()), in_force, notices }
    }

    /// Counts the changes of the world, from this tab and others.
    pub fn changes(&self) -> Signal<u64> {
        self.changes.count()
    }

    /// The journal, oldest first, free of secrets.
    pub async fn journal(&self) -> Result<Vec<Exchange>, ApiError> {
        self.control(Request::new(Method::GET, protocol::JOURNAL)).await
    }

    /// Empties the journal.
    pub async fn clear_journal(&self) -> Result<(), ApiError> {
        let _: Vec<Exchange> = self.control(Request::new(Method::DELETE, protocol::JOURNAL)).await?;
        Ok(())
    }

    /// Waits for the start, then returns the current scenario and the credentials for it.
    pub async fn scenario(&self) -> Result<ScenarioBody, ApiError> {
        self.transport.started().await;
        self.present_scenario().await
    }

    /// Returns the current scenario without waiting for the start, which calls this itself.
    async fn present_scenario(&self) -> Result<ScenarioBody, ApiError> {
        let body: ScenarioBody = self.control(Request::new(Method::GET, protocol::SCENARIO)).await?;
        self.changes.in_force(&body.scenario);
        Ok(body)
    }

    /// Begins a scenario again, with the faults that the address asks for, and ends the session: the new world does not know it.
    pub async fn begin(&self, scenario: &str, seed: Option<u64>) -> Result<ScenarioBody, ApiError> {
        let change = ScenarioChange { scenario: scenario.to_owned(), seed };
        let body: ScenarioBody = self.control(Request::new(Method::PUT, protocol::SCENARIO).json(&change)).await?;
        self.changes.in_force(&body.scenario);
        self.transport.forget_durations();
        self.session.set(None);
        self.add_faults().await?;
        Ok(body)
    }

    /// Brings the world into the state that the address asks for: begins it again if it is another one, and adds its faults.
    pub(super) async fn prepare(&self, settings: &Settings) -> Result<(), ApiError> {
        self.faults.set_value(settings.faults.clone());
        let found = self.present_scenario().await?;
        let other_scenario = settings.scenario.is_some_and(|wanted| wanted.id != found.scenario);
        let other_seed = settings.seed.is_some_and(|wanted| wanted != found.seed);
        if settings.reset || other_scenario || other_seed {
            self.begin(settings.first_scenario().id, Some(settings.first_seed())).await.map(|_| ())
        } else {
            self.add_faults().await
        }
    }

    /// The faults in force, in the spelling of `fault=`, as far as is known: after each change of the world they are asked for again.
    pub fn faults_in_force(&self) -> Signal<Vec<String>> {
        self.in_force.into()
    }

    /// Asks for the faults in force.
    pub async fn faults(&self) -> Result<Vec<String>, ApiError> {
        self.know_faults(Request::new(Method::GET, protocol::FAULTS)).await
    }

    /// Adds a fault to those in force.
    ///
    /// # Errors
    ///
    /// [`ApiError::Invalid`] with what is wrong with it.
    pub async fn add_fault(&self, fault: String) -> Result<Vec<String>, ApiError> {
        self.know_faults(Request::new(Method::POST, protocol::FAULTS).json(&FaultsBody { faults: vec![fault] })).await
    }

    /// Puts faults in place of those in force.
    pub async fn set_faults(&self, faults: Vec<String>) -> Result<Vec<String>, ApiError> {
        self.know_faults(Request::new(Method::PUT, protocol::FAULTS).json(&FaultsBody { faults })).await
    }

    async fn know_faults(&self, request: Request) -> Result<Vec<String>, ApiError> {
        let FaultsBody { faults } = self.control(request).await?;
        if self.in_force.with_untracked(|known| *known != faults) {
            self.in_force.set(faults.clone());
        }
        Ok(faults)
    }

    /// Adds the faults that the address asks for. What is no fault is reported, and ignored.
    async fn add_faults(&self) -> Result<(), ApiError> {
        for fault in self.faults.get_value() {
            match self.add_fault(fault).await {
                Err(ApiError::Invalid { .. }) => self.notices.add(NO_FAULT),
                Err(error) => return Err(error),
                Ok(_) => (),
            }
        }
        Ok(())
    }

    /// Makes a control call, and gives the body of its answer as it is.
    pub async fn control_text(&self, request: Request) -> Result<String, ApiError> {
        Ok(json::success(self.transport.control(request).await?)?.body)
    }

    async fn control<T: DeserializeOwned>(&self, request: Request) -> Result<T, ApiError> {
        json::body(json::success(self.transport.control(request).await?)?)
    }

    /// Does something that this page's screens do not hear of as a change on the servers.
    pub(super) async fn quietly<T>(&self, change: impl Future<Output = T>) -> T {
        self.changes.suppress_local(true);
        let done = change.await;
        self.changes.suppress_local(false);
        done
    }

    /// Begins the session that a page brings along, if it brings one, and notes the faults that the address asks for, for worlds that are begun
    /// later.
    pub(super) async fn follow(&self, settings: &Settings, session: Option<Session>) -> Result<(), ApiError> {
        self.faults.set_value(settings.faults.clone());
        self.session.set(session);
        self.present_scenario().await.map(drop)
    }
}
