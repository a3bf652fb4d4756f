//! The guides as they stand beside the program, in the folder `guides`: none of them is in the program itself.

use crate::client::published;
use crate::domain::json::{from_text, record};
use crate::walkthrough::guide::{Guide, VERSION};

/// What the catalogue says of a guide.
#[derive(Clone, Debug, PartialEq, Eq)]
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

record!(Entry { id, title, summary, audience, minutes });

struct Index {
    guides: Vec<Entry>,
}

record!(Index { guides });

/// What went wrong with a file, and what helps.
const NOT_LOADED: &str = "It cannot be loaded now. Check the connection, and try again.";
const NOT_READ: &str = "What stands beside this program is of another version. Load the page anew.";

/// The catalogue, in the order of learning.
pub async fn catalogue() -> Result<Vec<Entry>, &'static str> {
    let text = published("guides/index.json").await.map_err(|_| NOT_LOADED)?;
    from_text::<Index>(&text).map(|index| index.guides).ok_or(NOT_READ)
}

/// A guide by its id. What is published was read strictly when the program was built.
pub async fn guide(id: &str) -> Result<Guide, &'static str> {
    let text = published(&format!("guides/{id}.json")).await.map_err(|_| NOT_LOADED)?;
    from_text::<Guide>(&text).filter(|guide| guide.version == VERSION && guide.id == id).ok_or(NOT_READ)
}
