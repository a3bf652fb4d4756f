//! The choice of the scenario.

use super::copy_button::CopyButton;
use super::start_query::{replaced_start, start_link};
use super::state::{ScenarioState, ScenarioStateStoreFields, StageState, StageStateStoreFields};
use crate::article::scenario::Scenario;
use crate::article::wire::ScenarioBody;
use crate::components::{BusyButton, transient};
use crate::contract::anchors;
use crate::navigation::navigator::Navigator;
use crate::navigation::urls;
use crate::transport::{Replica, base_address};
use leptos::prelude::*;
use leptos::task::spawn_local;
use reactive_stores::{Field, Subfield};

/// The choice of the scenario: all of them, a way to begin one again, and a link to exactly the present start.
#[component]
pub fn ScenarioChoice(
    /// The scenario in force, once known.
    scenario: Signal<Option<ScenarioBody>>,
) -> impl IntoView {
    let search = expect_context::<Navigator>().search();
    let in_force = Memo::new(move |_| scenario.read().as_ref().map(|body| (body.scenario.clone(), body.seed)));
    let state = transient(expect_context::<Field<StageState>>().scenario());
    // A link may name a scenario that this program does not know.
    let chosen = Memo::new(move |_| state.chosen().read().as_deref().and_then(Scenario::find).map(|scenario| scenario.id));
    let (begin, pending) = beginning(in_force, state);
    let begin_chosen = move |()| {
        begin.run(chosen.get_untracked());
        state.chosen().set(None);
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
                    on:change=move |_| state.chosen().set(Some(id.to_owned()))
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
                <p class="stage-scenario__outcome" role="status">{move || state.outcome().get()}</p>
            </div>
        </div>
    }
}

/// Returns a callback that restarts a scenario with the seed in force (`None`: the present one), and whether a restart is pending.
fn beginning(
    in_force: Memo<Option<(String, u64)>>,
    state: Subfield<Field<StageState>, StageState, ScenarioState>,
) -> (Callback<Option<&'static str>>, RwSignal<bool>) {
    let replica = expect_context::<Replica>();
    let navigator = expect_context::<Navigator>();
    let pending = RwSignal::new(false);
    let begin = Callback::new(move |wanted: Option<&'static str>| {
        let Some((present, seed)) = in_force.get_untracked() else { return };
        let id = wanted.map_or(present, str::to_owned);
        pending.set(true);
        spawn_local(async move {
            let begun = replica.begin(&id, Some(seed)).await;
            // The tool may be closed meanwhile.
            if pending.try_set(false).is_none() {
                state.outcome().set(match &begun {
                    Ok(_) => format!("Begun anew: {}.", title(&id)),
                    Err(_) => "It could not be begun: the simulated servers did not answer.".to_owned(),
                });
            }
            // Else the address would bring its own start back at the next reload.
            if let (Ok(_), Some(query)) = (begun, replaced_start(&navigator.search().get_untracked(), &id, seed)) {
                navigator.go(&urls::url(&navigator.path().get_untracked(), &query));
            }
        });
    });
    (begin, pending)
}

/// A scenario's name for people.
fn title(id: &str) -> &str {
    Scenario::find(id).map_or(id, |scenario| scenario.title)
}
