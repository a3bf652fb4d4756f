//! The faults: which are in force, and how others are made.

mod change;
mod form;
mod list;
mod words;

use crate::ui::kit::remembered;
use change::Outcome;
use form::FaultForm;
use leptos::prelude::*;
use list::FaultList;

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
