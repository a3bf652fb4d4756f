//! The faults in force, beside the transport.

use crate::client::Replica;
use crate::ui::kit::each;
use leptos::prelude::*;

/// A chip for each fault in force; nothing while there is none.
#[component]
pub fn FaultChips() -> impl IntoView {
    let in_force = expect_context::<Replica>().faults_in_force();
    let is_empty = Memo::new(move |_| in_force.read().is_empty());
    let chip = |fault: String| view! { <li class="stage-chip">{fault}</li> }.into_any();
    let chips = move || {
        (!is_empty.get()).then(|| {
            view! {
                <ul class="stage-chips" aria-label="Faults">
                    {each(move || in_force.get(), String::clone, chip)}
                </ul>
            }
            .into_any()
        })
    };
    view! { {move || chips()} }
}
