//! `cargo xtask contract`: writes down what the program promises to test suites.

use crate::step::Outcome;
use std::fs;
use std::path::Path;
use vfunction_replica::contract::selectors::{breaches, document, page_objects};
use vfunction_replica::guides::schema;

/// Where the selectors are that were published last.
const SELECTORS: &str = "tests/contract/selectors.json";
/// Where the page objects are.
const PAGE_OBJECTS: &str = "tests/suites/playwright/page-objects.ts";
/// Where the schema of guides is.
const GUIDE_SCHEMA: &str = "src/guides/guide.schema.json";

/// Writes all three files.
///
/// # Errors
///
/// A promise would be broken; a file cannot be written.
pub fn contract() -> Outcome {
    let present = document();
    let published = fs::read_to_string(SELECTORS).ok().and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
    let breaches = breaches(&published, &present);
    if !breaches.is_empty() {
        return Err(breaches.join("\n"));
    }
    write(SELECTORS, &format!("{present:#}\n"))?;
    write(PAGE_OBJECTS, &page_objects())?;
    write(GUIDE_SCHEMA, &format!("{:#}\n", schema::document()))
}

fn write(file: &str, text: &str) -> Outcome {
    let folder = Path::new(file).parent().unwrap_or(Path::new(""));
    let written = fs::create_dir_all(folder).and_then(|()| fs::write(file, text));
    written.map_err(|error| format!("{file} cannot be written ({error})"))
}
