//! Gates: each holds the next call that it is meant for, until it is released.

use super::argument::object;
use super::call::{Call, End, to_js};
use super::matcher::Matcher;
use futures::channel::oneshot::{self, Receiver, Sender};
use js_sys::Array;
use std::cell::RefCell;
use wasm_bindgen::prelude::*;

/// A gate.
struct Gate {
    id: u32,
    matcher: Matcher,
    /// Tells the test of the call that arrives.
    arrived: Option<Sender<JsValue>>,
    /// The call that it holds, which goes on when the sender is dropped.
    held: Option<(Call, Sender<()>)>,
}

/// The gates that are not released yet, oldest first.
#[derive(Default)]
pub struct Gates {
    all: RefCell<Vec<Gate>>,
    made: std::cell::Cell<u32>,
}

impl Gates {
    /// Parks a call at the first gate that waits for one like it: what to wait for, if there is such a gate.
    pub fn park(&self, call: &Call) -> Option<Receiver<()>> {
        let mut all = self.all.borrow_mut();
        let gate = all.iter_mut().find(|gate| gate.held.is_none() && gate.matcher.is_met_by(&call.method, &call.path, None))?;
        let (holds, released) = oneshot::channel();
        gate.held = Some((call.clone(), holds));
        if let Some(arrived) = gate.arrived.take() {
            let _ = arrived.send(to_js(call, &End::default()));
        }
        Some(released)
    }

    /// How many calls are parked.
    pub fn parked(&self) -> u32 {
        self.all.borrow().iter().filter(|gate| gate.held.is_some()).count() as u32
    }

    /// Takes away the gates that a test chooses, and lets go what they hold; how many calls that was.
    fn open(&self, is_chosen: impl Fn(&Gate) -> bool) -> u32 {
        let mut all = self.all.borrow_mut();
        let (opened, kept): (Vec<Gate>, Vec<Gate>) = all.drain(..).partition(is_chosen);
        *all = kept;
        drop(all);
        opened.iter().filter(|gate| gate.held.is_some()).count() as u32
    }

    /// Takes away the gate at which a call is parked that is broken off.
    pub fn forget(&self, call: &Call) {
        self.open(|gate| gate.held.as_ref().is_some_and(|(held, _)| held == call));
    }

    /// Takes away all gates.
    pub fn open_all(&self) -> u32 {
        self.open(|_| true)
    }

    /// Adds a gate for the next call that a matcher meets: its id, and what to wait for to hear of the call. Nothing is sent if the gate is
    /// taken away before.
    pub fn hold(&self, matcher: Matcher) -> (u32, Receiver<JsValue>) {
        let id = self.made.get().wrapping_add(1);
        self.made.set(id);
        let (arrived, arrival) = oneshot::channel();
        self.all.borrow_mut().push(Gate { id, matcher, arrived: Some(arrived), held: None });
        (id, arrival)
    }

    /// The ids of the gates, oldest first.
    pub fn ids(&self) -> Vec<u32> {
        self.all.borrow().iter().map(|gate| gate.id).collect()
    }

    /// Takes away the gate with this id; whether a call was parked there.
    pub fn release(&self, id: u32) -> bool {
        self.open(|gate| gate.id == id) > 0
    }

    /// The gates as scripts see them, oldest first.
    pub fn list(&self) -> Array {
        let gate = |gate: &Gate| {
            let call = gate.held.as_ref().map_or(JsValue::NULL, |(call, _)| to_js(call, &End::default()));
            object(&[("id", gate.id.into()), ("matcher", gate.matcher.describe().into()), ("call", call)])
        };
        self.all.borrow().iter().map(gate).collect()
    }
}
