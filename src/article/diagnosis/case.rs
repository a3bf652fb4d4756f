//! A failed attempt, and the calls in the file that belong to it.

use super::carried::Authorization;
use super::entry::{Answer, Entry, Party};
use super::finding::Certainty;
use super::import::Imported;
use super::order::in_time;
use super::redirect::Redirect;
use serde_json::Value;

/// How long an attempt is taken to last, in milliseconds, if the file does not say it.
const ATTEMPT: u32 = 10_000;

/// Names of other products that hold issues.
const OTHER_PRODUCTS: [&str; 11] =
    ["jira", "atlassian", "github", "gitlab", "servicenow", "bitbucket", "linear", "youtrack", "asana", "redmine", "trello"];

/// A failed attempt.
pub struct Case<'a> {
    /// The file.
    pub file: &'a Imported,
    /// Its entries in the order of time.
    pub entries: Vec<&'a Entry>,
    /// The call that failed.
    pub subject: &'a Entry,
    /// The calls to Azure DevOps that were made for it, in their order, and how certain that is.
    pub behind: Vec<(&'a Entry, Certainty)>,
}

impl<'a> Case<'a> {
    /// The attempt that ended with this call.
    pub fn new(file: &'a Imported, subject: &'a Entry) -> Self {
        let entries = in_time(&file.entries);
        let behind = entries.iter().filter_map(|entry| Some((*entry, belongs(entry, subject)?))).collect();
        Case { file, entries, subject, behind }
    }

    /// The last call behind it that was refused, or the call itself; and how certain it is that it belongs to it.
    pub fn refused(&self) -> (&'a Entry, Certainty) {
        self.behind.iter().rev().find(|(entry, _)| is_refused(entry)).copied().unwrap_or((self.subject, Certainty::Certain))
    }

    /// The answers that may say why: that of the refused call behind it, then its own.
    pub fn answers(&self) -> impl Iterator<Item = &'a Entry> {
        let (refused, subject) = (self.refused().0, self.subject);
        std::iter::once(refused).chain((!std::ptr::eq(refused, subject)).then_some(subject))
    }

    /// Whether Azure DevOps was called for it, as far as the file shows.
    pub fn reached_azure(&self) -> bool {
        self.subject.azure().is_some() || !self.behind.is_empty()
    }

    /// Whether the same token was let into the same organization in another call.
    pub fn is_known_there(&self) -> bool {
        let refused = self.refused().0;
        let is_there = |entry: &&Entry| entry.azure().zip(refused.azure()).is_some_and(|(there, here)| there.shares_organization(here));
        let mut accepted = self.entries.iter().copied().filter(|entry| entry.is_of_program() && entry.is_accepted()).filter(is_there);
        accepted.any(|entry| same_credential(entry, refused).is_some())
    }

    /// The calls of the same vFunction session after it, but those of the configuration, which may fail for other reasons.
    pub fn afterwards(&self) -> impl Iterator<Item = &'a Entry> {
        let own = self.subject.carried.number();
        let later = self.later();
        let of_session = later.take_while(|entry| !(entry.party == Party::SignIn && entry.is_accepted()));
        let is_same = move |entry: &&Entry| own.zip(entry.carried.number()).is_none_or(|(one, other)| one == other);
        of_session.filter(|entry| entry.party == Party::VFunction).filter(is_same)
    }

    /// A call that shows that the vFunction session went on.
    pub fn alive(&self) -> Option<&'a Entry> {
        self.afterwards().find(|entry| entry.is_accepted())
    }

    /// A later attempt that succeeded.
    pub fn later_success(&self) -> Option<&'a Entry> {
        self.later().find(|entry| entry.changes_config() && entry.is_accepted() && !entry.is_spoilt())
    }

    /// The calls after it.
    fn later(&self) -> impl Iterator<Item = &'a Entry> {
        let at = self.entries.iter().position(|entry| std::ptr::eq(*entry, self.subject)).unwrap_or_default();
        self.entries.clone().into_iter().skip(at.saturating_add(1))
    }

    /// Attempts after which the file has no answer.
    pub fn unfinished(&self) -> impl Iterator<Item = &'a Entry> {
        let subject = self.subject;
        let is_unfinished = move |entry: &&Entry| entry.answer == Answer::NotRecorded && !std::ptr::eq(*entry, subject);
        self.entries.iter().copied().filter(|entry| entry.changes_config() || entry.is_of_program()).filter(is_unfinished)
    }

    /// Whether one call of the file was made after another one.
    pub fn is_after(&self, one: &Entry, other: &Entry) -> bool {
        match one.started.zip(other.started) {
            Some((one, other)) if one != other => one > other,
            _ => {
                let place = |entry: &Entry| self.entries.iter().position(|found| std::ptr::eq(*found, entry));
                place(one) > place(other)
            }
        }
    }
}

/// Whether a server answered, and did not do what was asked.
pub fn is_refused(entry: &Entry) -> bool {
    let is_moved = || entry.redirect() == Some(Redirect::Same);
    entry.is_sign_in_page() || entry.status().is_some_and(|status| status >= 300 && status != 304 && !is_moved())
}

/// How certain it is that two calls to Azure DevOps carried the same credential; `None` where they did not, or nothing shows it.
pub fn same_credential(one: &Entry, other: &Entry) -> Option<Certainty> {
    match (&one.carried.authorization, &other.carried.authorization) {
        (Authorization::Seen(one), Authorization::Seen(other)) => (one.number == other.number).then_some(Certainty::Certain),
        (Authorization::Seen(_), _) | (_, Authorization::Seen(_)) => None,
        // One server made both to answer one call.
        _ if one.is_behind && other.is_behind => (one.number == other.number).then_some(Certainty::Certain),
        // The recorder left both out.
        _ => (one.is_behind == other.is_behind).then_some(Certainty::Likely),
    }
}

/// How certain it is that a call was made for another one: the file says so, it carries the token that the other one sent, or it was made
/// while the other one was under way.
fn belongs(entry: &Entry, subject: &Entry) -> Option<Certainty> {
    if !entry.is_of_program() {
        return None;
    }
    if std::ptr::eq(entry, subject) {
        return Some(Certainty::Certain);
    }
    if entry.is_behind || subject.is_behind {
        return (entry.number == subject.number).then_some(Certainty::Certain);
    }
    if subject.party != Party::Config {
        return same_credential(entry, subject);
    }
    match entry.carried.number().zip(subject.carried.token) {
        Some((number, token)) => (number == token.number).then_some(Certainty::Certain),
        None => is_during(entry, subject).unwrap_or_default().then_some(Certainty::Likely),
    }
}

/// Whether a call began while another one was under way.
fn is_during(entry: &Entry, subject: &Entry) -> Option<bool> {
    let (begin, at) = (subject.started?.millis(), entry.started?.millis());
    let took = subject.took.filter(|took| *took > 0).unwrap_or(ATTEMPT);
    Some((begin..=begin.saturating_add(i64::from(took))).contains(&at))
}

/// The organization that an attempt named.
pub fn organization_sent(entry: &Entry) -> Option<String> {
    sent(entry, &["/data/organization", "/organization"])
}

/// Whether an attempt is for another product than Azure DevOps, as it says itself: the same call is made for each of them.
pub fn is_of_other_product(entry: &Entry) -> bool {
    let kind = sent(entry, &["/data/type", "/type", "/data/provider", "/provider"]);
    kind.is_some_and(|kind| OTHER_PRODUCTS.iter().any(|name| kind.contains(name)))
}

/// A text in the body of a request, in small letters: the first of these places that holds one.
fn sent(entry: &Entry, places: &[&str]) -> Option<String> {
    let body: Value = serde_json::from_str(entry.sent.text()?).ok()?;
    places.iter().find_map(|place| body.pointer(place)?.as_str()).map(str::to_lowercase)
}
