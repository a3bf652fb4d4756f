//! What the browser keeps of a person's choices, beside the worlds.
//!
//! Invariant: no real secret is stored. Where the browser refuses to store anything, the choice is lost, without an error.

use super::page::storage_namespace;
use crate::common::secret;
use leptos::prelude::*;
use web_sys::Storage;

/// A choice that was kept.
pub fn get(choice: &str) -> Option<String> {
    storage()?.get_item(&key(choice)).ok()?
}

/// Keeps a choice.
pub fn set(choice: &str, value: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(&key(choice), &secret::without(value));
    }
}

/// Keeps a choice no longer.
pub fn remove(choice: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(&key(choice));
    }
}

/// What a choice is kept under. No world can have a name with a full stop in it, so that the keys of the two never meet.
fn key(choice: &str) -> String {
    format!("{}#.{choice}", storage_namespace())
}

/// The browser's storage, unless it is refused.
pub(super) fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}
