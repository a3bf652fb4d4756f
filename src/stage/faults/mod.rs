//! The faults: which are in force, and how others are made.

mod change;
mod form;
mod list;
mod state;
mod words;

use super::state::{StageState, StageStateStoreFields};
use crate::components::transient;
use change::Outcome;
use form::FaultForm;
use leptos::prelude::*;
use list::FaultList;
use reactive_stores::Field;
pub use state::FaultsState;
use state::FaultsStateStoreFields;

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
