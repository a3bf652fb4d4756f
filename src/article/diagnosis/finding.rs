//! What a HAR file tells of a failed integration.

use super::decisive::{decisive, listed};
use super::entry::{Answer, Entry};
use super::gap::Gap;
use crate::article::causes::Cause;
use crate::simulator::http::status_line;

/// The most causes that are named in one sentence.
const NAMED: usize = 4;

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
    /// Where the cause is unknown: all causes that fit what the file says, those last that something speaks against. Where it is likely: the
    /// others that are possible.
    pub fits: Vec<Cause>,
    /// Whether it is inferred that the call that decided belongs to the one that failed.
    pub is_inferred: bool,
    /// What would decide, as far as the file itself tells it.
    pub gap: Gap,
    /// The number of the entry of a later attempt that succeeded, and whether that was with another token.
    pub later: Option<(usize, bool)>,
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
        Finding {
            cause,
            certainty: Certainty::Certain,
            about: None,
            evidence,
            against: Vec::new(),
            fits: Vec::new(),
            is_inferred: false,
            gap: Gap::default(),
            later: None,
        }
    }

    /// What would decide between the causes that fit.
    pub fn decisive(&self) -> Vec<String> {
        if self.cause == Cause::Unknown { decisive(&self.fits, &self.gap) } else { Vec::new() }
    }

    /// Whether something in the file speaks against a cause that is possible.
    pub fn is_doubtful(&self, cause: Cause) -> bool {
        self.against.iter().any(|evidence| evidence.opposes.contains(&cause))
    }

    /// How certain it is, for people, and between which causes the file does not decide.
    pub fn certainty_in_words(&self) -> String {
        let names = named(&self.fits);
        match (self.certainty, self.fits.is_empty()) {
            (Certainty::Certain, _) => "Certain: the file shows this, and no other cause explains it.".to_owned(),
            (Certainty::Likely, _) if self.is_inferred => {
                "Likely: this explains the file best. That the call which decided was made for the one that failed is inferred.".to_owned()
            }
            (Certainty::Likely, true) => "Likely: this explains the file best, and the file does not prove it.".to_owned(),
            (Certainty::Likely, false) => format!("Likely: this explains the file best. Also possible: {names}."),
            (Certainty::Open, _) => format!("Open: the file does not decide. It may be {names}."),
        }
    }

    /// Which call failed, and which one decided; nothing where no call did.
    pub fn calls_in_words(&self) -> Option<String> {
        let failed = format!("entry {}", self.about?);
        let decided = self.evidence.first().filter(|_| self.cause != Cause::Unknown).map(|evidence| evidence.place.as_str());
        let decided = decided.filter(|place| *place != failed).map(|place| format!("; decided by {place}")).unwrap_or_default();
        let later = self.later.map(|(number, is_other)| {
            let token = if is_other { " with another token" } else { "" };
            format!(" A later attempt (entry {number}){token} succeeded.")
        });
        Some(format!("Failed call: {failed}{decided}.{}", later.unwrap_or_default()))
    }
}

/// The names of some causes as a list: `an expired token, a revoked token or another organization`.
fn named(causes: &[Cause]) -> String {
    let more = causes.len().saturating_sub(NAMED);
    let more = if more > 1 { Some(format!("one of {more} others")) } else { None };
    let most = if more.is_some() { NAMED } else { causes.len() };
    let names: Vec<&str> = causes.iter().take(most).map(|cause| cause.name()).chain(more.as_deref()).collect();
    listed(&names, "or")
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
