//! A change that is sent to a server.

use super::state::resume_pending;
use leptos::prelude::*;
use reactive_stores::Field;

/// An action that runs once at a time. Its answer counts only while its component is there; what was pending when a link was made is sent again
/// where the link is opened. `Copy` handle.
pub struct Submission<I: 'static, O: 'static> {
    action: Action<I, O>,
    pending: Field<bool>,
}

impl<I, O> Clone for Submission<I, O> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<I, O> Copy for Submission<I, O> {}

impl<I, O> Submission<I, O>
where
    I: Send + Sync + 'static,
    O: Clone + Send + Sync + 'static,
{
    /// An action that makes a call, and hands its answer on. Whether one is awaited is in `pending`.
    pub fn new<F: Future<Output = O> + 'static>(
        pending: impl Into<Field<bool>>,
        call: impl Fn(&I) -> F + 'static,
        done: impl Fn(O) + 'static,
    ) -> Self {
        let (action, pending) = (Action::new_unsync(call), pending.into());
        let answer = action.value();
        Effect::new(move |_| {
            if let Some(answer) = answer.get() {
                pending.set(false);
                untrack(|| done(answer));
            }
        });
        Submission { action, pending }
    }

    /// Sends a change, unless one is on its way.
    pub fn send(self, change: I) {
        if !self.pending.get_untracked() {
            self.pending.set(true);
            self.action.dispatch_local(change);
        }
    }

    /// Has `send` called again if the present component is restored from a link that was made while an answer was awaited.
    pub fn resume(self, send: impl FnOnce() + 'static) {
        resume_pending(self.pending.get_untracked(), move || {
            self.pending.set(false);
            send();
        });
    }
}
