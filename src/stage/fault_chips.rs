//! The faults in force, beside the transport.

use crate::transport::Replica;
use leptos::prelude::*;

/// A chip for each fault in force; nothing while there is none.
#[component]
pub fn FaultChips() -> impl IntoView {
    let in_force = expect_context::<Replica>().faults_in_force();
    let is_empty = Memo::new(move |_| in_force.read().is_empty());
    let chips = move || {
        (!is_empty.get()).then(|| {
            view! {
                <ul class="stage-chips" aria-label="Faults">
                    <For each=move || in_force.get() key=String::clone let:fault>
                        <li class="stage-chip">{fault}</li>
                    </For>
                </ul>
            }
            .into_any()
        })
    };
    view! { {move || chips()} }
}
