//! The guides of one's own, as the browser keeps them: texts, by number.

use crate::common::secret;
use crate::guides::edit;
use crate::guides::reader::json;
use crate::transport::storage;

/// How many there can be.
pub const MOST: u32 = 20;

/// What one is kept under.
fn key(number: u32) -> String {
    format!("own-guide.{number}")
}

/// The text of one.
pub fn text_of(number: u32) -> Option<String> {
    storage::get(&key(number))
}

/// All of them: number and text.
pub fn all() -> Vec<(u32, String)> {
    (1..=MOST).filter_map(|number| Some((number, text_of(number)?))).collect()
}

/// Puts a text in place of one, without real secrets.
///
/// # Errors
///
/// A sentence, where the browser keeps nothing.
pub fn put(number: u32, text: &str) -> Result<(), &'static str> {
    // Written again: raw JSON may hide a secret behind escapes, or in a field that occurs twice.
    let text = json(text).map_or_else(
        |_| secret::without(text),
        |mut guide| {
            secret::remove(&mut guide);
            edit::text(&guide)
        },
    );
    storage::set(&key(number), &text);
    match text_of(number) == Some(text) {
        true => Ok(()),
        false => Err("The browser does not keep it: its storage for this page is full or refused. Download the guide before you leave."),
    }
}

/// Keeps a text as a new one; gives its number.
///
/// # Errors
///
/// A sentence.
pub fn add(text: &str) -> Result<u32, String> {
    let free = (1..=MOST).find(|number| text_of(*number).is_none());
    let number = free.ok_or_else(|| format!("There are {MOST} guides already, which is as many as fit. Download one, and remove it."))?;
    put(number, text)?;
    Ok(number)
}

/// Keeps one no longer.
pub fn remove(number: u32) {
    storage::remove(&key(number));
}
