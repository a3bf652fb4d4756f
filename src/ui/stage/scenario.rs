//! The choice of the scenario.

use super::copy_button::CopyButton;
use super::link::start_link;
use crate::client::{Replica, base_address};
use crate::sim::Scenario;
use crate::ui::anchors;
use crate::wire::control::ScenarioBody;
use leptos::prelude::*;
use leptos_router::hooks::use_location;

/// The choice of the scenario: all of them, a way to begin one anew, and a link to exactly the present start.
#[component]
pub fn ScenarioChoice(
    /// The scenario in force, once known.
    scenario: Signal<Option<ScenarioBody>>,
) -> impl IntoView {
    let replica = expect_context::<Replica>();
    let search = use_location().search;
    let present = Memo::new(move |_| scenario.read().as_ref().map(|body| (body.scenario.clone(), body.seed)));
    let chosen = RwSignal::new(None::<&'static str>);
    let outcome = RwSignal::new(String::new());
    let present_id = move || present.get().map(|(id, _)| id).unwrap_or_default();
    let begin = Action::new_local(move |id: &String| {
        let id = id.clone();
        async move {
            outcome.try_set(match replica.begin(&id, None).await {
                Ok(_) => format!("Begun anew: {}.", title(&id)),
                Err(_) => "It could not be begun: the simulated servers did not answer.".to_owned(),
            });
            chosen.try_set(None);
        }
    });
    let pending = begin.pending();
    let link = Signal::derive(move || {
        present.get().map(|(id, seed)| start_link(&base_address(), &search.read(), &id, seed)).unwrap_or_default()
    });
    view! {
        <div class="stage-scenario">
            <div class="stage-scenario__bar">
                <p class="stage-scenario__now">
                    {move || present.get().map(|(id, seed)| format!("In force: {} (seed {seed})", title(&id)))}
                </p>
                <button
                    class="stage-button"
                    type="button"
                    disabled=pending
                    data-testid=anchors::STAGE_RESET
                    on:click=move |_| {
                        begin.dispatch(present_id());
                    }
                >
                    "Reset (drops the present state)"
                </button>
                <CopyButton label="Copy link to exactly this start" text=link testid=anchors::STAGE_COPY_LINK />
                <p class="stage-scenario__outcome" role="status">{outcome}</p>
            </div>
            <form on:submit=move |event| {
                event.prevent_default();
                begin.dispatch(chosen.get_untracked().map_or_else(present_id, str::to_owned));
            }>
                <fieldset class="stage-scenario__list">
                    <legend>"Scenarios"</legend>
                    {Scenario::ALL
                        .iter()
                        .map(|scenario| {
                            let id = scenario.id;
                            let checked = move || chosen.get().map_or_else(|| present_id() == id, |chosen| chosen == id);
                            view! {
                                <label class="stage-scenario__item">
                                    <input
                                        type="radio"
                                        name="stage-scenario"
                                        value=id
                                        prop:checked=checked
                                        data-testid=anchors::STAGE_SCENARIO_ITEM
                                        on:change=move |_| chosen.set(Some(id))
                                    />
                                    <span class="stage-scenario__title">{scenario.title}</span>
                                    <span class="stage-scenario__summary">{scenario.summary}</span>
                                </label>
                            }
                        })
                        .collect_view()}
                </fieldset>
                <button class="stage-button stage-button--primary" type="submit" disabled=pending data-testid=anchors::STAGE_BEGIN>
                    "Begin anew (drops the present state)"
                </button>
            </form>
        </div>
    }
}

/// A scenario's name for people.
fn title(id: &str) -> &str {
    Scenario::find(id).map_or(id, |scenario| scenario.title)
}
