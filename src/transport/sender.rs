//! Sends requests to the simulated servers, by the service worker, within the page, or over the network.
//!
//! Invariants: the way in use is always visible; every call ends within the time limit; a call that is meant for the simulated
//! servers is never left to the static host.

use super::backend::Answer;
use super::error::TransportError;
use super::fetch::fetch;
use super::interceptor::{Interceptor, InterceptorSlot};
use super::one_shot::OneShot;
use super::page::{self, now, within};
use super::proof::Proof;
use super::settings::Settings;
use super::simulator::Simulator;
use super::worker_bridge;
use super::world_events::WorldEvents;
use crate::simulator::exchange::TransportKind;
use crate::simulator::http::{Request, Response};
use crate::simulator::protocol;
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::tick;
use std::future;
use std::rc::Rc;
use wasm_split_helpers::SplitLoaderError;

/// How long a call may take, in milliseconds.
const LIMIT: u32 = 30_000;

/// How many turns of the event loop the screens take, at most, to ask what follows from an answer.
const TURNS: usize = 40;
/// How many durations are remembered.
const DURATIONS_KEPT: usize = 100;

/// The way to the simulated servers. `Copy` handle.
#[derive(Clone, Copy)]
pub struct Transport {
    kind: RwSignal<Option<TransportKind>>,
    fallback: RwSignal<Option<&'static str>>,
    durations: RwSignal<Vec<(u64, f64)>>,
    stats: StoredValue<RequestStats>,
    /// Happens when no call is under way any more.
    ended: StoredValue<Option<OneShot>>,
    proof: Proof,
    interceptor: InterceptorSlot,
    changes: WorldEvents,
    simulator: StoredValue<Rc<Simulator>, LocalStorage>,
    /// Happens when the world is as the address asks for.
    started: StoredValue<OneShot>,
    world: StoredValue<String>,
}

impl Transport {
    /// A way that is still to be chosen, to the world that the address names.
    pub(super) fn new(simulator: Rc<Simulator>, changes: WorldEvents, settings: &Settings) -> Self {
        Transport {
            kind: RwSignal::new(None),
            fallback: RwSignal::new(None),
            durations: RwSignal::new(Vec::new()),
            stats: StoredValue::new(RequestStats::default()),
            ended: StoredValue::new(None),
            proof: Proof::new(),
            interceptor: InterceptorSlot::new(),
            changes,
            simulator: StoredValue::new_local(simulator),
            started: StoredValue::new(OneShot::new()),
            world: StoredValue::new(settings.world.clone()),
        }
    }

    /// Chooses the way: the one asked for, or the best that can be had.
    pub(super) async fn choose(&self, wanted: Option<TransportKind>) {
        if wanted != Some(TransportKind::Network) {
            let simulator = self.simulator.get_value();
            simulator.load();
            worker_bridge::listen(simulator, self.interceptor);
        }
        match wanted {
            Some(kind @ (TransportKind::Page | TransportKind::Network)) => self.take(kind),
            Some(TransportKind::Worker) | None => match self.proof.get().await {
                Ok(()) => self.take(TransportKind::Worker),
                Err(reason) => self.fall_back(reason),
            },
        }
    }

    /// Waits until this page has the servers that answer, if it is one to have them.
    ///
    /// # Errors
    ///
    /// They cannot be loaded.
    pub(super) async fn loaded(&self) -> Result<(), SplitLoaderError> {
        match self.kind.get_untracked() {
            Some(TransportKind::Network) => Ok(()),
            _ => self.simulator.get_value().loaded().await,
        }
    }

    /// The way in use; none until it is chosen.
    pub fn kind(&self) -> Signal<Option<TransportKind>> {
        self.kind.into()
    }

    /// Why calls stay within the page although a service worker was wanted, as a clause; none if they do not.
    pub fn fallback(&self) -> Signal<Option<&'static str>> {
        self.fallback.into()
    }

    /// Counts what was changed on the servers, by this page or another tab; calls that only read do not count.
    pub fn edits(&self) -> Signal<u64> {
        self.changes.edits()
    }

    /// How long an exchange took, in milliseconds, as the caller saw it; no time at all where nothing is to move by itself. None if it
    /// was not made by this page. Reactive.
    pub fn duration_of(&self, exchange: u64) -> Option<f64> {
        let seen = self.durations.with(|durations| durations.iter().rev().find(|(id, _)| *id == exchange).map(|(_, millis)| *millis));
        if page::is_frozen() { seen.map(|_| 0.0) } else { seen }
    }

    /// Forgets the durations: the numbers of exchanges start over.
    pub(super) fn forget_durations(&self) {
        self.durations.set(Vec::new());
    }

    /// Lets the calls of the screens begin: the world is as the address asks for.
    pub(super) fn open(&self) {
        self.started.get_value().fire();
    }

    /// Waits until the world is as the address asks for.
    pub(super) async fn started(&self) {
        match self.started.try_get_value() {
            Some(started) => started.wait().await,
            // The program is gone, and nobody waits for its calls.
            None => future::pending().await,
        }
    }

    /// Waits until no call is under way, and none follows from those that were. Counted in turns of the event loop rather than in time, so
    /// that a test's fake clock cannot hold it up.
    pub(super) async fn idle(&self) {
        let mut turns = 0;
        while turns < TURNS {
            if self.stats.get_value().pending == 0 {
                turns += 1;
                tick().await;
            } else {
                turns = 0;
                let ended = self.ended.get_value().unwrap_or_default();
                self.ended.set_value(Some(ended.clone()));
                ended.wait().await;
            }
        }
    }

    /// Sends a request once the world is as the address asks for, and waits, at most for the time limit, for its answer.
    pub async fn send(&self, request: Request) -> Result<Response, TransportError> {
        let _busy = InFlightGuard::new(self.stats, self.ended);
        self.started().await;
        match self.interceptor.interceptor() {
            Some(interceptor) => interceptor.intercept(request).await,
            None => self.send_now(request).await,
        }
    }

    /// From now on this one carries the calls of the screens.
    pub fn set_interceptor(&self, interceptor: Rc<dyn Interceptor>) {
        self.interceptor.begin(interceptor);
    }

    /// The calls so far.
    pub fn request_stats(&self) -> RequestStats {
        self.stats.get_value()
    }

    /// Sends a request without delay, and waits, at most for the time limit, for its answer.
    pub async fn send_now(&self, request: Request) -> Result<Response, TransportError> {
        let before = now();
        let answer = match self.kind.get_untracked() {
            Some(TransportKind::Worker) => self.by_worker(request).await,
            Some(TransportKind::Network) => self.by_network(request).await,
            Some(TransportKind::Page) | None => self.by_page(request).await,
        };
        if let Some(exchange) = answer.as_ref().ok().and_then(exchange_of) {
            self.durations.update(|durations| {
                durations.drain(..(durations.len() + 1).saturating_sub(DURATIONS_KEPT));
                durations.push((exchange, now() - before));
            });
        }
        answer
    }

    /// Sends a control call. It does not take the way by the worker: it would only crowd the browser's network panel.
    pub(super) async fn control(&self, request: Request) -> Result<Response, TransportError> {
        let _busy = InFlightGuard::new(self.stats, self.ended);
        match self.kind.get_untracked() {
            Some(TransportKind::Network) => self.send_now(request).await,
            kind => self.ask(request, kind.unwrap_or(TransportKind::Page)).await.map(|answer| answer.response),
        }
    }

    async fn by_worker(&self, request: Request) -> Result<Response, TransportError> {
        let reason = match self.proof.get().await {
            Err(reason) => reason,
            Ok(()) => {
                let moment = self.proof.moment();
                match fetch(&self.addressed(request.clone(), TransportKind::Worker), LIMIT).await {
                    // Every answer of the simulated servers has a number, so this one is someone else's.
                    Ok(response) if response.headers.get(protocol::EXCHANGE_HEADER).is_none() => "the service worker let a call pass",
                    answer => {
                        if answer.is_ok() {
                            self.proof.renew(moment);
                        }
                        return answer;
                    }
                }
            }
        };
        self.fall_back(reason);
        self.by_page(request).await
    }

    async fn by_network(&self, request: Request) -> Result<Response, TransportError> {
        let (changes, edits) = (!request.only_reads_control(), !request.only_reads());
        let answer = fetch(&self.addressed(request, TransportKind::Network), LIMIT).await;
        if changes {
            self.changes.broadcast("", edits);
        }
        answer
    }

    async fn by_page(&self, request: Request) -> Result<Response, TransportError> {
        let Answer { response, delivery } = self.ask(request, TransportKind::Page).await?;
        let outcome = if delivery.breaks { Err(TransportError::Network) } else { Ok(response) };
        let delay = delivery.whole();
        if delay > 0 {
            TimeoutFuture::new(delay.min(LIMIT)).await;
        }
        if delay < LIMIT { outcome } else { Err(TransportError::Timeout) }
    }

    async fn ask(&self, request: Request, kind: TransportKind) -> Result<Answer, TransportError> {
        let (simulator, request) = (self.simulator.get_value(), self.addressed(request, kind));
        within(LIMIT, simulator.answer(&request, kind)).await.unwrap_or(Err(TransportError::Timeout))
    }

    /// With the headers that every request of the program has.
    fn addressed(&self, request: Request, kind: TransportKind) -> Request {
        request.header(protocol::WORLD_HEADER, self.world.get_value()).header(protocol::TRANSPORT_HEADER, kind.as_ref())
    }

    fn take(&self, kind: TransportKind) {
        page::set_root_attr("data-transport", kind.as_ref());
        self.kind.set(Some(kind));
    }

    fn fall_back(&self, reason: &'static str) {
        leptos::logging::warn!("Calls stay within the page, and the browser's network panel shows none: {reason}.");
        self.fallback.set(Some(reason));
        self.take(TransportKind::Page);
    }
}

/// The number of the exchange that a response ends; none for those that are in no journal.
fn exchange_of(response: &Response) -> Option<u64> {
    response.headers.get(protocol::EXCHANGE_HEADER)?.parse().ok().filter(|id| *id > 0)
}

/// How many calls there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RequestStats {
    /// Calls under way.
    pub pending: u32,
    /// Calls that ever began.
    pub begun: u32,
}

/// A pending call: while there is one, `html[data-busy]` says so.
struct InFlightGuard(StoredValue<RequestStats>, StoredValue<Option<OneShot>>);

impl InFlightGuard {
    fn new(stats: StoredValue<RequestStats>, ended: StoredValue<Option<OneShot>>) -> Self {
        stats.update_value(|RequestStats { pending, begun }| {
            *pending += 1;
            *begun = begun.wrapping_add(1);
        });
        page::set_root_attr("data-busy", "true");
        InFlightGuard(stats, ended)
    }
}

impl Drop for InFlightGuard {
    fn drop(&mut self) {
        self.0.update_value(|stats| stats.pending = stats.pending.saturating_sub(1));
        if self.0.try_get_value().is_some_and(|stats| stats.pending == 0) {
            page::set_root_attr("data-busy", "false");
            if let Some(ended) = self.1.try_update_value(Option::take).flatten() {
                ended.fire();
            }
        }
    }
}
