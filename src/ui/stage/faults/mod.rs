//! The faults: which are in force, and how others are made.

mod form;
mod list;
mod words;

use crate::client::{ApiError, Replica};
use crate::ui::kit::remembered;
use form::FaultForm;
use leptos::prelude::*;
use leptos::task::spawn_local;
use list::FaultList;

/// What became of the last change: nothing to say, or why it was refused.
type Outcome = RwSignal<Option<String>>;

/// The faults in force, and a form that makes one.
#[component]
pub fn Faults() -> impl IntoView {
    let outcome: Outcome = remembered("fault-outcome", None);
    view! {
        <section class="stage-faults" aria-labelledby="stage-faults-title">
            <h2 id="stage-faults-title">"Faults: what goes wrong on purpose"</h2>
            <FaultForm outcome />
            <p class="stage-faults__problem" role="alert">{outcome}</p>
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
