//! The frames of the screen as they are: test tools that replace timers, frames and clocks of the page do not reach them.

use js_sys::{Function, Promise};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Animation, KeyframeEffect, MessageChannel};

/// Length of the animation that stands for a frame, in milliseconds: it is over at the first frame after its beginning.
const SHORTEST: f64 = 1.0;

/// Waits for about one frame. A page that nobody sees has none; there, the browser has done what was due before.
pub async fn pulse() {
    let passed = if document().hidden() { None } else { frame() };
    let _ = JsFuture::from(passed.unwrap_or_else(turn)).await;
}

/// Milliseconds on the clock of the frames.
pub fn now() -> f64 {
    document().timeline().current_time().unwrap_or_default()
}

/// The end of an animation of nothing.
fn frame() -> Option<Promise> {
    let effect = KeyframeEffect::new_with_opt_element_and_keyframes_and_f64(None, None, SHORTEST).ok()?;
    let animation = Animation::new_with_effect(Some(&effect)).ok()?;
    animation.play().ok()?;
    animation.finished().ok()
}

/// A message to oneself.
fn turn() -> Promise {
    Promise::new(&mut |resolve: Function, _| match MessageChannel::new() {
        Ok(channel) => {
            channel.port1().set_onmessage(Some(&resolve));
            let _ = channel.port2().post_message(&JsValue::NULL);
        }
        Err(_) => drop(resolve.call0(&JsValue::UNDEFINED)),
    })
}
