//! The choice of the scenario.

use super::copy_button::CopyButton;
use super::link::{restated, start_link};
use crate::client::{Replica, base_address};
use crate::sim::Scenario;
use crate::ui::kit::{BusyButton, remember, remembered};
use crate::ui::navigator::Navigator;
use crate::ui::{anchors, urls};
use crate::wire::control::ScenarioBody;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde_json::json;

/// The choice of the scenario: all of them, a way to begin one anew, and a link to exactly the present start.
#[component]
pub fn ScenarioChoice(
    /// The scenario in force, once known.
    scenario: Signal<Option<ScenarioBody>>,
) -> impl IntoView {
    let search = expect_context::<Navigator>().search();
    let in_force = Memo::new(move |_| scenario.read().as_ref().map(|body| (body.scenario.clone(), body.seed)));
    let chosen = chosen_scenario();
    let (begin, pending, outcome) = beginning(in_force);
    let begin_chosen = move |()| {
        begin.run(chosen.get_untracked());
        chosen.set(None);
    };
    let link =
        Signal::derive(move || in_force.get().map(|(id, seed)| start_link(&base_address(), &search.read(), &id, seed)).unwrap_or_default());
    let item = move |scenario: &'static Scenario| {
        let id = scenario.id;
        let is_in_force = move || in_force.read().as_ref().is_some_and(|(present, _)| present == id);
        let checked = move || chosen.get().map_or_else(is_in_force, |chosen| chosen == id);
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
    };
    view! {
        <div class="stage-scenario">
            <fieldset class="stage-scenario__list">
                <legend>"Choose a scenario. Beginning anew and resetting drop the present state."</legend>
                {Scenario::ALL.iter().map(item).collect_view()}
            </fieldset>
            <div class="stage-scenario__bar">
                <p>{move || in_force.get().map(|(id, seed)| format!("In force: {} (seed {seed})", title(&id)))}</p>
                <BusyButton
                    label="Begin anew"
                    class="stage-button stage-button--primary"
                    testid=anchors::STAGE_BEGIN
                    busy=pending
                    on_press=begin_chosen
                />
                <BusyButton
                    label="Reset"
                    class="stage-button"
                    testid=anchors::STAGE_RESET
                    busy=pending
                    on_press=move |()| begin.run(None)
                />
                <CopyButton
                    label="Copy link to exactly this start"
                    caption="Copy link"
                    text=link
                    testid=anchors::STAGE_COPY_LINK
                />
                <p class="stage-scenario__outcome" role="status">{outcome}</p>
            </div>
        </div>
    }
}

/// What begins a scenario anew (none: the one in force), with the seed in force; whether that is under way; and how it ended.
fn beginning(in_force: Memo<Option<(String, u64)>>) -> (Callback<Option<&'static str>>, RwSignal<bool>, RwSignal<String>) {
    let replica = expect_context::<Replica>();
    let navigator = expect_context::<Navigator>();
    let pending = RwSignal::new(false);
    let outcome = remembered("scenario-outcome", String::new());
    let begin = Callback::new(move |wanted: Option<&'static str>| {
        let Some((present, seed)) = in_force.get_untracked() else { return };
        let id = wanted.map_or(present, str::to_owned);
        pending.set(true);
        spawn_local(async move {
            let begun = replica.begin(&id, Some(seed)).await;
            pending.try_set(false);
            outcome.try_set(match &begun {
                Ok(_) => format!("Begun anew: {}.", title(&id)),
                Err(_) => "It could not be begun: the simulated servers did not answer.".to_owned(),
            });
            // Else the address would bring its own start back at the next reload.
            if let (Ok(_), Some(query)) = (begun, restated(&navigator.search().get_untracked(), &id, seed)) {
                navigator.go(&urls::url(&navigator.path().get_untracked(), &query));
            }
        });
    });
    (begin, pending, outcome)
}

/// The scenario that is chosen and not begun yet.
fn chosen_scenario() -> RwSignal<Option<&'static str>> {
    let chosen = RwSignal::new(None::<&'static str>);
    let tell = move || chosen.try_get_untracked().flatten().map(|id| json!(id));
    if let Some(brought) = remember("scenario-chosen", tell) {
        chosen.set(brought.as_str().and_then(Scenario::find).map(|scenario| scenario.id));
    }
    chosen
}

/// A scenario's name for people.
fn title(id: &str) -> &str {
    Scenario::find(id).map_or(id, |scenario| scenario.title)
}
