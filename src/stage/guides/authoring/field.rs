//! The fields of a part in the editor. They follow from the form of guides, so that there is one for whatever a guide can hold.

use super::draft::Draft;
use super::point::ELEMENTS;
use crate::article::scenario::Scenario;
use crate::components::{SecretGuard, SecretHint, focus_soon};
use crate::contract::anchors;
use crate::guides::edit;
use crate::guides::form::{Field, Record, Shape, Text, record};
use crate::stage::guides::button::GuideButton;
use leptos::prelude::*;
use serde_json::{Value, json};

/// The field in which something is.
fn field(draft: Draft, part: &str, holder: &str, value: &Value, field: &'static Field) -> AnyView {
    let place = format!("{holder}/{}", field.name);
    let removal = (!field.required).then(|| removal(draft, &field.name, &place));
    let control = control(draft, part, &place, value, &field.shape, &field.name);
    view! {
        <div class="guide-field">
            {control}
            <p class="guide-quiet">{field.about.as_str()}</p>
            {removal}
        </div>
    }
    .into_any()
}

/// Whatever changes the value at a place.
fn control(draft: Draft, part: &str, place: &str, value: &Value, shape: &'static Shape, name: &str) -> AnyView {
    match (shape, value) {
        (Shape::Text(text), Value::String(words)) => text_control(draft, part, place, words, text, name),
        (Shape::Number(..), Value::Number(number)) => line(draft, part, place, number.to_string(), name, "number", None),
        (Shape::List(of, ..), Value::Array(list)) => {
            let item = |(index, value): (usize, &Value)| {
                let (place, name) = (format!("{place}/{index}"), format!("{name} {}", index + 1));
                let control = control(draft, part, &place, value, of, &name);
                let removal = removal(draft, &name, &place);
                view! { <li>{control} {removal}</li> }
            };
            let items = list.iter().enumerate().map(item).collect_view();
            let add = add(draft, &format!("to {name}"), format!("{place}/{}", list.len()), of);
            let inner = view! {
                <ol>{items}</ol>
                {add}
            };
            group(name, inner)
        }
        (Shape::Record(of), Value::Object(_)) => group(name, fields(draft, part, place, value, record(of))),
        (Shape::Choice(of), Value::Object(object)) => {
            let record = record(of);
            let present = object.keys().next().cloned().unwrap_or_default();
            let words: Vec<_> =
                record.fields.iter().map(|field| (field.name.clone(), format!("{}: {}", field.name, field.about))).collect();
            let (held, at) = (object.get(&present), place.to_owned());
            let chosen = record.field(&present);
            let choose = move |word: String| {
                if let Some(field) = record.field(&word) {
                    draft.reshape(|guide| edit::set(guide, &at, json!({ word: edit::first(&field.shape) })));
                }
            };
            let inner = chosen
                .zip(held)
                .map(|(field, held)| control(draft, part, &format!("{place}/{}", field.name), held, &field.shape, &field.name));
            let list = list_box(draft, part, place, &present, words, &format!("{name}: kind"), choose);
            group(name, view! { {list} {inner} })
        }
        _ => {
            let (at, words) = (place.to_owned(), format!("{name} is not as it should be: {}.", shape.describe()));
            let anew = move || {
                draft.reshape(|guide| edit::set(guide, &at, edit::first(shape)));
            };
            view! {
                <p class="guide-problem">{words}</p>
                <GuideButton caption=format!("Add {name} anew") testid=anchors::EDIT_ADD on_press=anew />
            }
            .into_any()
        }
    }
}

/// The fields of an object that are there; the buttons that add the others; and those that its form does not know, to be taken away.
pub fn fields(draft: Draft, part: &str, holder: &str, value: &Value, record: &'static Record) -> AnyView {
    let held = |known: &'static Field| value.get(&known.name).map(|held| field(draft, part, holder, held, known));
    let present = edit::fields(record).filter_map(held).collect_view();
    let absent = edit::fields(record).filter(|known| value.get(&known.name).is_none());
    let added = absent.map(|known| add(draft, &known.name, format!("{holder}/{}", known.name), &known.shape)).collect_view();
    let names = value.as_object().into_iter().flat_map(|object| object.keys());
    let unknown = names.filter(|name| record.field(name).is_none());
    let unknown = unknown.map(|name| removal(draft, name, &format!("{holder}/{name}"))).collect_view();
    view! {
        {present}
        <p class="guide-catalogue__buttons">{added} {unknown}</p>
    }
    .into_any()
}

/// The control of a text, as its kind asks for.
fn text_control(draft: Draft, part: &str, place: &str, words: &str, text: &Text, name: &str) -> AnyView {
    let options: Vec<(String, String)> = match text {
        Text::OneOf(words) => words.iter().map(|word| (word.clone(), word.clone())).collect(),
        Text::Scenario => Scenario::ALL.iter().map(|scenario| (scenario.id.to_owned(), scenario.title.to_owned())).collect(),
        Text::Markdown => return area(draft, part, place, words, name),
        Text::Anchor => {
            let at = place.to_owned();
            let button = move || {
                let is_pointing = draft.pointing.get().as_deref() == Some(&at);
                let caption = if is_pointing { "Pointing: press an element, or Escape" } else { "Point at it" };
                let at = at.clone();
                let on_press = move || draft.pointing.set((!is_pointing).then(|| at.clone()));
                view! { <GuideButton caption testid=anchors::EDIT_POINT on_press /> }
            };
            let input = line(draft, part, place, words.to_owned(), name, "text", Some(ELEMENTS));
            return view! { {input} {button} }.into_any();
        }
        _ => return line(draft, part, place, words.to_owned(), name, "text", None),
    };
    let at = place.to_owned();
    list_box(draft, part, place, words, options, name, move |word| draft.change(|guide| edit::set(guide, &at, json!(word))))
}

/// Id of what is at a place.
pub fn id(place: &str) -> String {
    format!("edit{}", place.replace('/', "-"))
}

/// A field on one line, of a type of `input`; with the id of a list of what can be in it, if there is one.
fn line(draft: Draft, part: &str, place: &str, words: String, name: &str, kind: &'static str, list: Option<&'static str>) -> AnyView {
    let at = place.to_owned();
    let typed = move |words: String| {
        let value = words.parse::<u32>().ok().filter(|_| kind == "number").map_or_else(|| json!(words), |number| json!(number));
        draft.change(|guide| edit::set(guide, &at, value));
    };
    let input = view! {
        <input
            class="stage-field"
            autocomplete="off"
            spellcheck="false"
            type=kind
            prop:value=words
            on:input=move |event| typed(event_target_value(&event))
            list=list
            data-testid=anchors::EDIT_FIELD
            id=id(place)
            aria-describedby=descriptions(place)
        />
    };
    labelled(draft, part, place, name, input.into_any())
}

/// A field with its label, and what is wrong with what is in it.
fn labelled(draft: Draft, part: &str, place: &str, name: &str, field: AnyView) -> AnyView {
    view! {
        <label class="guide-field__line">{name.to_owned()} {field}</label>
        {wrong(draft, part, place)}
        <SecretHint field=id(place) />
    }
    .into_any()
}

/// A field of several lines.
fn area(draft: Draft, part: &str, place: &str, words: &str, name: &str) -> AnyView {
    let at = place.to_owned();
    let typed = move |words: String| draft.change(|guide| edit::set(guide, &at, json!(words)));
    let field = view! {
        <textarea
            class="stage-field"
            rows="3"
            prop:value=words.to_owned()
            on:input=move |event| typed(event_target_value(&event))
            data-testid=anchors::EDIT_FIELD
            id=id(place)
            aria-describedby=descriptions(place)
        ></textarea>
    };
    labelled(draft, part, place, name, field.into_any())
}

/// A choice between words, each with what is shown for it. A word that is none of them is shown as well, so that nothing is lost.
fn list_box(
    draft: Draft,
    part: &str,
    place: &str,
    present: &str,
    mut words: Vec<(String, String)>,
    name: &str,
    choose: impl Fn(String) + 'static,
) -> AnyView {
    if words.iter().all(|(word, _)| word != present) {
        words.insert(0, (present.to_owned(), format!("{present} (unknown)")));
    }
    let field = view! {
        <select
            class="stage-field"
            on:change=move |event| choose(event_target_value(&event))
            data-testid=anchors::EDIT_FIELD
            id=id(place)
            aria-describedby=problem_id(place)
        >
            {options(words, present)}
        </select>
    };
    labelled(draft, part, place, name, field.into_any())
}

/// The options of a choice between words, each with what is shown for it.
pub fn options(words: impl IntoIterator<Item = (String, String)>, present: &str) -> AnyView {
    let option = |(word, title): (String, String)| {
        let is_present = word == present;
        view! { <option selected=is_present value=word>{title}</option> }
    };
    words.into_iter().map(option).collect_view().into_any()
}

/// The controls of what consists of several things.
fn group(name: &str, inner: impl IntoView + 'static) -> AnyView {
    view! {
        <fieldset class="guide-fields">
            <legend>{name.to_owned()}</legend>
            {inner}
        </fieldset>
    }
    .into_any()
}

/// What is wrong with what is at a place; hidden where that is in order.
fn wrong(draft: Draft, part: &str, place: &str) -> AnyView {
    let (part, place) = (part.to_owned(), place.to_owned());
    let problem = move || {
        let words = draft.error(&part, &place);
        let is_right = words.is_none();
        // There always: the field names it as its description.
        view! { <p class="guide-problem" id=problem_id(&place) hidden=is_right>{words}</p> }
    };
    view! { {problem} }.into_any()
}

/// Id of what is wrong with what is at a place.
fn problem_id(place: &str) -> String {
    id(place) + "-problem"
}

/// Ids of what is said about the text at a place.
fn descriptions(place: &str) -> impl Fn() -> String + 'static {
    let (problem, secret) = (problem_id(place), SecretGuard::hint_id(&id(place)));
    move || secret.get().map_or_else(|| problem.clone(), |secret| format!("{problem} {secret}"))
}

/// The button that adds something at a place, which is at the end of a list if it is in one.
fn add(draft: Draft, name: &str, place: String, shape: &'static Shape) -> AnyView {
    let act = move || {
        draft.reshape(|guide| match place.rsplit_once('/').filter(|(list, _)| guide.pointer(list).is_some_and(Value::is_array)) {
            Some((list, _)) => edit::insert(guide, list, usize::MAX, edit::first(shape)),
            None => edit::set(guide, &place, edit::first(shape)),
        });
        let place = place.clone();
        focus_soon(move || first_in(&place));
    };
    view! { <GuideButton caption=format!("Add {name}") testid=anchors::EDIT_ADD on_press=act /> }.into_any()
}

/// The first control of what is at a place.
fn first_in(place: &str) -> Option<web_sys::Element> {
    document().query_selector(&format!("[id^=\"{}\"]", id(place))).ok().flatten()
}

/// The button that takes away what is at a place.
fn removal(draft: Draft, name: &str, place: &str) -> AnyView {
    let place = place.to_owned();
    let act = move || draft.delete(&place);
    view! { <GuideButton caption=format!("Remove {name}") testid=anchors::EDIT_REMOVE on_press=act /> }.into_any()
}
