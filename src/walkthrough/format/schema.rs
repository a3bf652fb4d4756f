//! The form as JSON Schema.

use super::GUIDE;
use super::shape::{Field, Record, Shape, Text};
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// The schema (JSON Schema 2020-12) that `guide.schema.json` holds.
pub fn document() -> Value {
    let mut definitions = BTreeMap::new();
    define(&GUIDE, false, &mut definitions);
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Walkthrough of the vFunction integrations replica",
        "$ref": "#/$defs/guide",
        "$defs": definitions.into_iter().collect::<Map<_, _>>(),
    })
}

/// Defines an object, and all that stands in it.
fn define(record: &'static Record, is_choice: bool, definitions: &mut BTreeMap<String, Value>) {
    if definitions.contains_key(record.name) {
        return;
    }
    // Conditions stand in conditions: the name is taken before what stands in it is defined.
    definitions.insert(record.name.to_owned(), Value::Null);
    let properties: Map<_, _> = record.fields.iter().map(|field| (field.name.to_owned(), property(field, definitions))).collect();
    let required: Vec<_> = record.fields.iter().filter(|field| field.required).map(|field| field.name).collect();
    let (key, value) = if is_choice { ("minProperties", json!(1)) } else { ("required", json!(required)) };
    let mut definition = schema(&[
        ("description", json!(record.about)),
        ("type", json!("object")),
        ("additionalProperties", json!(false)),
        ("properties", Value::Object(properties)),
        (key, value),
    ]);
    if is_choice {
        definition.insert("maxProperties".to_owned(), json!(1));
    }
    definitions.insert(record.name.to_owned(), Value::Object(definition));
}

fn property(field: &Field, definitions: &mut BTreeMap<String, Value>) -> Value {
    let mut schema = value(&field.shape, definitions);
    schema.insert("description".to_owned(), json!(field.about));
    Value::Object(schema)
}

fn value(shape: &Shape, definitions: &mut BTreeMap<String, Value>) -> Map<String, Value> {
    match shape {
        Shape::Text(text) => words(*text),
        Shape::Number(least, most) => schema(&[("type", json!("integer")), ("minimum", json!(least)), ("maximum", json!(most))]),
        Shape::List(of, least, most) => {
            let items = Value::Object(value(of, definitions));
            schema(&[("type", json!("array")), ("minItems", json!(least)), ("maxItems", json!(most)), ("items", items)])
        }
        Shape::Record(record) | Shape::Choice(record) => {
            define(record, matches!(shape, Shape::Choice(_)), definitions);
            schema(&[("$ref", json!(format!("#/$defs/{}", record.name)))])
        }
    }
}

fn words(text: Text) -> Map<String, Value> {
    // Lengths are counted in bytes by the reader and in characters here, so that the schema refuses nothing that the reader takes.
    let mut any = schema(&[("type", json!("string")), ("minLength", json!(1)), ("maxLength", json!(text.longest()))]);
    let pattern = match text {
        Text::Plain => "^[^\\n\\r]*$",
        Text::Id => "^[a-z0-9]+(-[a-z0-9]+)*$",
        Text::Path => "^/",
        Text::Scope => "^vso\\.",
        Text::Word(words) => return schema(&[("enum", json!(words))]),
        Text::Anchor | Text::Scenario | Text::Any | Text::Markdown => return any,
    };
    any.insert("pattern".to_owned(), json!(pattern));
    any
}

fn schema(fields: &[(&str, Value)]) -> Map<String, Value> {
    fields.iter().map(|(key, value)| ((*key).to_owned(), value.clone())).collect()
}

/// All objects of the form by name.
pub fn records() -> BTreeMap<&'static str, &'static Record> {
    let mut open = vec![&GUIDE];
    let mut found = BTreeMap::new();
    while let Some(record) = open.pop() {
        if found.insert(record.name, record).is_none() {
            open.extend(record.fields.iter().filter_map(|field| inner(&field.shape)));
        }
    }
    found
}

fn inner(shape: &'static Shape) -> Option<&'static Record> {
    match shape {
        Shape::Text(_) | Shape::Number(..) => None,
        Shape::List(of, ..) => inner(of),
        Shape::Record(record) | Shape::Choice(record) => Some(record),
    }
}
