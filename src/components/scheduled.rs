//! What the program is going to do by itself, and how much of it is still to come.

use gloo_timers::future::sleep;
use leptos::prelude::{request_animation_frame, set_timeout};
use std::cell::Cell;
use std::time::Duration;

thread_local! {
    static PENDING: Cell<u32> = const { Cell::new(0) };
}

/// Something that is still to come, until it is dropped.
pub struct PendingWork(());

impl PendingWork {
    /// Counts it from now on.
    pub fn begin() -> Self {
        PENDING.set(PENDING.get() + 1);
        PendingWork(())
    }
}

impl Drop for PendingWork {
    fn drop(&mut self) {
        PENDING.set(PENDING.get().saturating_sub(1));
    }
}

/// How much is still to come.
pub fn pending_count() -> u32 {
    PENDING.get()
}

/// Runs something after a while.
pub fn after(duration: Duration, run: impl FnOnce() + 'static) {
    set_timeout(counted(run), duration);
}

/// Waits for a while.
pub async fn pause(duration: Duration) {
    let _pending = PendingWork::begin();
    sleep(duration).await;
}

/// Runs something before the next frame is painted.
pub fn next_frame(run: impl FnOnce() + 'static) {
    request_animation_frame(counted(run));
}

fn counted(run: impl FnOnce() + 'static) -> impl FnOnce() + 'static {
    let pending = PendingWork::begin();
    move || {
        drop(pending);
        run();
    }
}
