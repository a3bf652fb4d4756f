//! The fields of a part in the editor. They follow from the form of guides, so that there is one for whatever a guide can hold.

use super::draft::Draft;
use super::point::ELEMENTS;
use crate::sim::Scenario;
use crate::ui::anchors;
use crate::ui::kit::{SecretHint, focus_soon};
use crate::ui::stage::guide::button::Button;
use crate::ui::stage::guide::element::{Element, Markup, element, several};
use crate::ui::stage::guide::live::{live, with_text};
use crate::walkthrough::edit;
use crate::walkthrough::format::shape::{Field, Record, Shape, Text};
use leptos::prelude::*;
use serde_json::{Value, json};

/// The field in which something stands.
fn field(draft: Draft, part: &str, holder: &str, value: &Value, field: &'static Field) -> Element {
    let place = format!("{holder}/{}", field.name);
    let removal = (!field.required).then(|| removal(draft, field.name, &place));
    let control = control(draft, part, &place, value, &field.shape, field.name);
    element("div", "guide-field", several![control, element("p", "guide-quiet", field.about), removal])
}

/// Whatever changes the value at a place.
fn control(draft: Draft, part: &str, place: &str, value: &Value, shape: &'static Shape, name: &str) -> Markup {
    match (shape, value) {
        (Shape::Text(text), Value::String(words)) => text_control(draft, part, place, words, *text, name),
        (Shape::Number(..), Value::Number(number)) => line(draft, part, place, number.to_string(), name, ("number", None)),
        (Shape::List(of, ..), Value::Array(list)) => {
            let item = |(index, value): (usize, &Value)| {
                let (place, name) = (format!("{place}/{index}"), format!("{name} {}", index + 1));
                let removal = removal(draft, &name, &place);
                element("li", "", several![control(draft, part, &place, value, of, &name), removal])
            };
            let items = element("ol", "", list.iter().enumerate().map(item).collect::<Markup>());
            let add = add(draft, &format!("to {name}"), format!("{place}/{}", list.len()), of);
            group(name, several![items, add]).into()
        }
        (Shape::Record(record), Value::Object(_)) => group(name, fields(draft, part, place, value, record)).into(),
        (Shape::Choice(record), Value::Object(object)) => {
            let present = object.keys().next().cloned().unwrap_or_default();
            let words: Vec<_> =
                record.fields.iter().map(|field| (field.name.to_owned(), format!("{}: {}", field.name, field.about))).collect();
            let (held, at) = (object.get(&present), place.to_owned());
            let chosen = record.fields.iter().find(|field| field.name == present);
            let choose = move |word: String| {
                if let Some(field) = record.fields.iter().find(|field| field.name == word) {
                    draft.reshape(|guide| edit::set(guide, &at, json!({ field.name: edit::first(&field.shape) })));
                }
            };
            let inner = chosen
                .zip(held)
                .map(|(field, held)| control(draft, part, &format!("{place}/{}", field.name), held, &field.shape, field.name));
            let list = list_box(draft, part, place, &present, words, &format!("{name}: kind"), choose);
            group(name, several![list, inner]).into()
        }
        _ => {
            let (at, words) = (place.to_owned(), format!("{name} is not as it should be: {}.", shape.in_words()));
            let anew = Button::new(format!("Add {name} anew"), anchors::EDIT_ADD, move || {
                draft.reshape(|guide| edit::set(guide, &at, edit::first(shape)));
            });
            several![element("p", "guide-problem", words), anew]
        }
    }
}

/// The fields of an object that are there; the buttons that add the others; and those that its form does not know, to be taken away.
pub fn fields(draft: Draft, part: &str, holder: &str, value: &Value, record: &'static Record) -> Markup {
    let held = |known: &'static Field| value.get(known.name).map(|held| field(draft, part, holder, held, known));
    let present = edit::fields(record).filter_map(held).collect::<Markup>();
    let absent = edit::fields(record).filter(|known| value.get(known.name).is_none());
    let added = absent.map(|known| add(draft, known.name, format!("{holder}/{}", known.name), &known.shape)).collect::<Markup>();
    let names = value.as_object().into_iter().flat_map(|object| object.keys());
    let unknown = names.filter(|name| record.fields.iter().all(|field| field.name != name.as_str()));
    let unknown = unknown.map(|name| removal(draft, name, &format!("{holder}/{name}"))).collect::<Markup>();
    several![present, element("p", "guide-catalogue__buttons", several![added, unknown])]
}

fn text_control(draft: Draft, part: &str, place: &str, words: &str, text: Text, name: &str) -> Markup {
    let options: Vec<(String, String)> = match text {
        Text::Word(words) => words.iter().map(|word| ((*word).to_owned(), (*word).to_owned())).collect(),
        Text::Scenario => Scenario::ALL.iter().map(|scenario| (scenario.id.to_owned(), scenario.title.to_owned())).collect(),
        Text::Markdown => return area(draft, part, place, words, name),
        Text::Anchor => {
            let at = place.to_owned();
            let button = live(move || {
                let is_pointing = draft.pointing.get().as_deref() == Some(&at);
                let caption = if is_pointing { "Pointing: press an element, or Escape" } else { "Point at it" };
                let at = at.clone();
                Button::new(caption, anchors::EDIT_POINT, move || draft.pointing.set((!is_pointing).then(|| at.clone())))
            });
            let input = line(draft, part, place, words.to_owned(), name, ("text", Some(ELEMENTS)));
            return several![input, button];
        }
        _ => return line(draft, part, place, words.to_owned(), name, ("text", None)),
    };
    let at = place.to_owned();
    list_box(draft, part, place, words, options, name, move |word| draft.change(|guide| edit::set(guide, &at, json!(word))))
}

/// Id of what stands at a place.
pub fn id(place: &str) -> String {
    format!("edit{}", place.replace('/', "-"))
}

/// The type of a field on one line, and the id of a list of what can stand in it.
type Kind = (&'static str, Option<&'static str>);

/// A field on one line; a number in a field for numbers.
fn line(draft: Draft, part: &str, place: &str, words: String, name: &str, kind: Kind) -> Markup {
    let (kind, list) = kind;
    let at = place.to_owned();
    let typed = with_text(move |words| {
        let value = words.parse::<u32>().ok().filter(|_| kind == "number").map_or_else(|| json!(words), |number| json!(number));
        draft.change(|guide| edit::set(guide, &at, value));
    });
    let input = element("input", "stage-field", ())
        .with(&[("autocomplete", "off"), ("spellcheck", "false")])
        .set("type", kind.to_owned())
        .value(words)
        .on("input", typed);
    let input = list.into_iter().fold(input, |input, list| input.set("list", list.to_owned()));
    labelled(draft, part, place, name, input)
}

/// A field with its label, and what is wrong with what stands in it.
fn labelled(draft: Draft, part: &str, place: &str, name: &str, field: Element) -> Markup {
    let field = field.testid(anchors::EDIT_FIELD).set("id", id(place)).set("aria-describedby", problem_id(place));
    let hint = view! { <SecretHint field=id(place) /> }.into_any();
    several![element("label", "guide-field__line", several![name, field]), wrong(draft, part, place), hint]
}

/// A field of several lines.
fn area(draft: Draft, part: &str, place: &str, words: &str, name: &str) -> Markup {
    let at = place.to_owned();
    let typed = with_text(move |words| draft.change(|guide| edit::set(guide, &at, json!(words))));
    let field = element("textarea", "stage-field", ()).with(&[("rows", "3")]).value(words.to_owned()).on("input", typed);
    labelled(draft, part, place, name, field)
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
) -> Markup {
    if words.iter().all(|(word, _)| word != present) {
        words.insert(0, (present.to_owned(), format!("{present} (unknown)")));
    }
    labelled(draft, part, place, name, select(words, present).on("change", with_text(choose)))
}

/// A choice between words, each with what is shown for it.
pub fn select(words: impl IntoIterator<Item = (String, String)>, present: &str) -> Element {
    let option = |(word, title): (String, String)| {
        let is_present = word == present;
        element("option", "", title).set_if(is_present, "selected").set("value", word)
    };
    element("select", "stage-field", words.into_iter().map(option).collect::<Markup>())
}

fn group(name: &str, inner: Markup) -> Element {
    element("fieldset", "guide-fields", several![element("legend", "", name), inner])
}

/// What is wrong with what stands at a place; hidden where that is in order.
fn wrong(draft: Draft, part: &str, place: &str) -> AnyView {
    let (part, place) = (part.to_owned(), place.to_owned());
    live(move || {
        let words = draft.error(&part, &place);
        let is_right = words.is_none();
        // There always: the field names it as its description.
        element("p", "guide-problem", words).set("id", problem_id(&place)).set_if(is_right, "hidden")
    })
}

/// Id of what is wrong with what stands at a place.
fn problem_id(place: &str) -> String {
    id(place) + "-problem"
}

/// The button that adds something at a place, which is at the end of a list if it is in one.
fn add(draft: Draft, name: &str, place: String, shape: &'static Shape) -> Button {
    let act = move || {
        draft.reshape(|guide| match place.rsplit_once('/').filter(|(list, _)| guide.pointer(list).is_some_and(Value::is_array)) {
            Some((list, _)) => edit::insert(guide, list, usize::MAX, edit::first(shape)),
            None => edit::set(guide, &place, edit::first(shape)),
        });
        let place = place.clone();
        focus_soon(move || first_in(&place));
    };
    Button::new(format!("Add {name}"), anchors::EDIT_ADD, act)
}

/// The first control of what stands at a place.
fn first_in(place: &str) -> Option<web_sys::Element> {
    document().query_selector(&format!("[id^=\"{}\"]", id(place))).ok().flatten()
}

/// The button that takes away what stands at a place.
fn removal(draft: Draft, name: &str, place: &str) -> Button {
    let place = place.to_owned();
    Button::new(format!("Remove {name}"), anchors::EDIT_REMOVE, move || draft.delete(&place))
}
