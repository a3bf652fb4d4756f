//! What the program does a little later, and how much of it is still to come.

use leptos::prelude::{request_animation_frame, set_timeout};
use std::cell::Cell;
use std::time::Duration;

thread_local! {
    static TO_COME: Cell<u32> = const { Cell::new(0) };
}

/// How much is still to come.
pub fn to_come() -> u32 {
    TO_COME.get()
}

/// Runs something after a while.
pub fn after(duration: Duration, run: impl FnOnce() + 'static) {
    set_timeout(counted(run), duration);
}

/// Runs something before the next frame is painted.
pub fn next_frame(run: impl FnOnce() + 'static) {
    request_animation_frame(counted(run));
}

fn counted(run: impl FnOnce() + 'static) -> impl FnOnce() + 'static {
    TO_COME.set(TO_COME.get() + 1);
    move || {
        TO_COME.set(TO_COME.get().saturating_sub(1));
        run();
    }
}
