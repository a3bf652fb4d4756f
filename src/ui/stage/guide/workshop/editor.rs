//! The editor: one part of a guide at a time, beside the screens that it speaks of.

use super::draft::Draft;
use super::field::{fields, id, select};
use super::point;
use crate::ui::anchors;
use crate::ui::kit::{focus_soon, save_file};
use crate::ui::stage::guide::button::Button;
use crate::ui::stage::guide::card::{alert, errors as list_of};
use crate::ui::stage::guide::desk::{Bench, GuideDesk};
use crate::ui::stage::guide::element::{Element, Markup, element, several};
use crate::ui::stage::guide::find::drawn;
use crate::ui::stage::guide::live::{live, with_text};
use crate::ui::stage::guide::own;
use crate::walkthrough::edit::{self, Part};
use crate::walkthrough::source::Source;
use leptos::prelude::*;
use serde_json::Value;

/// Id of the choice of the part.
const PART: &str = "edit-part";

/// The editor of one of the guides of one's own.
pub fn editor(desk: GuideDesk, number: u32) -> Markup {
    let close = move || {
        desk.bench.set(Bench::Catalogue);
        // Back to where one came from.
        let index = own::all().iter().position(|(other, _)| *other == number).unwrap_or_default();
        focus_soon(move || drawn(anchors::STAGE_GUIDE_EDIT).into_iter().nth(index));
    };
    let close = Button::new("Back to the catalogue", anchors::EDIT_CLOSE, close);
    let Some(draft) = Draft::open(number) else {
        return several![element("p", "", "This guide is not there any more."), close];
    };
    point::listen(draft);
    focus_soon(|| {
        let part = document().get_element_by_id(PART)?;
        // The list that was here before may have been scrolled down.
        if let Ok(Some(panel)) = part.closest("[role=tabpanel]") {
            panel.set_scroll_top(0);
        }
        Some(part)
    });
    let try_step = move || {
        let part = draft.part.get_untracked();
        let step = draft.look(|guide| edit::number(guide, &part)).unwrap_or(1);
        desk.try_step(&Source::Own(number).name(), step);
    };
    let save = move || {
        let id = draft.look(|guide| guide.get("id").and_then(Value::as_str).unwrap_or_default().to_owned());
        let saved = save_file(&format!("{}.json", file_name(&id)), "application/json", &draft.text());
        draft.problem.set(saved.err());
    };
    let bar = live(move || {
        let can_try = draft.errors.read().is_empty();
        let tried = Button::new("Try this step", anchors::EDIT_TRY, move || {
            if can_try {
                try_step();
            }
        });
        [tried.main().busy(!can_try), Button::new("Download JSON", anchors::EDIT_SAVE, save)]
    });
    several![
        element("h2", "", "Guide editor"),
        element("div", "guide-catalogue__buttons guide-bar", several![bar, close]),
        live(move || draft.drawn(|guide| outline(draft, guide))),
        live(move || alert(draft.problem.get())),
        live(move || standing(draft)),
        element("div", "guide-editor", live(move || draft.drawn(|guide| form(draft, guide)))),
        point::elements(),
    ]
}

/// An id as the name of a file, whatever was written for it.
pub fn file_name(id: &str) -> &str {
    let is_fit = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if is_fit { id } else { "guide" }
}

/// The choice of the part, and what can be done with it.
fn outline(draft: Draft, guide: &Value) -> Markup {
    let present = draft.part.get();
    let parts = edit::parts(guide).into_iter().map(|Part { place, title, .. }| (place, title));
    let go = move |place: String| {
        draft.part.set(place);
        focus_soon(|| document().get_element_by_id(PART));
    };
    let with = move |change: fn(&mut Value, &str) -> String| {
        move || {
            let part = draft.part.get_untracked();
            if let Some(place) = draft.reshape(|guide| change(guide, &part)) {
                go(place);
            }
        }
    };
    let delete = move || {
        draft.delete(&draft.part.get_untracked());
        go(String::new());
    };
    let undo = move || {
        if let Some(before) = draft.before.get_untracked() {
            draft.before.set(None);
            draft.reshape(|guide| *guide = before);
            go(String::new());
        }
    };
    let is_whole = present.is_empty();
    let part_buttons = [
        Button::new("Move up", anchors::EDIT_UP, with(|guide, place| edit::shift(guide, place, true))),
        Button::new("Move down", anchors::EDIT_DOWN, with(|guide, place| edit::shift(guide, place, false))),
        Button::new("Delete", anchors::EDIT_DELETE, delete),
    ];
    let buttons = [
        Button::new("Add a step", anchors::EDIT_ADD_STEP, with(edit::add_step)),
        Button::new("Add a chapter", anchors::EDIT_ADD_CHAPTER, with(edit::add_chapter)),
    ];
    let undo = draft.before.read().is_some().then(|| Button::new("Undo", anchors::EDIT_UNDO, undo));
    let choice = select(parts, &present).with(&[("id", PART)]).testid(anchors::EDIT_PART).on("change", with_text(go));
    let label = element("label", "guide-field__line", several!["Part ", choice]);
    element("div", "guide-catalogue__buttons guide-bar", several![label, buttons, (!is_whole).then_some(part_buttons), undo]).into()
}

/// What is wrong with the guide.
fn standing(draft: Draft) -> Element {
    let errors = draft.errors.read();
    let words = match errors.len() {
        0 => "The guide is in order, and kept in this browser.".to_owned(),
        1 => "The guide is kept in this browser. One thing is to be put right before it can be started:".to_owned(),
        count => format!("The guide is kept in this browser. {count} things are to be put right before it can be started:"),
    };
    let list = list_of(errors.iter().map(ToString::to_string));
    element("div", "", [element("p", "guide-standing", words), list]).with(&[("role", "status")])
}

/// The fields of the part that is shown.
fn form(draft: Draft, guide: &Value) -> Element {
    let part = draft.part.get();
    let found = edit::parts(guide).into_iter().find(|other| other.place == part);
    let Some((part, value)) = found.and_then(|part| Some((part.clone(), guide.pointer(&part.place)?))) else {
        return element("p", "", "This part is not there any more. Choose another one.");
    };
    let fields = fields(draft, &part.place, &part.place, value, part.record);
    element("section", "", fields).set("aria-label", part.title).set("id", id(&part.place))
}
