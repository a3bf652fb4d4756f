//! Guides of one's own, below the catalogue: opened from a file or an address, made new, or recorded.

use super::collection::{Collection, Outcome};
use super::field::options;
use super::list::GuideList;
use crate::article::library;
use crate::article::scenario::Scenario;
use crate::components::{SecretGuard, SecretHint, choose_file, take_file};
use crate::contract::anchors;
use crate::guides::edit;
use crate::stage::guides::button::GuideButton;
use crate::stage::guides::controller::GuideController;
use crate::stage::guides::files::bundled;
use crate::stage::guides::problems::errors as list_of;
use crate::transport::LoadProblem;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Id of the field for the address of a guide.
const ADDRESS: &str = "guide-address";
/// What is said of guides of one's own.
const ABOUT: &str = "A guide is one JSON file. What you open, make or record here stays in this browser; put the file beside the program, \
                     and anybody can start it by its address.";

/// Guides of one's own, and the ways to more of them.
#[component]
pub fn OwnGuides(
    /// What the dock knows of walkthroughs.
    controller: GuideController,
) -> impl IntoView {
    let collection = Collection { controller, outcome: RwSignal::new(None), changes: RwSignal::new(0) };
    let input = NodeRef::<html::Input>::new();
    let on_file = move |_| {
        if let Some(file) = take_file(input) {
            spawn_local(collection.take(file));
        }
    };
    let (address, from) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let make = move || {
        let id = from.get_untracked();
        let Some(id) = Some(id).filter(|id| !id.is_empty()) else {
            return collection.edit(&edit::text(&edit::blank(Scenario::DEFAULT.id)));
        };
        spawn_local(async move {
            match bundled(&id).await {
                Ok(text) => collection.edit(&text),
                Err(LoadProblem { is_updated: true, .. }) => {}
                Err(problem) => drop(collection.outcome.try_set(Some(Outcome::Said(problem.reason)))),
            }
        });
    };
    let copies = library::IDS.iter().map(|id| ((*id).to_owned(), format!("a copy of {id}")));
    let sources = std::iter::once((String::new(), "nothing".to_owned())).chain(copies);
    view! {
        <h2>"Guides of your own"</h2>
        <p class="guide-quiet">{ABOUT}</p>
        <div class="guide-catalogue__buttons guide-bar">
            <GuideButton caption="Open a file" testid=anchors::STAGE_GUIDE_OPEN on_press=move || choose_file(input) />
            <GuideButton caption="Record" testid=anchors::STAGE_GUIDE_RECORD on_press=move || controller.record() />
            <input
                type="file"
                accept=".json,application/json"
                hidden=true
                data-testid=anchors::STAGE_GUIDE_FILE
                node_ref=input
                on:change=on_file
            />
            <label class="guide-field__line">
                "New guide from "
                <select
                    class="stage-field"
                    data-testid=anchors::STAGE_GUIDE_FROM
                    on:change=move |event| from.set(event_target_value(&event))
                >
                    {options(sources, "")}
                </select>
            </label>
            <GuideButton caption="Make" testid=anchors::STAGE_GUIDE_MAKE on_press=make />
            <label class="guide-field__line">
                "Address of a guide on this host "
                <input
                    class="stage-field"
                    type="text"
                    placeholder="training/first-day.json"
                    autocomplete="off"
                    spellcheck="false"
                    id=ADDRESS
                    data-testid=anchors::STAGE_GUIDE_ADDRESS
                    aria-describedby=SecretGuard::hint_id(ADDRESS)
                    on:input=move |event| address.set(event_target_value(&event))
                />
            </label>
            <GuideButton
                caption="Start"
                testid=anchors::STAGE_GUIDE_GO
                label="Start the guide at the address"
                on_press=move || spawn_local(collection.open(address.get_untracked()))
            />
        </div>
        <SecretHint field=ADDRESS />
        {move || collection.outcome.get().map(|outcome| message(collection, outcome))}
        <GuideList collection />
    }
}

/// What became of what a person did last, and the way on from there.
fn message(collection: Collection, outcome: Outcome) -> AnyView {
    match outcome {
        Outcome::Said(words) => view! { <p role="status">{words}</p> }.into_any(),
        Outcome::Removed { title, text } => {
            let undo = move || {
                collection.add(&text);
            };
            view! {
                <p role="status">
                    {format!("“{title}” was removed. ")}
                    <GuideButton caption="Undo" testid=anchors::STAGE_GUIDE_UNDO on_press=undo />
                </p>
            }
            .into_any()
        }
        Outcome::Wrong(errors, text) => {
            let mend = text.map(|text| {
                let mend = move || collection.edit(&text);
                view! { <GuideButton caption="Mend it in the editor" testid=anchors::STAGE_GUIDE_MEND on_press=mend /> }
            });
            view! {
                <div class="guide-problem" role="alert">
                    <p>"Nothing was changed:"</p>
                    {list_of(errors)}
                    {mend}
                </div>
            }
            .into_any()
        }
    }
}
