//! The editor: one part of a guide at a time, beside the screens that it speaks of.

use super::draft::Draft;
use super::field::{fields, id, options};
use super::point::{self, ElementNames};
use crate::article::guide_source::Source;
use crate::components::{focus_soon, save_file};
use crate::contract::anchors;
use crate::guides::edit::{self, Part};
use crate::stage::guides::button::GuideButton;
use crate::stage::guides::controller::{GuideController, GuideToolView};
use crate::stage::guides::find::drawn;
use crate::stage::guides::own;
use crate::stage::guides::problems::{alert, errors as list_of};
use leptos::prelude::*;
use serde_json::Value;

/// Id of the choice of the part.
const PART: &str = "edit-part";

/// The editor of one of the guides of one's own.
#[component]
pub fn Editor(
    /// What the dock knows of walkthroughs.
    controller: GuideController,
    /// The guide's number among the guides of one's own.
    number: u32,
) -> impl IntoView {
    let close = move || {
        controller.tool_view.set(GuideToolView::Catalogue);
        // Back to where one came from.
        let index = own::all().iter().position(|(other, _)| *other == number).unwrap_or_default();
        focus_soon(move || drawn(anchors::STAGE_GUIDE_EDIT).into_iter().nth(index));
    };
    let close = view! { <GuideButton caption="Back to the catalogue" testid=anchors::EDIT_CLOSE on_press=close /> };
    let Some(draft) = Draft::open(number) else {
        return view! {
            <p>"This guide is not there any more."</p>
            {close}
        }
        .into_any();
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
        controller.try_step(&Source::Own(number).name(), step);
    };
    let save = move || {
        let id = draft.look(|guide| guide.get("id").and_then(Value::as_str).unwrap_or_default().to_owned());
        let saved = save_file(&format!("{}.json", file_name(&id)), "application/json", &draft.text());
        draft.problem.set(saved.err());
    };
    let bar = move || {
        let can_try = draft.errors.read().is_empty();
        let on_try = move || {
            if can_try {
                try_step();
            }
        };
        view! {
            <GuideButton caption="Try this step" testid=anchors::EDIT_TRY primary=true busy=!can_try on_press=on_try />
            <GuideButton caption="Download JSON" testid=anchors::EDIT_SAVE on_press=save />
        }
    };
    view! {
        <h2>"Guide editor"</h2>
        <div class="guide-catalogue__buttons guide-bar">{bar} {close}</div>
        {move || draft.drawn(|guide| outline(draft, guide))}
        {move || alert(draft.problem.get())}
        {move || presenter_snapshot(draft)}
        <div class="guide-editor">{move || draft.drawn(|guide| form(draft, guide))}</div>
        <ElementNames />
    }
    .into_any()
}

/// An id as the name of a file, whatever was written for it.
pub fn file_name(id: &str) -> &str {
    let is_fit = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
    if is_fit { id } else { "guide" }
}

/// The choice of the part, and what can be done with it. Reactive.
fn outline(draft: Draft, guide: &Value) -> AnyView {
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
    let on_part = (!present.is_empty()).then(|| {
        let up = with(|guide, place| edit::shift(guide, place, true));
        let down = with(|guide, place| edit::shift(guide, place, false));
        view! {
            <GuideButton caption="Move up" testid=anchors::EDIT_UP on_press=up />
            <GuideButton caption="Move down" testid=anchors::EDIT_DOWN on_press=down />
            <GuideButton caption="Delete" testid=anchors::EDIT_DELETE on_press=delete />
        }
    });
    let undo = draft.before.read().is_some().then(|| view! { <GuideButton caption="Undo" testid=anchors::EDIT_UNDO on_press=undo /> });
    view! {
        <div class="guide-catalogue__buttons guide-bar">
            <label class="guide-field__line">
                "Part "
                <select
                    class="stage-field"
                    id=PART
                    data-testid=anchors::EDIT_PART
                    on:change=move |event| go(event_target_value(&event))
                >
                    {options(parts, &present)}
                </select>
            </label>
            <GuideButton caption="Add a step" testid=anchors::EDIT_ADD_STEP on_press=with(edit::add_step) />
            <GuideButton caption="Add a chapter" testid=anchors::EDIT_ADD_CHAPTER on_press=with(edit::add_chapter) />
            {on_part}
            {undo}
        </div>
    }
    .into_any()
}

/// What is wrong with the guide. Reactive.
fn presenter_snapshot(draft: Draft) -> AnyView {
    let errors = draft.errors.read();
    let words = match errors.len() {
        0 => "The guide is in order, and kept in this browser.".to_owned(),
        1 => "The guide is kept in this browser. One thing is to be put right before it can be started:".to_owned(),
        count => format!("The guide is kept in this browser. {count} things are to be put right before it can be started:"),
    };
    view! {
        <div role="status">
            <p class="guide-standing">{words}</p>
            {list_of(errors.iter().map(ToString::to_string))}
        </div>
    }
    .into_any()
}

/// The fields of the part that is shown. Reactive.
fn form(draft: Draft, guide: &Value) -> AnyView {
    let part = draft.part.get();
    let found = edit::parts(guide).into_iter().find(|other| other.place == part);
    let Some((part, value)) = found.and_then(|part| Some((part.clone(), guide.pointer(&part.place)?))) else {
        return view! { <p>"This part is not there any more. Choose another one."</p> }.into_any();
    };
    let fields = fields(draft, &part.place, &part.place, value, part.record);
    view! {
        <section aria-label=part.title id=id(&part.place)>
            {fields}
        </section>
    }
    .into_any()
}
