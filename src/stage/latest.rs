//! What the stage shows of the simulated servers.
//!
//! Invariant: the stage asks after the replica has painted the change, once however many changes there were, and not at
//! all in a tab that nobody sees, so that it never slows the replica.

use crate::components::{Load, next_frame};
use crate::transport::{ApiError, Replica};
use leptos::prelude::*;

/// The latest answer to a question that is asked again at every change; the one before stays until the next is there. None until
/// the first.
pub fn latest<T, F>(changes: Signal<u64>, ask: impl Fn(Replica) -> F + 'static) -> Memo<Option<T>>
where
    T: Clone + PartialEq + Send + Sync + 'static,
    F: Future<Output = Result<T, ApiError>> + 'static,
{
    let replica = expect_context::<Replica>();
    let load = Load::new(move || ask(replica));
    let is_due = StoredValue::new(false);
    Effect::new(move |before: Option<()>| {
        changes.track();
        if before.is_some() && !is_due.get_value() {
            is_due.set_value(true);
            next_frame(move || {
                is_due.try_set_value(false);
                load.retry();
            });
        }
    });
    Memo::new(move |before: Option<&Option<T>>| match load.get() {
        Some(Ok(answer)) => Some(answer),
        _ => before.cloned().flatten(),
    })
}
