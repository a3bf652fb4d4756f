//! Changing which faults are in force.

use crate::transport::{ApiError, Replica};
use leptos::prelude::*;
use leptos::task::spawn_local;
use reactive_stores::Field;

/// Why the last change was refused; `None` if it was not.
pub type Outcome = Field<Option<String>>;

/// Makes a change, and says why if it was refused.
pub fn change<F>(outcome: Outcome, change: impl FnOnce(Replica) -> F)
where
    F: Future<Output = Result<Vec<String>, ApiError>> + 'static,
{
    let changed = change(expect_context::<Replica>());
    spawn_local(async move {
        outcome.try_set(match changed.await {
            Ok(_) => None,
            Err(ApiError::Invalid { message, .. }) => Some(message),
            Err(_) => Some("The faults were not changed: the simulated servers did not answer.".to_owned()),
        });
    });
}
