//! The frames of the screen as they are: test tools that replace timers, frames and clocks of the page do not reach them.

use crate::transport::yield_to_event_loop;
use js_sys::Promise;
use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Animation, KeyframeEffect};

/// Length of the animation that represents a frame, in milliseconds: it is over at the first frame after its beginning.
const SHORTEST: f64 = 1.0;

/// Waits for about one frame. A page that nobody sees has none; there, the browser has done what was due before.
pub async fn next_tick() {
    let frame = if document().hidden() { None } else { frame() };
    match frame {
        Some(passed) => drop(JsFuture::from(passed).await),
        None => yield_to_event_loop().await,
    }
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
