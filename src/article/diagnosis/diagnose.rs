//! The diagnosis: from the calls in a HAR file to the cause of a failed integration.
//!
//! Invariant: it never guesses. A rule names a cause only where the file holds something that no other cause explains; where no rule
//! does, the cause is unknown, and all that fit are named.

use super::case::Case;
use super::decisive;
use super::entry::{Entry, Party};
use super::finding::{Evidence, Finding};
use super::import::Imported;
use super::{phrases, refusal};
use crate::article::causes::Cause;
use serde_json::Value;

/// What looks for one kind of evidence.
type Rule = fn(&Case) -> Option<(Cause, Vec<Evidence>)>;

/// All of them; the first that finds something decides.
const RULES: [Rule; 8] =
    [no_answer, words, trouble, spoilt_answer, refusal::session, refusal::token, refusal::scope, refusal::other_organization];

impl Imported {
    /// What the file tells of a failed integration: of the last attempt that failed.
    pub fn finding(&self) -> Finding {
        let config: Vec<&Entry> = self.entries.iter().filter(|entry| entry.party == Party::Config).collect();
        let changes = config.iter().rev().find(|entry| entry.changes_config() && has_failed(entry));
        let subject = changes.or_else(|| config.iter().rev().find(|entry| has_failed(entry))).copied();
        let context = || self.entries.iter().rev().find(|entry| entry.asks_with_token() && has_failed(entry));
        match (subject, config.last()) {
            (None, Some(last)) => {
                let line = Evidence::answer(last, format!("The last of {} calls of the configuration succeeded.", config.len()));
                Finding::new(Cause::NoFailure, None, vec![line])
            }
            (subject, _) => match subject.or_else(context) {
                Some(subject) => diagnose(&Case::new(self, subject)),
                None => Finding::new(Cause::NoCall, None, Vec::new()),
            },
        }
    }
}

fn diagnose(case: &Case) -> Finding {
    let found = RULES.iter().find_map(|rule| rule(case));
    let mut finding = match found {
        Some((cause, evidence)) => Finding::new(cause, Some(case.subject), evidence),
        None => unknown(case),
    };
    if let Some(later) = case.later_success() {
        finding.evidence.push(Evidence::answer(later, "A later attempt succeeded."));
    }
    finding
}

/// Whether an attempt went wrong, also where its status says otherwise.
fn has_failed(entry: &Entry) -> bool {
    entry.failed() || is_spoilt(entry) || entry.status().is_some_and(|status| (300..400).contains(&status) && status != 304)
}

/// Whether a success holds something else than the JSON that vFunction answers with.
fn is_spoilt(entry: &Entry) -> bool {
    let body = entry.body().trim();
    entry.party == Party::Config && entry.status() == Some(200) && !body.is_empty() && serde_json::from_str::<Value>(body).is_err()
}

fn no_answer(case: &Case) -> Option<(Cause, Vec<Evidence>)> {
    let says = "The browser got no answer to this call.";
    (!case.subject.is_answered()).then(|| (Cause::NetworkError, vec![Evidence::answer(case.subject, says)]))
}

/// A server says itself what is wrong.
fn words(case: &Case) -> Option<(Cause, Vec<Evidence>)> {
    let (entry, (cause, sentence)) = case.answers().find_map(|entry| Some((entry, phrases::cause(entry)?)))?;
    Some((
        cause,
        vec![
            Evidence::answer(entry, format!("{} says itself why it refused the call:", entry.server())),
            Evidence::new(entry, "Its words:", sentence),
        ],
    ))
}

/// A status that represents one kind of trouble alone.
fn trouble(case: &Case) -> Option<(Cause, Vec<Evidence>)> {
    let entry = case.answers().find(|entry| matches!(entry.status(), Some(400 | 422 | 429 | 500..)))?;
    let server = entry.server();
    let (cause, says) = match entry.status() {
        Some(429) => (Cause::RateLimit, format!("{server} asks for patience.")),
        Some(500..) => (Cause::ServerError, format!("{server} says that it failed, or that a server behind it did.")),
        _ => (Cause::InputRejected, format!("{server} could not do anything with what it was sent.")),
    };
    let mut evidence = vec![Evidence::answer(entry, says)];
    evidence.extend(phrases::message(entry).map(|message| Evidence::new(entry, "Its words:", message)));
    let patience = entry.header("Retry-After");
    evidence
        .extend(patience.map(|wait| Evidence::new(entry, "How long to wait, in seconds or until a date:", format!("Retry-After: {wait}"))));
    Some((cause, evidence))
}

fn spoilt_answer(case: &Case) -> Option<(Cause, Vec<Evidence>)> {
    let says = "The status says success, but the answer is not the JSON that vFunction answers with.";
    let quote = phrases::message(case.subject).unwrap_or_default();
    is_spoilt(case.subject)
        .then(|| (Cause::SpoiltAnswer, vec![Evidence::answer(case.subject, says), Evidence::new(case.subject, "It begins:", quote)]))
}

/// What is there, and all causes that fit it.
fn unknown(case: &Case) -> Finding {
    let mut evidence: Vec<Evidence> = Vec::new();
    for entry in case.answers() {
        let (says, quote) = match phrases::message(entry) {
            Some(message) => (format!("{} refused the call. What it says fits several causes:", entry.server()), message),
            None => (
                format!("{} refused the call, and gave no reason: the answer has no body.", entry.server()),
                super::finding::first_line(entry),
            ),
        };
        evidence.push(Evidence::new(entry, says, quote));
    }
    let alive = case.alive();
    let fits: &[Cause] = match (case.refused(), case.subject.status()) {
        (Some(refused), _) if refused.status() == Some(401) => &decisive::OF_EMPTY_401,
        (None, Some(401)) => &decisive::OF_401,
        (_, Some(403)) => &[Cause::NotAnAdministrator, Cause::Policy],
        (_, Some(404)) => &[Cause::WrongOrganization],
        _ => &[],
    };
    let fits = fits.iter().copied().filter(|cause| *cause != Cause::SessionEnded || alive.is_none()).collect();
    evidence.extend(alive.map(|entry| {
        Evidence::answer(entry, "vFunction answered this call of the same session afterwards, so the session had not ended.")
    }));
    Finding { fits, ..Finding::new(Cause::Unknown, Some(case.subject), evidence) }
}
