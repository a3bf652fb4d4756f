//! The form of a guide, as its published JSON Schema says it; the reader checks by it, and the editor draws its fields from it.
//!
//! The schema is generated from the types with `cargo xtask contract`. Only the order of the fields is not in it: JSON Schema knows none.

use super::action::{Action, Typing};
use super::condition::{Answer, Choice, Condition, Element, Entry, Exchange};
use super::goal::Goal;
use super::guide::{Branch, Chapter, Guide, Need, ResolutionSpec, Step};
use super::hints::Hints;
use super::question::{PossibleAnswer, Question};
use super::text_kinds::{LONGEST_ID, LONGEST_LINE, LONGEST_TEXT};
use serde_aux::serde_introspection::serde_introspect;
use serde_json::Value;
use std::collections::BTreeMap;
use std::str::FromStr;
use std::sync::LazyLock;
use strum::EnumString;

/// The published JSON Schema of guides.
pub const SCHEMA: &str = include_str!("guide.schema.json");

/// What a value must be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A text.
    Text(Text),
    /// A whole number between these, both included.
    Number(u64, u64),
    /// A list of such values, with at least and at most so many.
    List(Box<Shape>, usize, usize),
    /// An object with the fields of the [`record`] of this name.
    Record(String),
    /// An object with exactly one of the fields of the [`record`] of this name.
    Choice(String),
}

/// What a text must be; the names are those of the schema.
#[derive(Clone, Debug, PartialEq, Eq, EnumString)]
#[strum(serialize_all = "lowercase")]
pub enum Text {
    /// Words for people, without marks, on one line.
    Line,
    /// Words for people, in the subset of Markdown that [`markdown`](super::markdown) reads.
    Markdown,
    /// Lower-case letters, digits and hyphens.
    Id,
    /// A `data-testid`.
    Anchor,
    /// A scenario.
    Scenario,
    /// A path that shows something.
    Path,
    /// A scope's id, such as `vso.graph`.
    Scope,
    /// Any text.
    Words,
    /// One of these words.
    #[strum(disabled)]
    OneOf(Vec<String>),
}

/// The fields of an object.
#[derive(Debug)]
pub struct Record {
    /// What it is: `step`.
    pub name: String,
    /// What it is for.
    pub about: String,
    /// Its fields.
    pub fields: Vec<Field>,
}

/// A field of an object.
#[derive(Debug)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub about: String,
    /// Whether it must be there.
    pub required: bool,
    /// What its value must be.
    pub shape: Shape,
}

/// How deep conditions may be in one another.
pub const DEEPEST: usize = 8;
/// The name of a whole guide.
pub const GUIDE: &str = "guide";

static SCHEMA_VALUE: LazyLock<Value> = LazyLock::new(|| serde_json::from_str(SCHEMA).unwrap_or_default());
static RECORDS: LazyLock<BTreeMap<String, Record>> = LazyLock::new(|| {
    let definitions = SCHEMA_VALUE.get("$defs").and_then(Value::as_object).into_iter().flatten();
    let whole = (GUIDE, &*SCHEMA_VALUE);
    let all = definitions.map(|(name, schema)| (name.as_str(), schema)).chain([whole]);
    all.filter_map(|(name, schema)| Some((name.to_owned(), Record::of(name, schema)?))).collect()
});
static UNKNOWN: Record = Record { name: String::new(), about: String::new(), fields: Vec::new() };

/// The object with this name; one without fields if there is none.
pub fn record(name: &str) -> &'static Record {
    RECORDS.get(name).unwrap_or(&UNKNOWN)
}

/// All objects of the form.
pub fn records() -> impl Iterator<Item = &'static Record> {
    RECORDS.values()
}

/// The names of the fields of an object in the order of their declaration.
fn order(name: &str) -> &'static [&'static str] {
    match name {
        "action" => serde_introspect::<Action>(),
        "answer" => serde_introspect::<Answer>(),
        "branch" => serde_introspect::<Branch>(),
        "chapter" => serde_introspect::<Chapter>(),
        "choice" => serde_introspect::<Choice>(),
        "condition" => serde_introspect::<Condition>(),
        "element" => serde_introspect::<Element>(),
        "entry" => serde_introspect::<Entry>(),
        "exchange" => serde_introspect::<Exchange>(),
        "goal" => serde_introspect::<Goal>(),
        "guide" => serde_introspect::<Guide>(),
        "hints" => serde_introspect::<Hints>(),
        "need" => serde_introspect::<Need>(),
        "possible-answer" => serde_introspect::<PossibleAnswer>(),
        "question" => serde_introspect::<Question>(),
        "step" => serde_introspect::<Step>(),
        "typing" => serde_introspect::<Typing>(),
        "way" => serde_introspect::<ResolutionSpec>(),
        _ => &[],
    }
}

/// What a schema says a value is for, as a clause: `its title`.
fn about(schema: &Value) -> String {
    let sentence = schema.get("description").and_then(Value::as_str).unwrap_or_default();
    let mut letters = sentence.trim_end_matches('.').chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

fn list<'a>(schema: &'a Value, key: &str) -> impl Iterator<Item = &'a Value> {
    schema.get(key).and_then(Value::as_array).into_iter().flatten()
}

/// The words of a schema that allows nothing else.
fn words(schema: &Value) -> Option<Vec<String>> {
    let named = list(schema, "oneOf").filter_map(|word| word.get("const"));
    let words: Vec<_> = list(schema, "enum").chain(named).filter_map(|word| Some(word.as_str()?.to_owned())).collect();
    (!words.is_empty()).then_some(words)
}

impl Record {
    /// Reads the definition of an object; returns `None` for the definition of a text.
    fn of(name: &str, schema: &Value) -> Option<Self> {
        let field = |(key, value): (&String, &Value), about: String| {
            let required = list(schema, "required").any(|name| name == key);
            Field { name: key.clone(), about, required, shape: Shape::of(value) }
        };
        let properties = |schema: &'_ Value| schema.get("properties").and_then(Value::as_object).cloned().unwrap_or_default();
        let mut fields: Vec<_> = properties(schema).iter().map(|property| field(property, about(property.1))).collect();
        for choice in list(schema, "oneOf") {
            fields.extend(properties(choice).iter().map(|property| field(property, about(choice))));
        }
        let order = order(name);
        fields.sort_by_key(|field| order.iter().position(|name| *name == field.name));
        (!fields.is_empty()).then(|| Record { name: name.to_owned(), about: about(schema), fields })
    }

    /// The names of its fields, for people.
    pub fn names(&self) -> String {
        self.fields.iter().map(|field| field.name.as_str()).collect::<Vec<_>>().join(", ")
    }

    /// The field with this name.
    pub fn field(&self, name: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.name == name)
    }
}

impl Shape {
    fn of(schema: &Value) -> Self {
        let number = |key: &str| schema.get(key).and_then(Value::as_u64);
        let count = |key: &str| number(key).and_then(|count| usize::try_from(count).ok());
        if let Some(name) = schema.get("$ref").and_then(Value::as_str).and_then(|name| name.strip_prefix("#/$defs/")) {
            let definition = SCHEMA_VALUE.get("$defs").and_then(|definitions| definitions.get(name)).unwrap_or(&Value::Null);
            return match Text::from_str(name) {
                Ok(text) => Shape::Text(text),
                Err(_) if definition.get("properties").is_some() => Shape::Record(name.to_owned()),
                Err(_) => words(definition).map_or_else(|| Shape::Choice(name.to_owned()), |words| Shape::Text(Text::OneOf(words))),
            };
        }
        match schema.get("type").and_then(Value::as_str) {
            Some("integer") => Shape::Number(number("minimum").unwrap_or(0), number("maximum").unwrap_or(u64::from(u32::MAX))),
            Some("array") => {
                let items = Shape::of(schema.get("items").unwrap_or(&Value::Null));
                Shape::List(Box::new(items), count("minItems").unwrap_or(0), count("maxItems").unwrap_or(usize::MAX))
            }
            _ => Shape::Text(words(schema).map_or(Text::Words, Text::OneOf)),
        }
    }

    /// What it is, for people.
    pub fn describe(&self) -> String {
        match self {
            Shape::Text(text) => text.describe(),
            Shape::Number(least, most) => format!("a whole number from {least} to {most}"),
            Shape::List(_, least, most) => format!("a list of {least} to {most}"),
            Shape::Record(name) => format!("an object: {}", record(name).about),
            Shape::Choice(name) => format!("an object with one of the fields {}", record(name).names()),
        }
    }
}

impl Text {
    /// What it is, for people.
    pub fn describe(&self) -> String {
        match self {
            Text::Line => format!("a text on one line, of 1 to {LONGEST_LINE} bytes"),
            Text::Markdown => format!("a text of 1 to {LONGEST_TEXT} bytes"),
            Text::Id => format!("1 to {LONGEST_ID} lower-case letters, digits and hyphens"),
            Text::OneOf(words) => format!("one of {}", words.join(", ")),
            Text::Anchor => "a data-testid of selectors.json".to_owned(),
            Text::Scenario => "the name of a scenario".to_owned(),
            Text::Path => "a path of the program, such as /organization/integrations".to_owned(),
            Text::Scope => "the id of a scope, such as vso.graph".to_owned(),
            Text::Words => format!("a text of 1 to {LONGEST_LINE} bytes"),
        }
    }

    /// How long it may be, in bytes.
    pub fn longest(&self) -> usize {
        match self {
            Text::Markdown => LONGEST_TEXT,
            Text::Id => LONGEST_ID,
            _ => LONGEST_LINE,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fields_of_every_object_are_in_their_order() {
        for record in records() {
            let names: Vec<_> = record.fields.iter().map(|field| field.name.as_str()).collect();
            assert_eq!(names, order(&record.name), "{}", record.name);
        }
    }
}
