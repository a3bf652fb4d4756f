//! Proof that the service worker answers the fetches of this page, and not the host.
//!
//! That the browser names a controller proves nothing: "Bypass for network" of the developer tools, and test tools that do the same,
//! leave it set while fetches go past it. So a harmless request goes first, to a path that only the worker answers.
//!
//! Invariants: no call goes by the worker without a proof that is not older than what a person or the browser did last; a proof sends no
//! body, no credential and no query.

use super::capture::Capture;
use super::fetch::fetch;
use super::one_shot::OneShot;
use super::{page, worker};
use crate::simulator::http::{Method, Request};
use crate::simulator::protocol::{PROOF, WORKER_HEADER};
use gloo_events::EventListener;
use leptos::prelude::*;

/// How long a proof holds, in milliseconds: as long as calls follow from one another.
const HOLDS: f64 = 100.0;
/// How many calls a proof covers at most, before one of them was answered.
const COVERED: u32 = 8;
/// How long the worker may take, in milliseconds. The browser may have to start it.
const LIMIT: u32 = 10_000;
/// After these, who uses the page or the browser may have switched the worker off: a proof holds no longer.
const ENDED_BY: &[&str] =
    &["pointerdown", "click", "keydown", "input", "change", "submit", "popstate", "hashchange", "pageshow", "online", "visibilitychange"];

/// Why calls do not go by the worker.
const PASSED_BY: &str = "the browser lets calls pass the service worker by";
const SILENT: &str = "the service worker does not answer";

/// The latest proof, while it holds. `Copy` handle.
#[derive(Clone, Copy)]
pub struct Proof(StoredValue<State>);

#[derive(Clone, Default)]
struct State {
    /// When what proved it was sent, on the browser's steady clock.
    sent: Option<f64>,
    /// Counts what ends a proof.
    ended: u32,
    /// How many calls it has covered.
    calls: u32,
    /// Happens when the proof under way is there, or refused.
    pending: Option<OneShot>,
}

impl Proof {
    /// No proof yet. Listens, until the present owner ends, to what ends one.
    pub fn new() -> Self {
        let proof = Proof(StoredValue::new(State::default()));
        let capture = Capture::new(ENDED_BY, move |_| proof.end());
        // Of the window alone: within the page the focus moves by itself.
        let focus = EventListener::new(&window(), "focus", move |_| proof.end());
        let replaced = worker::container().map(|container| EventListener::new(&container, "controllerchange", move |_| proof.end()));
        StoredValue::new_local((capture, focus, replaced));
        proof
    }

    /// Comes back when the worker is proved to answer; at once, if it was a moment ago.
    ///
    /// # Errors
    ///
    /// Why it does not, as a clause.
    pub async fn get(self) -> Result<(), &'static str> {
        loop {
            let State { sent, ended, pending, calls } = self.0.get_value();
            // Test tools replace the clock with one that does not move, or starts again at zero.
            if sent.is_some_and(|sent| (0.0..HOLDS).contains(&(page::now() - sent)) && calls < COVERED) {
                self.0.update_value(|state| state.calls += 1);
                return Ok(());
            }
            if let Some(pending) = pending {
                pending.wait().await;
                // Either it holds for this call as well, or this one asks by itself.
                continue;
            }
            let _pending = Pending::begin(self);
            let sent = page::now();
            prove().await?;
            self.hold(sent, ended);
            if self.0.get_value().ended == ended {
                return Ok(());
            }
            // What ends a proof came while this one was under way.
        }
    }

    /// What counts as the present moment for [`Proof::renew`].
    pub fn moment(self) -> (f64, u32) {
        (page::now(), self.0.get_value().ended)
    }

    /// The worker has answered a call that was sent at a moment.
    pub fn renew(self, (sent, ended): (f64, u32)) {
        self.hold(sent, ended);
    }

    fn hold(self, sent: f64, ended: u32) {
        self.0.update_value(|state| {
            if state.ended == ended {
                state.sent = Some(sent);
                state.calls = 0;
            }
        });
    }

    fn end(self) {
        self.0.try_update_value(|state| {
            state.sent = None;
            state.ended = state.ended.wrapping_add(1);
        });
    }
}

/// A proof under way. The call that asked for it may be broken off, so others are let go on when this is dropped.
struct Pending(Proof, OneShot);

impl Pending {
    fn begin(proof: Proof) -> Self {
        let ended = OneShot::new();
        proof.0.update_value(|state| state.pending = Some(ended.clone()));
        Pending(proof, ended)
    }
}

impl Drop for Pending {
    fn drop(&mut self) {
        let Pending(proof, ended) = self;
        proof.0.try_update_value(|state| state.pending = None);
        ended.fire();
    }
}

/// Has the worker of this program take control if another one has it or none, and asks it.
async fn prove() -> Result<(), &'static str> {
    worker::take_control().await?;
    match fetch(&Request::new(Method::GET, PROOF), LIMIT).await {
        Ok(answer) if answer.headers.get(WORKER_HEADER) == Some(worker::version().as_str()) => Ok(()),
        Ok(_) => Err(PASSED_BY),
        Err(_) => Err(SILENT),
    }
}
