//! The published schema, the types and the reader know the same fields.

use crate::support::{KNOWN, told};
use serde_json::{Map, Value, json};
use vfunction_replica::common::decode;
use vfunction_replica::guides::form::{Field, GUIDE, Record, SCHEMA, Shape, Text, record, records};
use vfunction_replica::guides::guide::Guide;
use vfunction_replica::guides::reader::read;
use vfunction_replica::guides::schema::document;

#[test]
fn the_published_schema_is_that_of_the_types() {
    let published: Value = serde_json::from_str(SCHEMA).expect("JSON");
    assert!(published == document(), "write the schema anew with `cargo xtask contract`");
}

#[test]
fn every_object_of_the_schema_is_closed_and_says_what_it_is_for() {
    assert_eq!(records().count(), 18);
    for record in records() {
        assert!(!record.about.is_empty() && record.fields.iter().all(|field| !field.about.is_empty()), "{}", record.name);
    }
    let published: Value = serde_json::from_str(SCHEMA).expect("JSON");
    let mut open = vec![&published];
    while let Some(schema) = open.pop() {
        assert!(schema.get("properties").is_none() || schema["additionalProperties"] == json!(false), "{schema}");
        open.extend(schema.as_object().into_iter().flat_map(|object| object.values()).chain(schema.as_array().into_iter().flatten()));
    }
}

/// Values of a shape: one for each word, each choice, each field that may be left out.
fn examples(shape: &Shape, depth: usize) -> Vec<Value> {
    match shape {
        Shape::Text(Text::OneOf(words)) => words.iter().map(|word| json!(word)).collect(),
        Shape::Text(text) => vec![json!(match text {
            Text::Id => "an-id",
            Text::Anchor => "integrate",
            Text::Scenario => "healthy",
            Text::Path => "/organization/integrations",
            Text::Scope => "vso.graph",
            _ => "Words",
        })],
        Shape::Number(least, _) => vec![json!(least)],
        Shape::List(of, least, _) => {
            let first = || examples(of, depth).into_iter().next().expect("an example");
            let enough = |value: Value| std::iter::repeat_with(first).take(least.saturating_sub(1)).chain([value]).collect();
            examples(of, depth).into_iter().map(enough).collect()
        }
        Shape::Record(name) => objects(record(name), depth),
        Shape::Choice(name) if depth == 0 => {
            let first = &record(name).fields[0];
            vec![json!({ &first.name: examples(&first.shape, 0)[0] })]
        }
        Shape::Choice(name) => {
            let of_field = |field: &'static Field| examples(&field.shape, depth - 1).into_iter().map(|value| json!({ &field.name: value }));
            record(name).fields.iter().flat_map(of_field).collect()
        }
    }
}

fn objects(record: &'static Record, depth: usize) -> Vec<Value> {
    let all: Vec<_> = record.fields.iter().map(|field| (field, examples(&field.shape, depth))).collect();
    let full: Map<String, Value> = all.iter().map(|(field, values)| (field.name.clone(), values[0].clone())).collect();
    let with = |name: &str, value: &Value| {
        let mut object = full.clone();
        object.insert(name.to_owned(), value.clone());
        Value::Object(object)
    };
    let mut found: Vec<_> = all.iter().flat_map(|(field, values)| values.iter().map(|value| with(&field.name, value))).collect();
    for (field, _) in all.iter().filter(|(field, _)| !field.required) {
        let mut object = full.clone();
        object.remove(&field.name);
        found.push(Value::Object(object));
    }
    found
}

#[test]
fn the_types_hold_every_field_of_the_form() {
    let guides = objects(record(GUIDE), 2);
    assert!(guides.len() > 100, "{} examples", guides.len());
    for value in guides {
        let guide: Guide = decode::from_text(&value.to_string()).ok().unwrap_or_else(|| panic!("not read: {value}"));
        let written: Value = serde_json::from_str(&serde_json::to_string(&guide).unwrap_or_default()).expect("JSON");
        assert_eq!(written, value);
        // The form is right; what ids lead to is not.
        let errors = read("example.json", &value.to_string(), &KNOWN).err().unwrap_or_default();
        let of_form = ["expected one of", "is no field", "is missing; expected a", "is null"];
        assert!(errors.iter().all(|error| of_form.iter().all(|text| !error.problem.contains(text))), "{}", told(&errors));
    }
}
