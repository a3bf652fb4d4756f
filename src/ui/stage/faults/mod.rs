//! The faults: which are in force, and how others are made.

mod form;
mod list;
mod state;
mod words;

use super::state::{StageState, StageStateStoreFields};
use crate::client::{ApiError, Replica};
use crate::ui::kit::transient;
use form::FaultForm;
use leptos::prelude::*;
use leptos::task::spawn_local;
use list::FaultList;
use reactive_stores::Field;
pub use state::FaultsState;
use state::FaultsStateStoreFields;

/// Why the last change was refused; `None` if it was not.
type Outcome = Field<Option<String>>;

/// The faults in force, and a form that makes one.
#[component]
pub fn Faults() -> impl IntoView {
    let state = transient(expect_context::<Field<StageState>>().faults());
    let outcome = Outcome::from(state.problem());
    view! {
        <section class="stage-faults" aria-labelledby="stage-faults-title">
            <h2 id="stage-faults-title">"Faults: what goes wrong on purpose"</h2>
            <FaultForm state outcome />
            <p class="stage-faults__problem" role="alert">{move || outcome.get()}</p>
            <FaultList outcome />
        </section>
    }
}

/// Makes a change, and says why if it was refused.
fn change<F>(outcome: Outcome, change: impl FnOnce(Replica) -> F)
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
