//! Reader, types and schema know the same fields.

use crate::support::{KNOWN, told};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;
use vfunction_replica::domain::decode;
use vfunction_replica::walkthrough::format::schema::{document, records};
use vfunction_replica::walkthrough::format::shape::{Record, Shape, Text};
use vfunction_replica::walkthrough::guide::Guide;
use vfunction_replica::walkthrough::library::SCHEMA;
use vfunction_replica::walkthrough::reader::read;

#[test]
fn the_published_schema_is_that_of_the_reader() {
    let kept: Value = serde_json::from_str(SCHEMA).expect("JSON");
    assert!(kept == document(), "write the schema anew with `cargo xtask contract`");
}

#[test]
fn every_field_of_the_reader_is_in_the_schema_and_the_other_way_round() {
    let schema: Value = serde_json::from_str(SCHEMA).expect("JSON");
    let definitions = schema["$defs"].as_object().expect("definitions");
    let known = records();
    assert_eq!(definitions.keys().map(String::as_str).collect::<BTreeSet<_>>(), known.keys().copied().collect());
    for (name, record) in known {
        let properties = definitions[name]["properties"].as_object().expect("properties");
        let fields: BTreeSet<_> = record.fields.iter().map(|field| field.name).collect();
        assert_eq!(properties.keys().map(String::as_str).collect::<BTreeSet<_>>(), fields, "{name}");
        assert_eq!(definitions[name]["additionalProperties"], json!(false), "{name}");
    }
}

/// Values of a shape: one for each word, each choice, each field that may be left out.
fn examples(shape: &Shape, depth: usize) -> Vec<Value> {
    match shape {
        Shape::Text(Text::Word(words)) => words.iter().map(|word| json!(word)).collect(),
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
        Shape::Record(record) => objects(record, depth),
        Shape::Choice(record) if depth == 0 => {
            let first = &record.fields[0];
            vec![json!({ first.name: examples(&first.shape, 0)[0] })]
        }
        Shape::Choice(record) => {
            let of_field = |field: &'static vfunction_replica::walkthrough::format::shape::Field| {
                examples(&field.shape, depth - 1).into_iter().map(|value| json!({ field.name: value }))
            };
            record.fields.iter().flat_map(of_field).collect()
        }
    }
}

fn objects(record: &'static Record, depth: usize) -> Vec<Value> {
    let all: Vec<_> = record.fields.iter().map(|field| (field, examples(&field.shape, depth))).collect();
    let full: Map<String, Value> = all.iter().map(|(field, values)| (field.name.to_owned(), values[0].clone())).collect();
    let with = |name: &str, value: &Value| {
        let mut object = full.clone();
        object.insert(name.to_owned(), value.clone());
        Value::Object(object)
    };
    let mut found: Vec<_> = all.iter().flat_map(|(field, values)| values.iter().map(|value| with(field.name, value))).collect();
    for (field, _) in all.iter().filter(|(field, _)| !field.required) {
        let mut object = full.clone();
        object.remove(field.name);
        found.push(Value::Object(object));
    }
    found
}

#[test]
fn the_types_hold_every_field_of_the_form() {
    let guides = objects(records()["guide"], 2);
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
