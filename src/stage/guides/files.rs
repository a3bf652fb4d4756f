//! The guides: those that come with the program are beside it, in the folder `guides`; others are files on the same host, or kept in the
//! browser.

use super::own::text_of;
use super::vocabulary::{Checked, read_guide};
use crate::article::guide_source::Source;
use crate::guides::guide::{Guide, VERSION};
use crate::transport::published;
use serde::{Deserialize, Serialize};

/// What the catalogue says of a guide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: String,
    /// What one learns.
    pub summary: String,
    /// Whom it is for.
    pub audience: String,
    /// How many minutes it takes.
    pub minutes: u32,
}

#[derive(Serialize, Deserialize)]
struct Index {
    guides: Vec<Entry>,
}

/// What went wrong with a file, and what helps.
pub const NOT_LOADED: &str = "It cannot be loaded now. Check the connection, and try again.";
const NOT_KEPT: &str = "This browser does not have it. Whoever made it can give you its file, which the Guide tab opens.";
const NOT_READ: &str = "What stands beside this program is of another version. Load the page anew.";

/// The catalogue, in the order of learning.
pub async fn catalogue() -> Result<Vec<Entry>, &'static str> {
    let text = published("guides/index.json").await.map_err(|_| NOT_LOADED)?;
    serde_json::from_str::<Index>(&text).map(|index| index.guides).map_err(|_| NOT_READ)
}

/// The file of a guide that comes with the program.
pub async fn bundled(id: &str) -> Result<String, &'static str> {
    published(&format!("guides/{id}.json")).await.map_err(|_| NOT_LOADED)
}

/// A guide by its name.
///
/// # Errors
///
/// What is wrong with it, a sentence each.
pub async fn guide(name: &str) -> Checked {
    let (file, text) = match Source::parse(name) {
        Some(Source::Bundled(id)) => return of_this_version(bundled(id).await).map_err(|problem| vec![problem.to_owned()]),
        Some(Source::File(path)) => (path.clone(), published(&path).await.map_err(|_| NOT_LOADED)),
        Some(Source::Own(number)) => ("This guide".to_owned(), text_of(number).ok_or(NOT_KEPT)),
        None => (name.to_owned(), Err(NOT_KEPT)),
    };
    let text = text.map_err(|problem| vec![problem.to_owned()])?;
    read_guide(file, text).await.unwrap_or_else(|_| Err(vec![NOT_LOADED.to_owned()]))
}

/// A guide that comes with the program: right, unless it is of another version than the program.
fn of_this_version(text: Result<String, &'static str>) -> Result<Guide, &'static str> {
    serde_json::from_str(&text?).ok().filter(|guide: &Guide| guide.version == VERSION).ok_or(NOT_READ)
}
