//! A failed attempt, and the calls in the file that belong to it.

use super::entry::{Entry, Party};
use super::import::Imported;

/// A failed attempt.
pub struct Case<'a> {
    /// The file.
    pub file: &'a Imported,
    /// The call that failed.
    pub subject: &'a Entry,
    /// The calls to Azure DevOps that were made for it, in their order.
    pub behind: Vec<&'a Entry>,
}

impl<'a> Case<'a> {
    /// The attempt that ended with this call.
    pub fn new(file: &'a Imported, subject: &'a Entry) -> Self {
        let behind = file.entries.iter().filter(|entry| belongs(entry, subject)).collect();
        Case { file, subject, behind }
    }

    /// The last call behind it that was refused. (203 is the status of the sign-in page, at which the redirect of an unknown token ends.)
    pub fn refused(&self) -> Option<&'a Entry> {
        self.behind.iter().rev().find(|entry| entry.status() >= Some(300) || entry.status() == Some(203)).copied()
    }

    /// The answers that may say why: that of the refused call behind it, then its own.
    pub fn answers(&self) -> impl Iterator<Item = &'a Entry> {
        self.refused().into_iter().chain((!self.behind.iter().any(|entry| std::ptr::eq(*entry, self.subject))).then_some(self.subject))
    }

    /// The calls of the same vFunction session after it, but those of the configuration, which may fail for other reasons.
    pub fn afterwards(&self) -> impl Iterator<Item = &'a Entry> {
        let (subject, own) = (self.subject, self.subject.carried.authorization);
        let later = self.file.entries.iter().filter(move |entry| entry.number > subject.number);
        let of_session = later.take_while(|entry| !(entry.party == Party::SignIn && entry.status() == Some(200)));
        let is_same = move |entry: &&Entry| own.zip(entry.carried.authorization).is_none_or(|(one, other)| one == other);
        of_session.filter(|entry| entry.party == Party::VFunction).filter(is_same)
    }

    /// A call that shows that the vFunction session went on.
    pub fn alive(&self) -> Option<&'a Entry> {
        self.afterwards().find(|entry| entry.is_success())
    }

    /// A later attempt that succeeded.
    pub fn later_success(&self) -> Option<&'a Entry> {
        let is_later = |entry: &&Entry| entry.number > self.subject.number && entry.changes_config();
        self.file.entries.iter().filter(is_later).find(|entry| entry.status() == Some(200))
    }
}

/// Whether a call was made for another one: the file says so, it carries the token that the other one sent, or it was made while the
/// other one was under way.
fn belongs(entry: &Entry, subject: &Entry) -> bool {
    if !entry.is_of_rest() {
        return false;
    }
    if entry.is_behind || subject.is_behind {
        return entry.number == subject.number;
    }
    if subject.party != Party::Config {
        return std::ptr::eq(entry, subject) || is_same(entry.carried.authorization, subject.carried.authorization);
    }
    let during = || Some((subject.started?.millis()..=subject.ended()?).contains(&entry.started?.millis()) && subject.took > 0);
    is_same(entry.carried.authorization, subject.carried.token) || during().unwrap_or_default()
}

/// Whether two calls carried the same credential. Where it is not known, they did not.
fn is_same(one: Option<usize>, other: Option<usize>) -> bool {
    one.is_some() && one == other
}
