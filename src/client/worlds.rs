//! The worlds of this browser, and the one way to change them.
//!
//! Invariant: load, [`handle`] and store happen in one transaction of the database. Where the browser stores nothing, worlds
//! live in memory, and a note says so.

use super::Note;
use super::database::{Change, Database};
use super::simulator::{Answer, Servers, Surroundings};
use crate::sim::{Context, Exchange, TransportKind, World, handle};
use crate::wire::endpoint;
use crate::wire::http::Request;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::pin::Pin;
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// The worlds of this browser.
pub struct Worlds {
    surroundings: Surroundings,
    database: RefCell<Option<Rc<Database>>>,
    /// Whether the browser has refused to store anything, for good.
    refused: Cell<bool>,
    /// The worlds as this page last knew them; all there is once the browser has refused.
    known: RefCell<BTreeMap<String, World>>,
}

impl Worlds {
    /// The worlds, begun as the address asks for where they are missing.
    pub fn new(surroundings: Surroundings) -> Self {
        Worlds { surroundings, database: RefCell::new(None), refused: Cell::new(false), known: RefCell::new(BTreeMap::new()) }
    }

    /// Answers a request in the world that it names, and tells everyone if that changed the world.
    async fn exchange(&self, request: &Request, transport: TransportKind) -> Exchange {
        let Surroundings { settings, clock, changes, .. } = &self.surroundings;
        let named = request.headers.get(endpoint::WORLD_HEADER).filter(|name| endpoint::is_world_name(name));
        let name = named.unwrap_or(&settings.world);
        let context = Context { now: clock.now(), seed: settings.first_seed(), transport };
        let (exchange, world, changed) = match self.in_database(name, request, &context).await {
            Some(answered) => answered,
            None => self.in_memory(name, request, &context),
        };
        if name != settings.world {
            // The page shows another world.
        } else if changed {
            changes.tell(&world.scenario, !request.only_reads());
        } else {
            changes.in_force(&world.scenario);
        }
        self.known.borrow_mut().insert(name.to_owned(), world);
        exchange
    }

    async fn in_database(&self, name: &str, request: &Request, context: &Context) -> Option<(Exchange, World, bool)> {
        // A database that was closed behind the page's back is opened once more.
        for _ in 0..2 {
            let database = self.database().await?;
            if let Some(answered) = database.change(name, |before| self.step(before, request, context)).await {
                return Some(answered);
            }
            self.database.replace(None);
        }
        self.refuse();
        None
    }

    async fn database(&self) -> Option<Rc<Database>> {
        if self.refused.get() {
            return None;
        }
        if let Some(open) = self.database.borrow().clone() {
            return Some(open);
        }
        match Database::open().await.map(Rc::new) {
            Some(open) => {
                self.database.replace(Some(open.clone()));
                Some(open)
            }
            None => {
                self.refuse();
                None
            }
        }
    }

    fn refuse(&self) {
        self.refused.set(true);
        self.surroundings.notices.add(Note::StorageRefused);
    }

    fn in_memory(&self, name: &str, request: &Request, context: &Context) -> (Exchange, World, bool) {
        let mut world = self.known.borrow_mut().remove(name).unwrap_or_else(|| self.fresh(context));
        let exchange = handle(&mut world, request, context);
        (exchange, world, !request.only_reads_control())
    }

    /// What becomes of a stored value when a request is answered.
    fn step(&self, before: Option<JsValue>, request: &Request, context: &Context) -> (Change, (Exchange, World, bool)) {
        let stored = before.as_ref().map(|value| World::load(&value.as_string().unwrap_or_default()));
        let (mut world, aside, begun) = match stored {
            Some(Ok(world)) => (world, None, false),
            Some(Err(error)) => {
                self.surroundings.notices.add(Note::WorldDamaged { reason: error.to_string() });
                (self.fresh(context), before.map(|damaged| (context.now.to_string(), damaged)), true)
            }
            None => (self.fresh(context), None, true),
        };
        let exchange = handle(&mut world, request, context);
        let changed = begun || !request.only_reads_control();
        (Change { value: changed.then(|| world.save()), aside }, (exchange, world, changed))
    }

    fn fresh(&self, context: &Context) -> World {
        World::begin(self.surroundings.settings.first_scenario(), context.seed, context.now)
    }
}

impl Servers for Worlds {
    fn answer<'a>(&'a self, request: &'a Request, transport: TransportKind) -> Pin<Box<dyn Future<Output = Answer> + 'a>> {
        Box::pin(async move {
            let Exchange { response, delivery, .. } = self.exchange(request, transport).await;
            Answer { response, delivery }
        })
    }

    /// Lets go of the database until it is needed again, so that a page that is left keeps no other waiting.
    fn rest(&self) {
        if let Some(database) = self.database.take() {
            database.give_up();
        }
    }
}
