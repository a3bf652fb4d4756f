//! The screens that a walkthrough plays on, and the world behind them.

use super::screen::{SeenExchanges, anchors_of, observe};
use crate::guides::condition::Exchange;
use crate::guides::guide::Guide;
use crate::guides::observation::{Answered, Observation};
use crate::guides::words::ValueKind;
use crate::navigation::navigator::Navigator;
use crate::products::vfunction::api::VFunctionApi;
use crate::simulation::snapshot::Snapshot;
use crate::simulator::http::{Method, Request};
use crate::simulator::protocol;
use crate::stage::start_query::replaced_start;
use crate::transport::{Notices, Replica, Transport};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The screens and the world, as far as a guide speaks of them, and what may be done to them. `Copy` handle.
#[derive(Clone, Copy)]
pub struct ScreenDriver {
    /// What a person should know.
    pub notices: Notices,
    /// Counts the changes of the world.
    pub changes: Signal<u64>,
    navigator: Navigator,
    replica: Replica,
    api: VFunctionApi,
    transport: Transport,
    known: StoredValue<ScreenState>,
}

/// What is known of them.
struct ScreenState {
    anchors: BTreeSet<String>,
    world: Option<Snapshot>,
    seen_exchanges: SeenExchanges,
}

impl ScreenDriver {
    /// Those that a guide speaks of; of the world nothing is known yet.
    pub fn of(guide: &Guide) -> Self {
        ScreenDriver::with(anchors_of(guide))
    }

    /// Those that have the elements with these anchors.
    pub fn with(anchors: BTreeSet<String>) -> Self {
        let replica = expect_context::<Replica>();
        ScreenDriver {
            notices: expect_context(),
            changes: replica.changes(),
            navigator: expect_context(),
            replica,
            api: expect_context(),
            transport: expect_context(),
            known: StoredValue::new(ScreenState { anchors, world: None, seen_exchanges: SeenExchanges::default() }),
        }
    }

    /// What they show now; nothing before the world was read.
    pub fn observe(self) -> Option<Observation> {
        let path = self.navigator.path();
        let observed = |ScreenState { anchors, world, seen_exchanges }: &mut ScreenState| {
            Some(observe(anchors, &path.read_untracked(), world.as_ref()?, seen_exchanges))
        };
        self.known.try_update_value(observed).flatten()
    }

    /// Asks for the world; says whether it could be read, and the screens are still there.
    pub async fn read_world(self) -> bool {
        let Ok(text) = self.replica.control_text(Request::new(Method::GET, protocol::WORLD)).await else { return false };
        Snapshot::read(&text).is_some_and(|world| self.known.try_update_value(|known| known.world = Some(world)).is_some())
    }

    /// Forgets the world and the exchanges that were seen in it: there is no observation before the world was read again.
    pub fn forget_world(self) {
        self.known.try_update_value(|known| (known.world, known.seen_exchanges) = (None, SeenExchanges::default()));
    }

    /// Whether a call is under way, so that what is missing may still come.
    pub fn is_waiting(self) -> bool {
        self.transport.request_stats().pending > 0
    }

    /// The query of the address.
    pub fn query(self) -> String {
        self.navigator.search().get_untracked()
    }

    /// Puts another query in place of it.
    pub fn replace_query(self, query: &str) {
        self.navigator.replace_query(query);
    }

    /// Goes to a path of the program.
    pub fn go(self, path: &str) {
        self.navigator.go_to(path);
    }

    /// The path of the program that is shown.
    pub fn path(self) -> String {
        self.navigator.path().get_untracked()
    }

    /// Whether a path of the program is the present one.
    pub fn is_at(self, path: &str) -> bool {
        self.navigator.path().with_untracked(|present| present == path)
    }

    /// Begins a scenario again.
    ///
    /// # Errors
    ///
    /// A sentence.
    pub async fn begin(self, scenario: &str) -> Result<(), String> {
        let seed = self.of_world(|world| Some(world.seed()));
        let refused = |_| "The scenario could not be begun: the simulated servers did not answer.".to_owned();
        self.replica.begin(scenario, seed).await.map_err(refused)?;
        // Else the address would bring its own start back at the next reload.
        if let Some(query) = replaced_start(&self.query(), scenario, seed.unwrap_or_default()) {
            self.replace_query(&query);
        }
        Ok(())
    }

    /// Signs in with the scenario's account, unless somebody is signed in.
    pub async fn sign_in(self) {
        let of = |kind| self.value(kind).unwrap_or_default();
        if self.api.session().with_untracked(Option::is_none) {
            let _ = self.api.sign_in(&of(ValueKind::Email), &of(ValueKind::Password)).await;
        }
    }

    /// A value of a kind, to be typed for the person.
    pub fn value(self, kind: ValueKind) -> Option<String> {
        self.of_world(|world| world.value(kind))
    }

    /// The kinds that a value is of.
    pub fn kinds(self, value: &str) -> Vec<ValueKind> {
        self.of_world(|world| Some(world.kinds(value))).unwrap_or_default()
    }

    /// How many calls were ever recorded in the world.
    pub fn recorded(self) -> u64 {
        self.of_world(|world| Some(world.recorded())).unwrap_or_default()
    }

    /// The calls of the exchanges from this number on.
    pub fn answered_since(self, number: u64) -> Vec<Answered> {
        self.of_world(|world| Some(world.answered(|exchange| exchange >= number))).unwrap_or_default()
    }

    /// The number of the newest exchange that is as asked.
    pub fn newest(self, exchange: &Exchange) -> Option<u64> {
        self.of_world(|world| world.newest(|answered| exchange.is(answered)))
    }

    /// The scenario in force, once known.
    pub fn scenario(self) -> Option<String> {
        self.of_world(|world| Some(world.scenario().to_owned()))
    }

    /// Something of the world, once known.
    fn of_world<T>(self, read: impl FnOnce(&Snapshot) -> Option<T>) -> Option<T> {
        self.known.try_with_value(|known| known.world.as_ref().and_then(read)).flatten()
    }
}
