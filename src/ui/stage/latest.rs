//! What the stage shows of the simulated servers.

use crate::client::{ApiError, Replica};
use crate::ui::kit::Load;
use leptos::prelude::*;

/// The latest answer to a question that is asked again at every change of the world; the one before stays until the next is
/// there. None until the first.
pub fn latest<T, F>(ask: impl Fn(Replica) -> F + 'static) -> Memo<Option<T>>
where
    T: Clone + PartialEq + Send + Sync + 'static,
    F: Future<Output = Result<T, ApiError>> + 'static,
{
    let replica = expect_context::<Replica>();
    let load = Load::new(move || ask(replica));
    Effect::new(move |before: Option<()>| {
        replica.changes().track();
        if before.is_some() {
            load.retry();
        }
    });
    Memo::new(move |before: Option<&Option<T>>| match load.get() {
        Some(Ok(answer)) => Some(answer),
        _ => before.cloned().flatten(),
    })
}
