//! The diagnosis: from the calls in a HAR file to the cause of a failed integration.
//!
//! Invariant: it never guesses. The refusal leaves some causes; other calls in the file speak for one of them or against some. A cause is
//! named where one is left or one is shown; otherwise the cause is unknown, and all that fit are named.

use super::case::{Case, is_refused};
use super::clue::Weighed;
use super::clues;
use super::entry::{Answer, Entry, Party};
use super::finding::{Evidence, Finding};
use super::import::Imported;
use super::refusal::{is_spoilt, primary};
use crate::article::causes::Cause;
use crate::products::azure_devops::scopes;

impl Imported {
    /// What the file tells of a failed integration: of the last attempt that failed.
    pub fn finding(&self) -> Finding {
        let config: Vec<&Entry> = self.entries.iter().filter(|entry| entry.party == Party::Config).collect();
        let last = |is_subject: &dyn Fn(&Entry) -> bool| config.iter().rev().find(|entry| is_subject(entry)).copied();
        let failed = last(&|entry| entry.changes_config() && has_failed(entry)).or_else(|| last(&has_failed));
        let subject = failed.or_else(|| last(&|entry| entry.changes_config() && entry.answer == Answer::NotRecorded));
        let direct = || self.entries.iter().rev().find(|entry| entry.is_of_program() && (is_refused(entry) || entry.failed()));
        match (subject, config.last()) {
            (Some(subject), _) => diagnose(&Case::new(self, subject)),
            (None, Some(last)) => {
                let says = format!("The last of {} calls of the configuration succeeded.", config.len());
                Finding::certain(Cause::NoFailure, vec![Evidence::answer(last, says)])
            }
            (None, None) => match direct() {
                Some(subject) => diagnose(&Case::new(self, subject)),
                None => Finding::certain(Cause::NoCall, Vec::new()),
            },
        }
    }
}

fn diagnose(case: &Case) -> Finding {
    let mut primary = primary(case);
    let form = clues::form(case);
    if let Some((_, evidence)) = form.filter(|(form, _)| !form.is_unreadable()) {
        // Whether such a form is read is not known, so that it is one more cause that fits.
        if !primary.causes.contains(&Cause::MalformedCredential) && primary.causes.len() > 1 {
            primary.causes.push(Cause::MalformedCredential);
        }
        primary.evidence.push(evidence);
    }
    let supports = if primary.causes.len() > 1 { clues::supports(case) } else { Vec::new() };
    let Weighed { cause, certainty, mut evidence, against, fits } = primary.weigh(supports, clues::against(case));
    let missing = missing(case).filter(|_| cause == Cause::MissingScope);
    let is_said_twice =
        |found: &Evidence| missing.as_ref().is_some_and(|missing| missing.place == found.place && missing.quote == found.quote);
    evidence.extend(primary.evidence.into_iter().filter(|found| !is_said_twice(found)));
    evidence.extend(missing.clone());
    evidence.extend(case.unfinished().map(|entry| {
        Evidence::answer(entry, "This call was recorded without an answer; the finding is about an attempt that was answered.")
    }));
    if let Some(later) = case.later_success() {
        evidence.push(Evidence::answer(later, "A later attempt succeeded."));
    }
    Finding { cause, certainty, about: Some(case.subject.number), evidence, against, fits }
}

/// Which scope is missing, as far as the refused call tells.
fn missing(case: &Case) -> Option<Evidence> {
    let refused = case.refused().0;
    let what = if refused.azure()?.is_of_graph() { scopes::describe("vso.graph") } else { "a scope that this call needs".to_owned() };
    Some(Evidence::answer(refused, format!("Azure DevOps refuses this call without a reason, and the token is valid: it lacks {what}.")))
}

/// Whether an attempt went wrong, also where its status says otherwise.
fn has_failed(entry: &Entry) -> bool {
    entry.failed() || is_spoilt(entry) || is_refused(entry)
}
