//! The JSON Schema of guides, generated from their types.

use super::guide::Guide;
use schemars::transform::{RecursiveTransform, Transform};
use schemars::{Schema, SchemaGenerator};
use serde_json::Value;

/// The schema (JSON Schema 2020-12) that `guide.schema.json` holds.
pub fn document() -> Value {
    let mut schema = SchemaGenerator::default().into_root_schema_for::<Guide>();
    schema.insert("title".to_owned(), "Walkthrough of the vFunction integrations replica".into());
    // The width of a whole number is of no meaning outside of Rust.
    let without_width = |schema: &mut Schema| drop(schema.remove("format"));
    RecursiveTransform(without_width).transform(&mut schema);
    schema.to_value()
}
