//! Reads a guide strictly: every error is reported, with its place.

use super::error::GuideError;
use super::form::{DEEPEST, GUIDE, Record, Shape, Text, record};
use super::guide::{Guide, VERSION};
use super::path::is_path;
use super::{check, markdown};
use crate::common::{decode, secret};
use crate::products::azure_devops::scopes;
use serde_json::{Map, Value};

/// The longest file, in bytes.
pub const LONGEST: usize = 400_000;

/// What a guide may name; asked for, because the screens and the simulator are above this tier.
#[derive(Clone, Copy, Debug)]
pub struct GuideVocabulary {
    /// Whether a text is the `data-testid` of some element.
    pub is_anchor: fn(&str) -> bool,
    /// Whether it is the name of a scenario.
    pub is_scenario: fn(&str) -> bool,
    /// Whether it is a path that shows something.
    pub is_path: fn(&str) -> bool,
}

/// Reads a guide; the file's name is for the errors. Returns every error that can be found in one pass.
pub fn read(file: &str, text: &str, known: &GuideVocabulary) -> Result<Guide, Vec<GuideError>> {
    let mut reading = Reading { file, known, step: None, path: Vec::new(), depth: 0, errors: Vec::new() };
    if text.len() > LONGEST {
        reading.report(format!("is {} bytes long; expected at most {LONGEST}", text.len()));
        return Err(reading.errors);
    }
    let value = match json(text) {
        Ok(value) => value,
        Err(error) => {
            reading.report(format!("is not JSON: {error}"));
            return Err(reading.errors);
        }
    };
    // Errors of other parts name their texts, so this comes first.
    if let Some(name) = secret::find_in(&value) {
        reading.report(format!("holds what looks like a real {name}; a guide holds no secret. Remove it from the file"));
        return Err(reading.errors);
    }
    // A later form may differ in anything, so nothing else is reported.
    if let Some(version) = value.get("version").and_then(Value::as_u64).filter(|version| *version != u64::from(VERSION)) {
        reading.path.push("version".to_owned());
        reading.report(format!("is {version}; expected {VERSION}, the only version that is known here"));
        return Err(reading.errors);
    }
    reading.value(&value, &Shape::Record(GUIDE.to_owned()));
    if !reading.errors.is_empty() {
        return Err(reading.errors);
    }
    let guide: Guide = match decode::from_value(&value) {
        Ok(guide) => guide,
        Err(error) => {
            reading.report(format!("cannot be read: {error}"));
            return Err(reading.errors);
        }
    };
    let errors = check::errors(file, &guide);
    if errors.is_empty() { Ok(guide) } else { Err(errors) }
}

/// The JSON of a file, which may begin with a byte-order mark.
pub fn json(text: &str) -> serde_json::Result<Value> {
    serde_json::from_str(text.trim_start_matches('\u{feff}'))
}

struct Reading<'a> {
    file: &'a str,
    known: &'a GuideVocabulary,
    step: Option<String>,
    path: Vec<String>,
    depth: usize,
    errors: Vec<GuideError>,
}

impl Reading<'_> {
    fn report(&mut self, problem: String) {
        let field = self.path.join(".").replace(".[", "[");
        self.errors.push(GuideError { file: self.file.to_owned(), step: self.step.clone(), field, problem });
    }

    /// Reads something that is under a name.
    fn under(&mut self, name: String, read: impl FnOnce(&mut Self)) {
        self.path.push(name);
        read(self);
        self.path.pop();
    }

    fn value(&mut self, value: &Value, shape: &Shape) {
        match (shape, value) {
            (Shape::Text(text), Value::String(words)) => self.text(words, text),
            (Shape::Number(least, most), Value::Number(number)) => {
                let is_between = |number: u64| (*least..=*most).contains(&number);
                if !number.as_u64().is_some_and(is_between) {
                    self.report(format!("is {number}; expected {}", shape.describe()));
                }
            }
            (Shape::List(of, least, most), Value::Array(list)) => {
                if !(*least..=*most).contains(&list.len()) {
                    self.report(format!("has {}; expected {}", list.len(), shape.describe()));
                }
                for (index, value) in list.iter().enumerate() {
                    self.under(format!("[{index}]"), |reading| reading.value(value, of));
                }
            }
            (Shape::Record(name), Value::Object(object)) if name == "step" => self.step(object, record(name)),
            (Shape::Record(name), Value::Object(object)) => self.record(object, record(name)),
            (Shape::Choice(name), Value::Object(object)) => self.choice(object, record(name)),
            (_, Value::Null) => self.report(format!("is null; leave the field out, or give {}", shape.describe())),
            (_, other) => self.report(format!("is {}; expected {}", kind(other), shape.describe())),
        }
    }

    /// Reads a step: from here on, places are relative to it.
    fn step(&mut self, object: &Map<String, Value>, record: &Record) {
        let path = std::mem::take(&mut self.path);
        let id = object.get("id").and_then(Value::as_str).filter(|id| !id.is_empty());
        self.step = Some(id.map_or_else(|| path.join(".").replace(".[", "["), |id| id.chars().take(80).collect()));
        self.record(object, record);
        self.step = None;
        self.path = path;
    }

    fn record(&mut self, object: &Map<String, Value>, record: &Record) {
        self.refuse_unknown(object, record);
        for field in &record.fields {
            match object.get(&field.name) {
                Some(value) => self.under(field.name.clone(), |reading| reading.value(value, &field.shape)),
                None if field.required => self.under(field.name.clone(), |reading| {
                    reading.report(format!("is missing; expected {} ({})", field.about, field.shape.describe()));
                }),
                None => {}
            }
        }
    }

    fn choice(&mut self, object: &Map<String, Value>, record: &Record) {
        self.refuse_unknown(object, record);
        if object.len() != 1 {
            self.report(format!("has {} fields; expected exactly one of {}", object.len(), record.names()));
        }
        if self.depth == DEEPEST {
            self.report(format!("stands too deep; expected at most {DEEPEST} in one another"));
            return;
        }
        self.depth += 1;
        for field in &record.fields {
            if let Some(value) = object.get(&field.name) {
                self.under(field.name.clone(), |reading| reading.value(value, &field.shape));
            }
        }
        self.depth -= 1;
    }

    fn refuse_unknown(&mut self, object: &Map<String, Value>, record: &Record) {
        for name in object.keys().filter(|name| record.field(name).is_none()) {
            let name: String = name.chars().take(80).collect();
            self.under(name, |reading| reading.report(format!("is no field of a {}; expected one of {}", record.name, record.names())));
        }
    }

    fn text(&mut self, words: &str, text: &Text) {
        let shown: String = words.chars().take(80).collect();
        if words.trim().is_empty() {
            self.report(format!("is empty; expected {}", text.describe()));
        } else if words.len() > text.longest() {
            self.report(format!("is {} bytes long; expected {}", words.len(), text.describe()));
        } else if !self.predicate(words, text) {
            self.report(format!("is “{shown}”; expected {}", text.describe()));
        } else if matches!(text, Text::Markdown) {
            for path in markdown::links(words).into_iter().filter(|path| !(self.known.is_path)(path)) {
                self.report(format!("links to {path}; expected {}", Text::Path.describe()));
            }
        }
    }

    fn predicate(&self, words: &str, text: &Text) -> bool {
        match text {
            Text::Line => !words.contains(['\n', '\r']),
            Text::Id => is_id(words),
            Text::OneOf(known) => known.iter().any(|word| word == words),
            Text::Anchor => (self.known.is_anchor)(words),
            Text::Scenario => (self.known.is_scenario)(words),
            Text::Path => is_path(words) && (self.known.is_path)(words),
            Text::Scope => scopes::find(words).is_some(),
            Text::Markdown | Text::Words => true,
        }
    }
}

fn is_id(text: &str) -> bool {
    text.split('-').all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}

fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "true or false",
        Value::Number(_) => "a number",
        Value::String(_) => "a text",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}
