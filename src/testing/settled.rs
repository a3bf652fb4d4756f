//! Whether anything is still going to change by itself.

use super::argument::{Answer, promise};
use super::tick::next_tick;
use super::types::Hooks;
use crate::components::pending_count;
use js_sys::{Function, Reflect};
use leptos::prelude::*;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Animation, AnimationPlayState};

/// How many frames in a row must be quiet.
const QUIET: u32 = 2;

/// `settled()`: resolves once no call and no part of the program is under way, nothing is scheduled and nothing moves. What is held at a
/// gate is not waited for: nothing comes of it by itself.
pub fn settled(hooks: &Rc<Hooks>, _: JsValue, _: JsValue) -> Answer {
    let hooks = hooks.clone();
    promise(async move {
        let transport = hooks.client.transport;
        let (mut quiet, mut begun) = (0, transport.request_stats().begun);
        while quiet < QUIET {
            next_tick().await;
            let stats = transport.request_stats();
            let is_still = stats.pending <= hooks.interceptor.gates.parked() && stats.begun == begun && !is_scheduled() && !is_moving();
            begun = stats.begun;
            quiet = if is_still { quiet + 1 } else { 0 };
        }
        Ok(JsValue::UNDEFINED)
    })
}

/// Whether the program is going to do something by itself. Where a test tool has replaced the timers, it is the tool that goes on with
/// them, and nothing happens by itself.
fn is_scheduled() -> bool {
    pending_count() > 0 && has_own_timers()
}

/// Whether the timers of the page are the browser's own.
fn has_own_timers() -> bool {
    ["setTimeout", "requestAnimationFrame"].iter().all(|name| {
        let timer = Reflect::get(&window(), &(*name).into()).ok().and_then(|timer| timer.dyn_into::<Function>().ok());
        timer.is_some_and(|timer| String::from(timer.to_string()).contains("[native code]"))
    })
}

/// Whether something on the screen moves that comes to an end by itself.
fn is_moving() -> bool {
    document().get_animations().iter().any(|animation| {
        let animation: Animation = animation.unchecked_into();
        let end = animation.effect().and_then(|effect| Reflect::get(&effect.get_computed_timing(), &"endTime".into()).ok()?.as_f64());
        animation.play_state() == AnimationPlayState::Running && end.is_none_or(f64::is_finite)
    })
}
