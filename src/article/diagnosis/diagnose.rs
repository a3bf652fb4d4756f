//! The diagnosis: from the calls in a HAR file to the cause of a failed integration.
//!
//! Invariant: it never guesses. The refusal leaves some causes; other calls in the file speak for one of them or against some. A cause is
//! named where one is left or one is shown; otherwise the cause is unknown, and all that fit are named.

use super::case::{Case, is_of_other_product, is_refused};
use super::clue::Weighed;
use super::clues;
use super::entry::{Answer, Entry, Party};
use super::finding::{Certainty, Evidence, Finding};
use super::gap::Gap;
use super::import::Imported;
use super::order::in_time;
use super::refusal::primary;
use crate::article::causes::Cause;
use crate::har::address::Address;
use crate::har::body::Body;
use crate::products::azure_devops::scopes;

/// The most attempts that are named beside the one that a finding is about.
const OTHERS: usize = 3;
/// The most servers that are named.
const HOSTS: usize = 8;

impl Imported {
    /// What the file tells of a failed integration: of the last attempt that failed.
    pub fn finding(&self) -> Finding {
        let entries = in_time(&self.entries);
        let is_config = |entry: &&Entry| entry.party == Party::Config && !is_of_other_product(entry);
        let config: Vec<&Entry> = entries.iter().copied().filter(is_config).collect();
        let last = |is_subject: &dyn Fn(&Entry) -> bool| config.iter().rev().find(|entry| is_subject(entry)).copied();
        let failed = last(&|entry| entry.changes_config() && has_failed(entry)).or_else(|| last(&has_failed));
        let unanswered = || last(&|entry| entry.changes_config() && entry.answer == Answer::NotRecorded);
        let succeeded = || last(&|entry| entry.answer != Answer::NotRecorded && entry.redirect().is_none());
        let direct = || entries.iter().rev().find(|entry| entry.is_of_program() && has_failed(entry)).copied();
        let nothing = || Finding::certain(Cause::NoCall, hosts(&entries).into_iter().collect());
        match (failed.or_else(unanswered), succeeded()) {
            (Some(subject), _) => diagnose(&Case::new(self, subject)),
            (None, Some(last)) => {
                let says = "No call of the configuration in this file failed. The last one that was answered:";
                Finding::certain(Cause::NoFailure, vec![Evidence::answer(last, says)])
            }
            (None, None) => direct().map_or_else(nothing, |subject| diagnose(&Case::new(self, subject))),
        }
    }
}

/// The servers that were called, where it was none of those that matter.
fn hosts(entries: &[&Entry]) -> Option<Evidence> {
    let host = |entry: &&Entry| Some(Address::parse(&entry.request.path)?.origin.split_once("://")?.1.to_owned());
    let mut hosts: Vec<String> = Vec::new();
    for host in entries.iter().filter_map(host) {
        if !hosts.contains(&host) {
            hosts.push(host);
        }
    }
    let more = hosts.len().saturating_sub(HOSTS);
    hosts.truncate(HOSTS);
    let more = if more == 0 { String::new() } else { format!(" and {more} more") };
    let quote = format!("{}{more}", hosts.join(", "));
    let says = "The calls that were read went to these servers:".to_owned();
    (!hosts.is_empty()).then(|| Evidence { place: "the whole file".to_owned(), says, quote, opposes: Vec::new() })
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
    let mut supports = if primary.causes.len() > 1 { clues::supports(case) } else { Vec::new() };
    supports.retain(|support| is_possible(support.cause, &primary.causes));
    let Weighed { cause, certainty: weighed, mut evidence, against, fits } = primary.weigh(supports, clues::against(case));
    let missing = missing(case, weighed).filter(|_| cause == Cause::MissingScope);
    let is_said_twice =
        |found: &Evidence| missing.as_ref().is_some_and(|missing| missing.place == found.place && missing.quote == found.quote);
    // What decides comes first.
    evidence.extend(missing.clone());
    evidence.extend(primary.evidence.into_iter().filter(|found| !is_said_twice(found)));
    // Only where the refused call decided does it matter whether it belongs to the attempt.
    let (refused, link) = case.refused();
    let decided_there = evidence.first().is_some_and(|evidence| evidence.place == refused.place());
    let is_inferred = weighed > link && decided_there && !std::ptr::eq(refused, case.subject);
    let certainty = if is_inferred { link } else { weighed };
    evidence.extend(is_inferred.then(|| {
        Evidence::answer(refused, "That this call was made for the attempt is inferred: it began while the attempt was under way.")
    }));
    evidence.extend(case.unfinished().map(|entry| {
        Evidence::answer(entry, "This call was recorded without an answer; the finding is about an attempt that was answered.")
    }));
    let failed = case.entries.iter().filter(|entry| entry.changes_config() && has_failed(entry) && !std::ptr::eq(**entry, case.subject));
    evidence
        .extend(failed.take(OTHERS).map(|entry| Evidence::answer(entry, "This attempt failed, too; the finding is about the last one.")));
    let token = |entry: &Entry| entry.carried.token.map(|token| token.number);
    let later = case.later_success();
    evidence.extend(later.map(|later| Evidence::answer(later, "A later attempt succeeded.")));
    let later = later.map(|later| (later.number, token(later).zip(token(case.subject)).is_some_and(|(one, other)| one != other)));
    Finding { cause, certainty, about: Some(case.subject.number), evidence, against, fits, is_inferred, gap: gap(case), later }
}

/// What the file lacks, or has already, of what would decide.
fn gap(case: &Case) -> Gap {
    let body_in = case.answers().find_map(|entry| match &entry.response()?.body {
        Body::Elsewhere { file, .. } => Some(file.clone()),
        _ => None,
    });
    Gap {
        lacks_body: case.answers().any(Entry::lacks_body),
        body_in,
        has_answer_of_azure: case.answers().any(|entry| entry.is_of_azure() && entry.response().is_some() && !entry.lacks_body()),
        creator: case.file.creator.clone(),
    }
}

/// Whether the refusal leaves room for a cause that something else in the file speaks for. What had become of a token is not always told by
/// the refusal, nor is the form in which it was sent.
fn is_possible(cause: Cause, left: &[Cause]) -> bool {
    let is_about_token = [Cause::UnknownToken, Cause::MissingScope].iter().any(|other| left.contains(other));
    let is_of_token = [Cause::Expired, Cause::Revoked, Cause::MalformedCredential].contains(&cause);
    left.contains(&cause) || is_about_token && is_of_token
}

/// Which scope is missing, as far as the refused call tells.
fn missing(case: &Case, certainty: Certainty) -> Option<Evidence> {
    let refused = case.refused().0;
    let what = if refused.azure()?.is_of_graph() { scopes::describe("vso.graph") } else { "a scope that this call needs".to_owned() };
    let says = match certainty {
        Certainty::Certain => format!("Azure DevOps refuses this call without a reason, and the token is valid: it lacks {what}."),
        _ => format!("Azure DevOps refuses this call without a reason, although the token seems valid: typical of one that lacks {what}."),
    };
    Some(Evidence::answer(refused, says))
}

/// Whether an attempt went wrong, also where its status says otherwise.
fn has_failed(entry: &Entry) -> bool {
    entry.failed() || entry.is_spoilt() || is_refused(entry)
}
