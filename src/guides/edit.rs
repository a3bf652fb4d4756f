//! Changes to a guide that is being written: a JSON value, whatever state it is in. Places are JSON pointers
//! (<https://www.rfc-editor.org/rfc/rfc6901>).
//!
//! Invariant: a change that does not fit, because nothing is at its place, changes nothing.

use super::form::{Field, GUIDE, Record, Shape, Text, record};
use super::reader::{self, LONGEST};
use serde_json::{Map, Value, json};

/// Splits the pointer of a place into that of its holder and its name in it.
fn split(place: &str) -> Option<(&str, &str)> {
    place.rsplit_once('/')
}

/// Puts a value at a place: in an object under a name, in a list in place of what is there.
pub fn set(guide: &mut Value, place: &str, value: Value) {
    let Some((holder, name)) = split(place) else { return };
    match guide.pointer_mut(holder) {
        Some(Value::Object(object)) => {
            object.insert(name.to_owned(), value);
        }
        Some(Value::Array(list)) => {
            if let Some(held) = name.parse().ok().and_then(|index: usize| list.get_mut(index)) {
                *held = value;
            }
        }
        _ => {}
    }
}

/// Takes away what is at a place.
pub fn remove(guide: &mut Value, place: &str) {
    let Some((holder, name)) = split(place) else { return };
    match guide.pointer_mut(holder) {
        Some(Value::Object(members)) => {
            // Made again: to take one out of a map is 4 kB of code.
            let mut rest = Map::new();
            rest.extend(std::mem::take(members).into_iter().filter(|(key, _)| key != name));
            *members = rest;
        }
        Some(Value::Array(list)) => {
            if let Some(index) = name.parse().ok().filter(|index| *index < list.len()) {
                let _: Value = list.remove(index);
            }
        }
        _ => {}
    }
}

/// Puts a value into the list at a place, before the one with an index; at the end if there is none with it.
pub fn insert(guide: &mut Value, list: &str, index: usize, value: Value) {
    if let Some(Value::Array(list)) = guide.pointer_mut(list) {
        list.insert(index.min(list.len()), value);
    }
}

/// Moves what is at a place of a list up by one, or down; gives its new place, or the old one at an end of the list.
pub fn shift(guide: &mut Value, place: &str, up: bool) -> String {
    let moved = split(place).and_then(|(holder, name)| {
        let index: usize = name.parse().ok()?;
        let other = if up { index.checked_sub(1)? } else { index + 1 };
        let list = guide.pointer_mut(holder)?.as_array_mut().filter(|list| index.max(other) < list.len())?;
        list.swap(index, other);
        Some(format!("{holder}/{other}"))
    });
    moved.unwrap_or_else(|| place.to_owned())
}

/// The least that a value of a shape can be: what a person begins with.
pub fn first(shape: &Shape) -> Value {
    match shape {
        Shape::Text(Text::OneOf(words)) => json!(words.first()),
        Shape::Text(Text::Path) => json!("/"),
        Shape::Text(_) => json!(""),
        Shape::Number(least, _) => json!(least),
        Shape::List(of, least, _) => {
            let mut list = Vec::new();
            for _ in 0..*least {
                list.push(first(of));
            }
            Value::Array(list)
        }
        Shape::Record(name) => record(name).fields.iter().filter(|field| field.required).map(begun).collect(),
        // Reading is the condition that asks for nothing yet.
        Shape::Choice(name) => {
            let record = record(name);
            record.field("acknowledged").or(record.fields.first()).map(begun).into_iter().collect()
        }
    }
}

fn begun(field: &Field) -> (String, Value) {
    (field.name.clone(), first(&field.shape))
}

/// Whether what is at a place may have a field with a name beside it.
pub fn has_beside(place: &str, name: &str) -> bool {
    let Some((holder, _)) = split(place) else { return false };
    let whole = Shape::Record(GUIDE.to_owned());
    let held = holder.split('/').skip(1).try_fold(&whole, |shape, step| match shape {
        Shape::List(of, ..) => Some(&**of),
        Shape::Record(name) | Shape::Choice(name) => record(name).field(step).map(|field| &field.shape),
        Shape::Text(_) | Shape::Number(..) => None,
    });
    matches!(held, Some(Shape::Record(holder)) if record(holder).field(name).is_some())
}

/// A part of a guide that is written by itself.
#[derive(Clone, Debug)]
pub struct Part {
    /// Its place.
    pub place: String,
    /// What it is called in a list of parts.
    pub title: String,
    /// Its fields.
    pub record: &'static Record,
}

/// The parts of a guide in order: what is said of the whole, then each chapter with its steps.
pub fn parts(guide: &Value) -> Vec<Part> {
    let titled = |place: String, word: String, name| {
        let title = guide.pointer(&place).and_then(|part| part.get("title")?.as_str()).unwrap_or_default().trim();
        let title = if title.is_empty() { word } else { format!("{word}: {title}") };
        Part { place, title, record: record(name) }
    };
    let mut parts = vec![Part { place: String::new(), title: "The whole guide".to_owned(), record: record(GUIDE) }];
    let mut number = 0;
    for chapter in 0..count(guide, CHAPTERS) {
        let place = format!("{CHAPTERS}/{chapter}");
        let steps = format!("{place}/{STEPS}");
        parts.push(titled(place, format!("Chapter {}", chapter + 1), "chapter"));
        for step in 0..count(guide, &steps) {
            number += 1;
            parts.push(titled(format!("{steps}/{step}"), format!("Step {number}"), "step"));
        }
    }
    parts
}

/// The place of the chapters.
const CHAPTERS: &str = "/chapters";
/// The name of the steps in a chapter.
const STEPS: &str = "steps";

/// The fields of a part that are not parts themselves, nor the same in every guide.
pub fn fields(record: &'static Record) -> impl Iterator<Item = &'static Field> {
    record.fields.iter().filter(|field| !["$schema", "version", "chapters", STEPS].contains(&field.name.as_str()))
}

fn count(guide: &Value, list: &str) -> usize {
    guide.pointer(list).and_then(Value::as_array).map_or(0, Vec::len)
}

/// The number of the step at a place, from 1, as `step=` in an address has it; nothing if the place is not that of a step.
pub fn number(guide: &Value, place: &str) -> Option<usize> {
    let mut steps = parts(guide).into_iter().filter(|part| part.record.name == "step");
    steps.position(|part| part.place == place).map(|index| index + 1)
}

/// Puts a new step below the part at a place; gives the place of the step.
pub fn add_step(guide: &mut Value, place: &str) -> String {
    let (list, index) = match place.rsplit_once('/') {
        Some((list, index)) if list.ends_with(STEPS) => (list.to_owned(), index.parse().map_or(0, |index: usize| index + 1)),
        Some(_) => (format!("{place}/{STEPS}"), 0),
        None => (format!("{CHAPTERS}/0/{STEPS}"), 0),
    };
    let step = new_step(&free_id(guide, "step"));
    insert(guide, &list, index, step);
    format!("{list}/{index}")
}

/// Puts a new chapter with one step below the one that a place is in; gives its place.
pub fn add_chapter(guide: &mut Value, place: &str) -> String {
    let present = place.strip_prefix(CHAPTERS).and_then(|rest| rest.split('/').nth(1)?.parse().ok());
    let index = present.map_or(0, |index: usize| index + 1);
    let step = new_step(&free_id(guide, "step"));
    let chapter = json!({ "id": free_id(guide, "chapter"), "title": "New chapter", "steps": [step] });
    insert(guide, CHAPTERS, index, chapter);
    format!("{CHAPTERS}/{index}")
}

fn new_step(id: &str) -> Value {
    json!({ "id": id, "title": "New step", "text": "What to do, and why.", "until": { "acknowledged": "read" } })
}

/// An id that no part has: a word and the first free number.
fn free_id(guide: &Value, word: &str) -> String {
    let taken: Vec<String> =
        parts(guide).iter().filter_map(|part| Some(guide.pointer(&part.place)?.get("id")?.as_str()?.to_owned())).collect();
    let mut ids = (1..).map(|number| format!("{word}-{number}"));
    ids.find(|id| !taken.contains(id)).unwrap_or_default()
}

/// A guide to begin with: one step, in a scenario.
pub fn blank(scenario: &str) -> Value {
    json!({
        "version": super::guide::VERSION,
        "revision": 1,
        "id": "my-guide",
        "title": "My guide",
        "summary": "What one learns.",
        "audience": "Whom it is for",
        "minutes": 5,
        "scenario": scenario,
        "start": "/",
        "task": "What is to be done, without saying how.",
        "chapters": [{ "id": "chapter-1", "title": "First chapter", "steps": [new_step("step-1")] }],
    })
}

/// Whether a text holds something that can be put right in an editor: a JSON object.
pub fn can_be_mended(text: &str) -> bool {
    text.len() <= LONGEST && reader::json(text).is_ok_and(|guide| guide.is_object())
}

/// A place as the errors of [`read`](super::reader::read) tell it, from a part on: `until.visible.anchor`.
pub fn dotted_path(part: &str, place: &str) -> String {
    let rest = place.strip_prefix(part).unwrap_or(place);
    let mut words = String::new();
    for name in rest.split('/').filter(|name| !name.is_empty()) {
        match name.parse::<usize>() {
            Ok(index) => words.push_str(&format!("[{index}]")),
            Err(_) if words.is_empty() => words.push_str(name),
            Err(_) => {
                words.push('.');
                words.push_str(name);
            }
        }
    }
    words
}

/// The longest object or list that is on one line, in bytes.
const LONGEST_INLINE: usize = 100;

/// A guide as a file for people: its fields in the order of the form, what is short on one line.
pub fn text(guide: &Value) -> String {
    let mut out = String::new();
    write(guide, Some(&Shape::Record(GUIDE.to_owned())), 0, &mut out);
    out + "\n"
}

fn write(value: &Value, shape: Option<&Shape>, depth: usize, out: &mut String) {
    let inline = inline(value, shape);
    if depth > 1 && inline.len() <= LONGEST_INLINE {
        return out.push_str(&inline);
    }
    let line = |out: &mut String, depth: usize, is_first: bool| {
        out.push_str(if is_first { "\n" } else { ",\n" });
        out.extend(std::iter::repeat_n("  ", depth));
    };
    let mut is_first = true;
    match value {
        Value::Object(object) if !object.is_empty() => {
            out.push('{');
            for (name, value, shape) in in_order(object, shape) {
                line(out, depth + 1, std::mem::take(&mut is_first));
                out.push_str(&format!("{}: ", json!(name)));
                write(value, shape, depth + 1, out);
            }
            line(out, depth, true);
            out.push('}');
        }
        Value::Array(list) if !list.is_empty() => {
            out.push('[');
            for value in list {
                line(out, depth + 1, std::mem::take(&mut is_first));
                write(value, item(shape), depth + 1, out);
            }
            line(out, depth, true);
            out.push(']');
        }
        _ => out.push_str(&inline),
    }
}

fn inline(value: &Value, shape: Option<&Shape>) -> String {
    match value {
        Value::Object(object) => {
            let fields =
                in_order(object, shape).into_iter().map(|(name, value, shape)| format!("{}: {}", json!(name), inline(value, shape)));
            format!("{{{}}}", fields.collect::<Vec<_>>().join(", "))
        }
        Value::Array(list) => format!("[{}]", list.iter().map(|value| inline(value, item(shape))).collect::<Vec<_>>().join(", ")),
        other => other.to_string(),
    }
}

fn item(shape: Option<&Shape>) -> Option<&Shape> {
    match shape {
        Some(Shape::List(of, ..)) => Some(of),
        _ => None,
    }
}

/// The fields of an object in the order of its form, then those that the form does not know.
fn in_order<'a>(object: &'a Map<String, Value>, shape: Option<&Shape>) -> Vec<(&'a str, &'a Value, Option<&'static Shape>)> {
    let known: &'static [Field] = match shape {
        Some(Shape::Record(name) | Shape::Choice(name)) => &record(name).fields,
        _ => &[],
    };
    let first =
        known.iter().filter_map(|field| object.get_key_value(&field.name).map(|(name, value)| (name.as_str(), value, Some(&field.shape))));
    let others = object.iter().filter(|(name, _)| known.iter().all(|field| field.name != name.as_str()));
    first.chain(others.map(|(name, value)| (name.as_str(), value, None))).collect()
}
