//! What the program promises to test suites is written down, and kept.

use serde_json::Value;
use std::fs;
use std::path::Path;
use vfunction_replica::contract::selectors::{breaches, document, page_objects};

fn kept(file: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(file);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn no_published_selector_goes_or_changes_without_a_new_contract() {
    let published: Value = serde_json::from_str(&kept("contract/selectors.json")).expect("JSON");
    let breaches = breaches(&published, &document());
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

#[test]
fn new_selectors_are_written_down() {
    let published: Value = serde_json::from_str(&kept("contract/selectors.json")).expect("JSON");
    assert!(published == document(), "write the selectors down with `cargo xtask contract`");
}

#[test]
fn the_page_objects_are_those_of_the_selectors() {
    assert!(kept("suites/playwright/page-objects.ts") == page_objects(), "make the page objects anew with `cargo xtask contract`");
}
