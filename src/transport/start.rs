//! The start: which way, which world, which session.

use super::backend::SimulatorDeps;
use super::clock::Clock;
use super::linked_world::LinkedWorld;
use super::note::Note;
use super::notices::Notices;
use super::replica::Replica;
use super::sender::Transport;
use super::session::{Session, kept_session};
use super::settings::Settings;
use super::simulator::Simulator;
use super::world_events::WorldEvents;
use leptos::prelude::{RwSignal, on_cleanup, window_event_listener_untyped};
use std::rc::Rc;
use wasm_split_helpers::SplitLoaderError;

/// Everything that the screens are given. `Copy` handle.
#[derive(Clone, Copy)]
pub struct Client {
    /// The session of the signed-in user.
    pub session: RwSignal<Option<Session>>,
    /// The replica's own controls.
    pub replica: Replica,
    /// The way that calls take.
    pub transport: Transport,
    /// The clock.
    pub clock: Clock,
    /// What a person should know.
    pub notices: Notices,
}

impl Client {
    /// The client that the address asks for; nothing is sent before [`Client::start`].
    pub fn new(settings: &Settings, notes: Vec<Note>) -> Self {
        let (clock, notices) = (Clock::new(settings.now), Notices::new(notes));
        let changes = WorldEvents::of(&settings.world);
        let session = kept_session(&settings.world);
        let simulator = Rc::new(Simulator::new(SimulatorDeps { settings: settings.clone(), clock, notices, changes }));
        let releasing = simulator.clone();
        let listener = window_event_listener_untyped("pagehide", move |_| releasing.release());
        on_cleanup(move || listener.remove());
        let transport = Transport::new(simulator, changes, settings);
        Client { session, replica: Replica::new(transport, changes, session, notices), transport, clock, notices }
    }

    /// Chooses the way, and brings the world into the state that the address asks for. Every wait is bounded; what cannot
    /// be had is replaced, and a note says so.
    ///
    /// A link, with the session of its page, comes before what the query says of the world; returns whether it is open.
    ///
    /// # Errors
    ///
    /// The code of the simulated servers cannot be loaded.
    pub async fn start(&self, settings: &Settings, link: Option<(&LinkedWorld, Option<Session>)>) -> Result<bool, SplitLoaderError> {
        self.transport.choose(settings.transport).await;
        self.transport.loaded().await?;
        let is_open = match link {
            Some((link, session)) => self.open(settings, link, session).await,
            None => false,
        };
        if !is_open {
            // The calls of the screens still wait. Were a screen to hear of a change, it would have the same call wait twice.
            self.replica.quietly(self.prepare(settings)).await;
        }
        self.transport.open();
        Ok(is_open)
    }

    /// Brings the world into the state that the address asks for.
    pub async fn prepare(&self, settings: &Settings) {
        if self.replica.prepare(settings).await.is_err() {
            self.notices.add(Note::NoControl);
        }
    }
}
