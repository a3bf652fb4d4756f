//! The worlds of this browser, and the one way to change them.
//!
//! Invariant: load, [`handle`] and store happen in one transaction of the database. Where the browser stores nothing, worlds
//! live in memory, and a note says so.

use super::database::{Change, Database};
use super::{Changes, Clock, Note, Notices, Settings};
use crate::sim::{Context, Exchange, TransportKind, World, handle};
use crate::wire::endpoint;
use crate::wire::http::Request;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// The worlds of this browser.
pub struct Worlds {
    settings: Settings,
    clock: Clock,
    notices: Notices,
    changes: Changes,
    database: RefCell<Option<Rc<Database>>>,
    /// Whether the browser has refused to store anything, for good.
    refused: Cell<bool>,
    /// The worlds as this page last knew them; all there is once the browser has refused.
    known: RefCell<BTreeMap<String, World>>,
}

impl Worlds {
    /// The worlds, begun as the address asks for where they are missing.
    pub fn new(settings: Settings, clock: Clock, notices: Notices, changes: Changes) -> Self {
        Worlds {
            settings,
            clock,
            notices,
            changes,
            database: RefCell::new(None),
            refused: Cell::new(false),
            known: RefCell::new(BTreeMap::new()),
        }
    }

    /// Lets go of the database until it is needed again, so that a page that is left keeps no other waiting.
    pub fn rest(&self) {
        if let Some(database) = self.database.take() {
            database.give_up();
        }
    }

    /// Answers a request in the world that it names, and tells everyone if that changed the world.
    pub async fn answer(&self, request: &Request, transport: TransportKind) -> Exchange {
        let named = request.headers.get(endpoint::WORLD_HEADER).filter(|name| endpoint::is_world_name(name));
        let name = named.unwrap_or(&self.settings.world);
        let context = Context { now: self.clock.now(), seed: self.settings.first_seed(), transport };
        let (exchange, world, changed) = match self.in_database(name, request, &context).await {
            Some(answered) => answered,
            None => self.in_memory(name, request, &context),
        };
        if name != self.settings.world {
            // The page shows another world.
        } else if changed {
            self.changes.tell(&world.scenario, !request.only_reads());
        } else {
            self.changes.in_force(&world.scenario);
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
        self.notices.add(Note::StorageRefused);
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
                self.notices.add(Note::WorldDamaged { reason: error.to_string() });
                (self.fresh(context), before.map(|damaged| (context.now.to_string(), damaged)), true)
            }
            None => (self.fresh(context), None, true),
        };
        let exchange = handle(&mut world, request, context);
        let changed = begun || !request.only_reads_control();
        (Change { value: changed.then(|| world.save()), aside }, (exchange, world, changed))
    }

    fn fresh(&self, context: &Context) -> World {
        World::begin(self.settings.first_scenario(), context.seed, context.now)
    }
}
