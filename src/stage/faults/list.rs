//! The faults in force.

use super::change::{Outcome, change};
use crate::contract::anchors;
use crate::transport::Replica;
use leptos::prelude::*;

/// The faults in force, each with a button that takes it away, and one that takes away all.
#[component]
pub fn FaultList(
    /// Hears what became of it.
    outcome: Outcome,
) -> impl IntoView {
    let in_force = expect_context::<Replica>().faults_in_force();
    let keep = move |kept: Vec<String>| change(outcome, |replica| async move { replica.set_faults(kept).await });
    let is_empty = Memo::new(move |_| in_force.read().is_empty());
    let item = move |fault: String| {
        let own = fault.clone();
        let remove = move |_| keep(in_force.get_untracked().into_iter().filter(|other| *other != own).collect());
        view! {
            <li class="stage-faults__item">
                <code>{fault.clone()}</code>
                <button
                    class="stage-button"
                    type="button"
                    aria-label=format!("Remove {fault}")
                    data-testid=anchors::STAGE_FAULT_REMOVE
                    on:click=remove
                >
                    "Remove"
                </button>
            </li>
        }
    };
    let list = move || match is_empty.get() {
        true => view! { <p class="stage-faults__none">"No fault is in force."</p> }.into_any(),
        false => view! {
            <ul class="stage-faults__list" aria-label="Faults in force">
                <For each=move || in_force.get() key=String::clone let:fault>
                    {item(fault)}
                </For>
            </ul>
            <button
                class="stage-button"
                type="button"
                data-testid=anchors::STAGE_FAULT_CLEAR
                on:click=move |_| keep(Vec::new())
            >
                "Remove all faults"
            </button>
        }
        .into_any(),
    };
    view! { <div class="stage-faults__in-force">{list}</div> }
}
