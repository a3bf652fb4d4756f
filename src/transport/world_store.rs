//! The worlds of this browser, and the one way to change them.
//!
//! Invariant: load, [`handle`] and store happen in one transaction of the database. Where the browser stores nothing, worlds
//! live in memory, and a note says so.

use super::backend::{Answer, SimulatedBackend, SimulatorDeps};
use super::database::{Change, Database};
use super::note::Note;
use crate::article::world::{LoadError, World};
use crate::common::secret;
use crate::simulation::dispatch::handle;
use crate::simulator::exchange::{Context, Exchange, TransportKind};
use crate::simulator::http::Request;
use crate::simulator::protocol;
use js_sys::Object;
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::pin::Pin;
use std::rc::Rc;
use wasm_bindgen::JsValue;

/// The worlds of this browser.
pub struct WorldStore {
    deps: SimulatorDeps,
    database: RefCell<Option<Rc<Database>>>,
    /// Whether the browser has refused to store anything, for good.
    refused: Cell<bool>,
    /// The worlds as this page last knew them; all there is once the browser has refused.
    known: RefCell<BTreeMap<String, CachedWorld>>,
}

/// A world, and the text of it that the database holds; none where it is not stored.
struct CachedWorld {
    world: World,
    stored: Option<JsValue>,
}

/// What came of a request: the exchange, the world after it, and whether that is another than before.
struct Answered {
    exchange: Exchange,
    known: CachedWorld,
    changed: bool,
}

impl WorldStore {
    /// The worlds, begun as the address asks for where they are missing.
    pub fn new(deps: SimulatorDeps) -> Self {
        WorldStore { deps, database: RefCell::new(None), refused: Cell::new(false), known: RefCell::new(BTreeMap::new()) }
    }

    /// Answers a request in the world that it names, and tells everyone if that changed the world.
    async fn exchange(&self, request: &Request, transport: TransportKind) -> Exchange {
        let SimulatorDeps { settings, clock, changes, .. } = &self.deps;
        let named = request.headers.get(protocol::WORLD_HEADER).filter(|name| protocol::is_world_name(name));
        let name = named.unwrap_or(&settings.world);
        let context = Context { now: clock.now(), seed: settings.first_seed(), transport };
        let Answered { exchange, known, changed } = match self.in_database(name, request, &context).await {
            Some(answered) => answered,
            None => self.in_memory(name, request, &context),
        };
        if name != settings.world {
            // The page shows another world.
        } else if changed {
            changes.broadcast(&known.world.scenario, !request.only_reads());
        } else {
            changes.in_force(&known.world.scenario);
        }
        self.known.borrow_mut().insert(name.to_owned(), known);
        exchange
    }

    async fn in_database(&self, name: &str, request: &Request, context: &Context) -> Option<Answered> {
        // A database that was closed behind the page's back is opened once more.
        for _ in 0..2 {
            let database = self.database().await?;
            if let Some(answered) = database.change(name, |before| self.step(name, before, request, context)).await {
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
        self.deps.notices.add(Note::StorageRefused);
    }

    fn in_memory(&self, name: &str, request: &Request, context: &Context) -> Answered {
        let mut world = self.known.borrow_mut().remove(name).map_or_else(|| self.fresh(context), |known| known.world);
        let exchange = handle(&mut world, request, context);
        Answered { exchange, known: CachedWorld { world, stored: None }, changed: !request.only_reads_control() }
    }

    /// What becomes of a stored value when a request is answered.
    fn step(&self, name: &str, before: Option<JsValue>, request: &Request, context: &Context) -> (Change, Answered) {
        let stored = before.as_ref().map(|value| self.load(name, value));
        let (mut world, aside, begun) = match stored {
            Some(Ok(world)) => (world, None, false),
            Some(Err(error)) => {
                self.deps.notices.add(Note::WorldDamaged { reason: error.to_string() });
                let damaged = before.as_ref().and_then(JsValue::as_string).map(|text| JsValue::from(secret::without(&text)));
                (self.fresh(context), damaged.map(|damaged| (context.now.to_string(), damaged)), true)
            }
            None => (self.fresh(context), None, true),
        };
        let exchange = handle(&mut world, request, context);
        let changed = begun || !request.only_reads_control();
        let value = changed.then(|| JsValue::from(world.save()));
        let stored = value.clone().or(before);
        (Change { value, aside }, Answered { exchange, known: CachedWorld { world, stored }, changed })
    }

    /// The world that a text holds. It is read only if this page does not know it already, as large worlds take their time.
    fn load(&self, name: &str, text: &JsValue) -> Result<World, LoadError> {
        match self.known.borrow_mut().remove(name) {
            Some(CachedWorld { world, stored: Some(stored) }) if Object::is(&stored, text) => Ok(world),
            _ => World::load(&text.as_string().unwrap_or_default()),
        }
    }

    fn fresh(&self, context: &Context) -> World {
        self.deps.settings.first_scenario().begin(context.seed, context.now)
    }
}

impl SimulatedBackend for WorldStore {
    fn answer<'a>(&'a self, request: &'a Request, transport: TransportKind) -> Pin<Box<dyn Future<Output = Answer> + 'a>> {
        Box::pin(async move {
            let Exchange { response, delivery, .. } = self.exchange(request, transport).await;
            Answer { response, delivery }
        })
    }

    /// Lets go of the database until it is needed again, so that a page that is left keeps no other waiting.
    fn release(&self) {
        if let Some(database) = self.database.take() {
            database.close();
        }
    }
}
