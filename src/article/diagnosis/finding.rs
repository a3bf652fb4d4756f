//! What a HAR file tells of a failed integration.

use super::decisive;
use super::entry::{Answer, Entry};
use crate::article::causes::Cause;
use crate::simulator::http::status_line;

/// What a HAR file tells of a failed integration.
///
/// Invariant: every cause but [`Cause::Unknown`] and [`Cause::NoCall`] has evidence for it, and an unknown one names the causes that fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The cause.
    pub cause: Cause,
    /// How certain that is.
    pub certainty: Certainty,
    /// The number of the entry that failed.
    pub about: Option<usize>,
    /// What speaks for the cause; of an unknown one, what the file says.
    pub evidence: Vec<Evidence>,
    /// What speaks against causes.
    pub against: Vec<Evidence>,
    /// Where the cause is unknown: all causes that fit what the file says.
    pub fits: Vec<Cause>,
}

/// How certain a finding is, from the least.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// The file does not decide.
    Open,
    /// It is the best explanation of the file; another one is possible.
    Likely,
    /// The file holds something that no other cause explains.
    Certain,
}

/// Something in the file that speaks for a cause, or against some.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Where it is: `entry 3`.
    pub place: String,
    /// What it shows.
    pub says: String,
    /// The place itself, free of secrets.
    pub quote: String,
    /// The causes that it speaks against; empty where it speaks for one.
    pub opposes: Vec<Cause>,
}

impl Finding {
    /// A finding that needs no weighing.
    pub(super) fn certain(cause: Cause, evidence: Vec<Evidence>) -> Self {
        Finding { cause, certainty: Certainty::Certain, about: None, evidence, against: Vec::new(), fits: Vec::new() }
    }

    /// What would decide between the causes that fit.
    pub fn decisive(&self) -> Vec<&'static str> {
        decisive::decisive(&self.fits)
    }
}

impl Certainty {
    /// For people: the word, and what it means.
    pub fn describe(self) -> &'static str {
        match self {
            Certainty::Certain => "Certain: the file shows this, and no other cause explains it.",
            Certainty::Likely => "Likely: this explains the file best; another cause is possible.",
            Certainty::Open => "Open: the file does not decide between several causes.",
        }
    }
}

impl Evidence {
    /// Evidence in one entry.
    pub(super) fn new(entry: &Entry, says: impl Into<String>, quote: impl Into<String>) -> Self {
        Evidence { place: entry.place(), says: says.into(), quote: quote.into(), opposes: Vec::new() }
    }

    /// That an entry was answered as it was.
    pub(super) fn answer(entry: &Entry, says: impl Into<String>) -> Self {
        Evidence::new(entry, says, first_line(entry))
    }
}

/// An entry in one line: `POST https://… → 401 Unauthorized`.
pub(super) fn first_line(entry: &Entry) -> String {
    let answer = match &entry.answer {
        Answer::Response(response) => status_line(response.status),
        Answer::Failed(Some(error)) => error.clone(),
        Answer::Failed(None) => "no answer".to_owned(),
        Answer::NotRecorded => "recorded without an answer".to_owned(),
    };
    format!("{} {} → {}", entry.request.method, entry.request.path, answer)
}
