//! Gates: each holds the next call that it is meant for, until it is released.

use super::argument::{object, promise, whole, wrong};
use super::call::{Call, End, told};
use super::matcher::Matcher;
use super::{Answer, Hooks};
use futures::channel::oneshot::{self, Receiver, Sender};
use js_sys::{Array, Reflect};
use std::cell::RefCell;
use std::future;
use std::rc::Rc;
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
            let _ = arrived.send(told(call, &End::default()));
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
}

/// `gates.hold(matcher)`: the gate, with its id, and a promise that tells of the call that arrives at it.
pub fn hold(hooks: &Rc<Hooks>, matcher: JsValue, _: JsValue) -> Answer {
    const WHAT: &str = "gates.hold(matcher)";
    let matcher = Matcher::read(WHAT, &matcher, false)?;
    matcher.can_be_made_by_screens(WHAT)?;
    let gates = &hooks.watch.gates;
    let id = gates.made.get().wrapping_add(1);
    gates.made.set(id);
    let (arrived, arrival) = oneshot::channel();
    let arrival = promise(async move {
        match arrival.await {
            Ok(call) => Ok(call),
            // The gate is gone, and no call will arrive at it.
            Err(_) => future::pending().await,
        }
    })?;
    gates.all.borrow_mut().push(Gate { id, matcher, arrived: Some(arrived), held: None });
    Ok(object(&[("id", id.into()), ("arrived", arrival)]))
}

/// `gates.release(id)`: whether a call was parked there.
pub fn release(hooks: &Rc<Hooks>, id: JsValue, _: JsValue) -> Answer {
    const WHAT: &str = "gates.release(id)";
    let given = if id.is_object() { Reflect::get(&id, &"id".into()).unwrap_or(JsValue::UNDEFINED) } else { id };
    let gates = &hooks.watch.gates;
    let known: Vec<u32> = gates.all.borrow().iter().map(|gate| gate.id).collect();
    let wanted = whole(WHAT, &given)?.and_then(|id| known.iter().find(|known| u64::from(**known) == id));
    let Some(id) = wanted.copied() else {
        let ids: Vec<String> = known.iter().map(u32::to_string).collect();
        let expected = if ids.is_empty() { "the id of a gate, and there is none".to_owned() } else { format!("one of {}", ids.join(", ")) };
        return Err(wrong(WHAT, &expected, &given));
    };
    Ok((gates.open(|gate| gate.id == id) > 0).into())
}

/// `gates.releaseAll()`: how many calls were parked.
pub fn release_all(hooks: &Rc<Hooks>, _: JsValue, _: JsValue) -> Answer {
    Ok(hooks.watch.gates.open_all().into())
}

/// `gates.list()`: the gates, oldest first.
pub fn list(hooks: &Rc<Hooks>, _: JsValue, _: JsValue) -> Answer {
    let gates = hooks.watch.gates.all.borrow();
    let gate = |gate: &Gate| {
        let call = gate.held.as_ref().map_or(JsValue::NULL, |(call, _)| told(call, &End::default()));
        object(&[("id", gate.id.into()), ("matcher", gate.matcher.in_words().into()), ("call", call)])
    };
    Ok(gates.iter().map(gate).collect::<Array>().into())
}
