//! A change that is sent once at a time, and how it went.

use super::refusal::Refusal;
use crate::client::ApiError;
use crate::ui::kit::{remembered, remembered_call};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::future::Future;

/// A change on its way. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Submission {
    pending: RwSignal<bool>,
    refusal: RwSignal<Option<Refusal>>,
}

impl Submission {
    /// Nothing sent yet.
    pub fn new() -> Self {
        Submission { pending: RwSignal::new(false), refusal: remembered("tokens-refusal", None) }
    }

    /// Remembers whether the change is on its way; `send` sends it anew.
    pub fn resume_by(&self, send: Callback<()>) {
        remembered_call("tokens-sending", self.pending.into(), move || send.run(()));
    }

    /// Whether an answer is awaited. Until it comes nothing is sent a second time.
    pub fn pending(&self) -> Signal<bool> {
        self.pending.into()
    }

    /// What was refused, if anything.
    pub fn refusal(&self) -> Option<Refusal> {
        self.refusal.get()
    }

    /// Says what is wrong without sending anything.
    pub fn refuse(&self, refusal: Refusal) {
        self.refusal.set(Some(refusal));
    }

    /// Sends a change, unless one is on its way. `done` is told of a success.
    pub fn send<T: 'static>(&self, call: impl Future<Output = Result<T, ApiError>> + 'static, done: impl FnOnce(T) + 'static) {
        let Submission { pending, refusal } = *self;
        if pending.get_untracked() {
            return;
        }
        pending.set(true);
        refusal.set(None);
        spawn_local(async move {
            let result = call.await;
            // Gone with the page that asked.
            if pending.try_set(false).is_some() {
                return;
            }
            match result {
                Ok(value) => done(value),
                Err(error) => refusal.set(Some(Refusal::from(&error))),
            }
        });
    }
}
