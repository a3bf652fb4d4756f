//! The list of the guides of one's own.

use super::collection::{Collection, Outcome};
use super::editor::file_name;
use crate::article::guide_source::Source;
use crate::components::save_file;
use crate::contract::anchors;
use crate::guides::guide::Guide;
use crate::guides::reader::{json, read};
use crate::stage::guides::button::GuideButton;
use crate::stage::guides::catalogue_entry::view_of;
use crate::stage::guides::controller::{GuideToolView, exam_key, has_progress, key};
use crate::stage::guides::files::Entry;
use crate::stage::guides::own;
use crate::stage::guides::vocabulary::VOCABULARY;
use crate::transport::{Settings, storage};
use leptos::prelude::*;
use serde_json::Value;

/// All of them, each with the ways into it if nothing is wrong with it, and what can be done with it.
#[component]
pub fn GuideList(
    /// The guides.
    collection: Collection,
) -> impl IntoView {
    let world = expect_context::<Settings>().world;
    move || {
        collection.changes.track();
        let guides = own::all();
        if guides.is_empty() {
            return view! { <p class="guide-quiet">"There are none yet."</p> }.into_any();
        }
        let entries = guides.into_iter().map(|(number, text)| entry(collection, &world, number, text)).collect_view();
        view! { <ul class="guide-catalogue">{entries}</ul> }.into_any()
    }
}

/// One of them, as an item of the list. Reactive.
fn entry(collection: Collection, world: &str, number: u32, text: String) -> AnyView {
    let controller = collection.controller;
    let read = read("This guide", &text, &VOCABULARY);
    let (title, id) = match &read {
        Ok(Guide { title, id, .. }) => (title.clone(), id.clone()),
        Err(_) => titled(&text, number),
    };
    let name = Source::Own(number).name();
    let save = {
        let (file, text) = (format!("{}.json", file_name(&id)), text.clone());
        move || {
            if let Err(problem) = save_file(&file, "application/json", &text) {
                collection.outcome.set(Some(Outcome::Said(problem.to_owned())));
            }
        }
    };
    let remove = {
        let (title, keys) = (title.clone(), [key(world, &name), exam_key(world, &name)]);
        move || {
            own::remove(number);
            keys.iter().for_each(|key| storage::remove(key));
            collection.outcome.set(Some(Outcome::Removed { title: title.clone(), text: text.clone() }));
            collection.changed();
        }
    };
    let tools = view! {
        <p class="guide-catalogue__buttons">
            <GuideButton
                caption="Edit"
                testid=anchors::STAGE_GUIDE_EDIT
                label=format!("Edit {title}")
                on_press=move || controller.tool_view.set(GuideToolView::Editor(number))
            />
            <GuideButton caption="Download" testid=anchors::STAGE_GUIDE_SAVE label=format!("Download {title}") on_press=save />
            <GuideButton caption="Remove" testid=anchors::STAGE_GUIDE_REMOVE label=format!("Remove {title}") on_press=remove />
        </p>
    }
    .into_any();
    match read {
        Ok(Guide { title, summary, audience, minutes, .. }) => {
            let is_present = controller.requested_guide().read().as_ref().is_some_and(|(present, _)| *present == name);
            let progress = controller.progress.get().filter(|_| is_present);
            let is_begun = progress.is_some() || has_progress(world, &name);
            let entry = Entry { id: name, title, summary, audience, minutes };
            view_of(&entry, controller, progress, is_begun, None, Some(tools))
        }
        Err(errors) => {
            let words = match errors.as_slice() {
                [error] => error.to_string(),
                [error, ..] => format!("{error}; and {} more.", errors.len() - 1),
                [] => String::new(),
            };
            view! {
                <li class="guide-catalogue__entry">
                    <h3>{title}</h3>
                    <p class="guide-problem">{words}</p>
                    {tools}
                </li>
            }
            .into_any()
        }
    }
}

/// Title and id of a guide that cannot be read, as far as there are any.
fn titled(text: &str, number: u32) -> (String, String) {
    let guide = json(text).unwrap_or_default();
    let part = |name: &str| guide.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let title = part("title");
    (if title.trim().is_empty() { format!("Guide {number}") } else { title }, part("id"))
}
