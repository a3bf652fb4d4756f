//! The dock: the tools below the replica, one at a time.
//!
//! Pattern: <https://www.w3.org/WAI/ARIA/apg/patterns/tabs/>, with manual activation, because a tool takes space from the replica.

use super::about::About;
use super::dropped;
use super::faults::Faults;
use super::guides::{AuthoringTool, GuideController, lazy_authoring, lazy_catalogue, lazy_walkthrough};
use super::network::{HarImport, Network};
use super::roving::{self, Axis};
use super::scenario::ScenarioChoice;
use super::state::{StageState, StageStateStoreFields, Tool};
use crate::article::wire::ScenarioBody;
use crate::components::{Icon, focus_if_lost};
use crate::contract::anchors;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use reactive_stores::Field;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// The tools in the order of their tabs: caption, anchor and id of the tab.
const TOOLS: [(Tool, &str, &str); 4] = [
    (Tool::Network, "Network", anchors::STAGE_NETWORK),
    (Tool::Scenario, "Scenario", anchors::STAGE_SCENARIO),
    (Tool::Guide, "Guide", anchors::STAGE_GUIDE),
    (Tool::About, "About", anchors::STAGE_ABOUT),
];

/// Id of the open panel.
const PANEL: &str = "stage-panel";

/// The dock. Closed until a tab is chosen; only the open tool is there at all.
#[component]
pub fn Dock(
    /// The scenario in force, once known.
    scenario: Signal<Option<ScenarioBody>>,
) -> impl IntoView {
    let state = expect_context::<Field<StageState>>();
    let (open, at) = (state.tool(), state.tab());
    let controller = HarImport::new();
    provide_context(controller);
    let is_awaiting_file = dropped::files(move |files| {
        at.set(0);
        open.set(Some(Tool::Network));
        controller.take(files);
    });
    let guides = GuideController::new();
    let guide = guides.requested_guide();
    // The screens are what is recorded: they get the space.
    Effect::new(move || {
        if guides.is_recording.get() {
            open.set(None);
            focus_if_lost(|| document().get_element_by_id(anchors::STAGE_GUIDE));
        }
    });
    let tabs = NodeRef::<html::Div>::new();
    let focus_tab = move |index: usize| {
        at.set(index);
        let tab = tabs.get_untracked().and_then(|tabs| tabs.children().item(index as u32));
        if let Some(tab) = tab.and_then(|tab| tab.dyn_into::<HtmlElement>().ok()) {
            let _ = tab.focus();
        }
    };
    let on_keydown = move |event: KeyboardEvent| {
        if let Some(index) = roving::step(Axis::Row, &event.key(), at.get_untracked(), TOOLS.len()) {
            event.prevent_default();
            focus_tab(index);
        }
    };
    let collapse = move |_| {
        open.set(None);
        focus_tab(at.get_untracked());
    };
    view! {
        <aside class="stage-dock" class:stage-dock--awaiting=is_awaiting_file aria-label="Replica tools: dock">
            <div class="stage-dock__row">
                <div class="stage-dock__tabs" role="tablist" aria-label="Tools" node_ref=tabs on:keydown=on_keydown>
                    {TOOLS
                        .into_iter()
                        .enumerate()
                        .map(|(index, (tool, caption, anchor))| {
                            let selected = move || open.get() == Some(tool);
                            view! {
                                <button
                                    class="stage-dock__tab"
                                    type="button"
                                    role="tab"
                                    id=anchor
                                    data-testid=anchor
                                    aria-selected=move || selected().to_string()
                                    aria-controls=move || selected().then_some(PANEL)
                                    tabindex=move || if at.get() == index { "0" } else { "-1" }
                                    on:click=move |_| {
                                        at.set(index);
                                        if !selected() {
                                            open.set(Some(tool));
                                        }
                                    }
                                >
                                    {caption}
                                </button>
                            }
                        })
                        .collect_view()}
                </div>
                {move || {
                    open.get()
                        .map(|_| {
                            view! {
                                <button
                                    class="stage-button"
                                    type="button"
                                    aria-label="Close tools"
                                    title="Close tools"
                                    data-testid=anchors::STAGE_COLLAPSE
                                    on:click=collapse
                                >
                                    <Icon icon=icondata_lu::LuX />
                                </button>
                            }
                            .into_any()
                        })
                }}
            </div>
            {move || {
                let tool = open.get()?;
                let tab = TOOLS.iter().find(|(other, ..)| *other == tool).map(|(.., anchor)| *anchor);
                Some(
                    view! {
                        <div class="stage-dock__panel" id=PANEL role="tabpanel" aria-labelledby=tab tabindex="0">
                            {match tool {
                                Tool::Network => view! { <Network scenario=scenario /> }.into_any(),
                                Tool::Scenario => view! { <ScenarioChoice scenario=scenario /> <Faults /> }.into_any(),
                                Tool::Guide => lazy_catalogue(guides),
                                Tool::About => view! { <About /> }.into_any(),
                            }}
                        </div>
                    }
                    .into_any(),
                )
            }}
        </aside>
        {move || guides.is_recording.get().then(|| lazy_authoring(AuthoringTool::Recorder, guides))}
        {move || guide.get().map(|(guide, mode)| lazy_walkthrough(guide, mode, guides))}
    }
}
