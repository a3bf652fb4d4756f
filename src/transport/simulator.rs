//! The simulated servers of this page, and how their code gets here.
//!
//! Invariant: the servers are a part of the program that arrives on its own, after the first screen; only what this module calls
//! [`SimulatedBackend`] is known of them before. A call that comes first waits; a part that cannot be had is asked for again with the next call.

use super::backend::{Answer, SimulatedBackend, SimulatorDeps};
use super::error::TransportError;
use super::world_store::WorldStore;
use crate::simulator::exchange::TransportKind;
use crate::simulator::http::Request;
use leptos::task::spawn_local;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// The way to the simulated servers of this page.
pub struct Simulator {
    deps: SimulatorDeps,
    servers: RefCell<Option<Rc<dyn SimulatedBackend>>>,
}

impl Simulator {
    /// The servers, not loaded yet.
    pub fn new(deps: SimulatorDeps) -> Self {
        Simulator { deps, servers: RefCell::new(None) }
    }

    /// Waits until the servers are loaded.
    ///
    /// # Errors
    ///
    /// They cannot be loaded.
    pub async fn loaded(&self) -> Result<(), SplitLoaderError> {
        self.servers().await.map(drop)
    }

    /// Begins to load the servers, so that the first call need not wait.
    pub fn load(self: &Rc<Self>) {
        let this = self.clone();
        spawn_local(async move {
            let _ = this.servers().await;
        });
    }

    /// Answers a request.
    ///
    /// # Errors
    ///
    /// The part of the program that would answer cannot be loaded.
    pub async fn answer(&self, request: &Request, transport: TransportKind) -> Result<Answer, TransportError> {
        let servers = self.servers().await.map_err(|_| TransportError::Network)?;
        Ok(servers.answer(request, transport).await)
    }

    /// Has the servers let go of what no page may hold that is being left.
    pub fn release(&self) {
        if let Some(servers) = &*self.servers.borrow() {
            servers.release();
        }
    }

    async fn servers(&self) -> Result<Rc<dyn SimulatedBackend>, SplitLoaderError> {
        let loaded = self.servers.borrow().clone();
        match loaded {
            Some(servers) => Ok(servers),
            None => {
                let servers = simulated_servers(self.deps.clone()).await?;
                // Calls that waited together share what came first.
                Ok(self.servers.borrow_mut().get_or_insert(servers).clone())
            }
        }
    }
}

/// Everything that only this function uses is the part of the program named `simulator`.
#[wasm_split(simulator, fallible)]
fn simulated_servers(deps: SimulatorDeps) -> Result<Rc<dyn SimulatedBackend>, SplitLoaderError> {
    Ok(Rc::new(WorldStore::new(deps)))
}
