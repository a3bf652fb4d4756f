//! The guides: those that come with the program are beside it, in the folder `guides`; others are files on the same host, or kept in the
//! browser.

use super::own::text_of;
use super::vocabulary::read_guide;
use crate::article::guide_source::Source;
use crate::guides::guide::{Guide, VERSION};
use crate::transport::{LoadProblem, Unpublished, published};
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

/// Why a guide is not begun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum GuideProblem {
    /// The host has another version of the program by now, which the page says already.
    Updated,
    /// What is wrong, a sentence each.
    Wrong(Vec<String>),
}

/// The catalogue.
const INDEX: &str = "guides/index.json";
const NOT_KEPT: &str = "This browser does not have it. Whoever made it can give you its file, which the Guide tab opens.";

/// The catalogue, in the order of learning.
pub async fn catalogue() -> Result<Vec<Entry>, LoadProblem> {
    match serde_json::from_str::<Index>(&of_program(INDEX).await?) {
        Ok(index) => Ok(index.guides),
        Err(_) => Err(LoadProblem::of_version(INDEX).await),
    }
}

/// The file of a guide that comes with the program.
pub async fn bundled(id: &str) -> Result<String, LoadProblem> {
    of_program(&file_of(id)).await
}

/// The file of a guide beside the program.
///
/// # Errors
///
/// What is wrong and what to do, in words.
pub async fn beside(path: &str) -> Result<String, String> {
    published(path).await.map_err(|problem| match problem {
        Unpublished::Missing => {
            format!("There is no file {path} on this host. Check the name; it begins at the folder with index.html.")
        }
        Unpublished::Unreachable => format!("{path} cannot be loaded: the host does not answer. Check the connection, and try again."),
    })
}

/// A guide by its name.
///
/// # Errors
///
/// Why it is not begun.
pub async fn guide(name: &str) -> Result<Guide, GuideProblem> {
    let (file, text) = match Source::parse(name) {
        Some(Source::Bundled(id)) => return Ok(of_this_version(id).await?),
        Some(Source::File(path)) => (path.clone(), beside(&path).await),
        Some(Source::Own(number)) => ("This guide".to_owned(), text_of(number).ok_or(NOT_KEPT.to_owned())),
        None => (name.to_owned(), Err(NOT_KEPT.to_owned())),
    };
    let text = text.map_err(|problem| GuideProblem::Wrong(vec![problem]))?;
    match read_guide(file, text).await {
        Ok(checked) => checked.map_err(GuideProblem::Wrong),
        Err(_) => Err(LoadProblem::explain("").await.into()),
    }
}

/// A guide that comes with the program: right, unless it is of another version than the program.
async fn of_this_version(id: &str) -> Result<Guide, LoadProblem> {
    let guide = serde_json::from_str(&bundled(id).await?).ok().filter(|guide: &Guide| guide.version == VERSION);
    match guide {
        Some(guide) => Ok(guide),
        None => Err(LoadProblem::of_version(&file_of(id)).await),
    }
}

/// A document that comes with the program.
async fn of_program(file: &str) -> Result<String, LoadProblem> {
    match published(file).await {
        Ok(text) => Ok(text),
        Err(_) => Err(LoadProblem::explain(file).await),
    }
}

fn file_of(id: &str) -> String {
    format!("guides/{id}.json")
}

impl From<LoadProblem> for GuideProblem {
    fn from(problem: LoadProblem) -> Self {
        if problem.is_updated { GuideProblem::Updated } else { GuideProblem::Wrong(vec![problem.reason]) }
    }
}
