//! The list of the guides of one's own.

use super::editor::file_name;
use super::shelf::{Outcome, Shelf};
use crate::client::{Settings, forget};
use crate::ui::anchors;
use crate::ui::kit::save_file;
use crate::ui::stage::guide::button::Button;
use crate::ui::stage::guide::catalogue::view_of;
use crate::ui::stage::guide::desk::{Bench, exam_key, is_kept, key};
use crate::ui::stage::guide::element::{Element, Markup, element};
use crate::ui::stage::guide::files::Entry;
use crate::ui::stage::guide::known::KNOWN;
use crate::ui::stage::guide::own;
use crate::walkthrough::guide::Guide;
use crate::walkthrough::reader::{json, read};
use crate::walkthrough::source::Source;
use leptos::prelude::*;
use serde_json::Value;

/// All of them, each with the ways into it if nothing is wrong with it, and what can be done with it.
pub fn list(shelf: Shelf) -> Element {
    shelf.changes.track();
    let world = expect_context::<Settings>().world;
    let guides = own::all();
    if guides.is_empty() {
        return element("p", "guide-quiet", "There are none yet.");
    }
    let item = |(number, text): (u32, String)| entry(shelf, &world, number, text);
    element("ul", "guide-catalogue", guides.into_iter().map(item).collect::<Markup>())
}

fn entry(shelf: Shelf, world: &str, number: u32, text: String) -> Element {
    let desk = shelf.desk;
    let read = read("This guide", &text, &KNOWN);
    let (title, id) = match &read {
        Ok(Guide { title, id, .. }) => (title.clone(), id.clone()),
        Err(_) => titled(&text, number),
    };
    let name = Source::Own(number).name();
    let save = {
        let (file, text) = (format!("{}.json", file_name(&id)), text.clone());
        move || {
            if let Err(problem) = save_file(&file, "application/json", &text) {
                shelf.outcome.set(Some(Outcome::Said(problem.to_owned())));
            }
        }
    };
    let remove = {
        let (title, keys) = (title.clone(), [key(world, &name), exam_key(world, &name)]);
        move || {
            own::remove(number);
            keys.iter().for_each(|key| forget(key));
            shelf.outcome.set(Some(Outcome::Removed { title: title.clone(), text: text.clone() }));
            shelf.changed();
        }
    };
    let tools = [
        Button::new("Edit", anchors::STAGE_GUIDE_EDIT, move || desk.bench.set(Bench::Editor(number))).named(format!("Edit {title}")),
        Button::new("Download", anchors::STAGE_GUIDE_SAVE, save).named(format!("Download {title}")),
        Button::new("Remove", anchors::STAGE_GUIDE_REMOVE, remove).named(format!("Remove {title}")),
    ];
    let tools = element("p", "guide-catalogue__buttons", tools);
    match read {
        Ok(Guide { title, summary, audience, minutes, .. }) => {
            let is_present = desk.wanted().read().as_ref().is_some_and(|(present, _)| *present == name);
            let progress = desk.progress.get().filter(|_| is_present);
            let is_begun = progress.is_some() || is_kept(world, &name);
            view_of(&Entry { id: name, title, summary, audience, minutes }, desk, progress, is_begun, None, Some(tools.into()))
        }
        Err(errors) => {
            let words = match errors.as_slice() {
                [error] => error.to_string(),
                [error, ..] => format!("{error}; and {} more.", errors.len() - 1),
                [] => String::new(),
            };
            element("li", "guide-catalogue__entry", [element("h3", "", title), element("p", "guide-problem", words), tools])
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
