//! What a HAR file tells of a failed integration.

use super::decisive;
use super::entry::Entry;
use crate::article::causes::Cause;
use crate::simulator::http::{Response, status_line};

/// What a HAR file tells of a failed integration.
///
/// Invariant: every cause but [`Cause::Unknown`] has its evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The cause.
    pub cause: Cause,
    /// The number of the entry that failed.
    pub about: Option<usize>,
    /// What shows it.
    pub evidence: Vec<Evidence>,
    /// Where the cause is unknown: all causes that fit what is there.
    pub fits: Vec<Cause>,
}

/// Something in the file that shows a cause, or rules one out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Where it is: `entry 3`.
    pub place: String,
    /// What it shows.
    pub says: String,
    /// The place itself, free of secrets.
    pub quote: String,
}

impl Finding {
    /// A cause and what shows it.
    pub(super) fn new(cause: Cause, about: Option<&Entry>, evidence: Vec<Evidence>) -> Self {
        Finding { cause, about: about.map(|entry| entry.number), evidence, fits: Vec::new() }
    }

    /// What would decide between the causes that fit.
    pub fn decisive(&self) -> Vec<&'static str> {
        decisive::decisive(&self.fits)
    }
}

impl Evidence {
    /// Evidence in one entry.
    pub(super) fn new(entry: &Entry, says: impl Into<String>, quote: impl Into<String>) -> Self {
        Evidence { place: entry.place(), says: says.into(), quote: quote.into() }
    }

    /// That an entry was answered as it was.
    pub(super) fn answer(entry: &Entry, says: impl Into<String>) -> Self {
        Evidence::new(entry, says, first_line(entry))
    }
}

/// An entry in one line: `POST https://… → 401 Unauthorized`.
pub(super) fn first_line(entry: &Entry) -> String {
    let answer = match (&entry.response, &entry.error) {
        (Some(Response { status, .. }), _) => status_line(*status),
        (None, Some(error)) => error.clone(),
        (None, None) => "no answer".to_owned(),
    };
    format!("{} {} → {}", entry.request.method, entry.request.path, answer)
}
