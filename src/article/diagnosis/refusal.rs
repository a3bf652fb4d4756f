//! What a 401 without a reason means, as far as other calls in the file tell.

use super::case::Case;
use super::entry::{Entry, Party};
use super::finding::Evidence;
use super::tokens::Fact;
use crate::article::causes::Cause;
use crate::products::azure_devops::scopes::{self, Scopes};
use std::str::FromStr;

/// What vFunction needs of Azure DevOps, as far as is known: the support article.
const NEEDED: &str = "vso.graph";

/// What a rule finds.
type Found = Option<(Cause, Vec<Evidence>)>;

/// The vFunction session had ended: its token says so, or every other call is refused, too. Where Azure DevOps was asked, it had not.
pub fn session(case: &Case) -> Found {
    let subject = case.subject;
    if subject.party != Party::Config || subject.status() != Some(401) || !case.behind.is_empty() {
        return None;
    }
    if let Some((until, at)) = subject.carried.lasts_until.zip(subject.started).filter(|(until, at)| until < at) {
        let says = "The session's own token says until when it lasts, and the call came later:";
        return Some((
            Cause::SessionEnded,
            vec![Evidence::answer(subject, says), Evidence::new(subject, "Its times:", format!("exp {until}; call at {at}"))],
        ));
    }
    let refused = case.afterwards().find(|entry| entry.status() == Some(401)).filter(|_| case.alive().is_none())?;
    let says = "vFunction refuses other calls of the same session, too, which have nothing to do with the token.";
    Some((Cause::SessionEnded, vec![Evidence::answer(subject, "vFunction refused the call."), Evidence::answer(refused, says)]))
}

/// The file tells, by its id, what had become of the very token that was sent.
pub fn token(case: &Case) -> Found {
    let subject = case.subject;
    let sent = subject.carried.token.or(subject.carried.authorization).filter(|_| subject.status() == Some(401))?;
    let facts = case.file.tokens.iter();
    let id = &facts.clone().find(|token| token.credential == Some(sent))?.id;
    let mut before = facts.filter(|token| token.id == *id && token.entry < subject.number);
    let last = before.next_back()?;
    let entry = case.file.entries.iter().find(|entry| entry.number == last.entry)?;
    let (cause, says, quote) = match &last.fact {
        Fact::Revoked => (Cause::Revoked, "This very token was revoked before.", super::finding::first_line(entry)),
        Fact::State { valid_to: Some(end), .. } if subject.started.is_some_and(|at| *end < at) => {
            (Cause::Expired, "The time of this very token was over.", format!("validTo: {end}"))
        }
        Fact::State { scope: Some(scope), .. } if Scopes::from_str(scope).is_ok_and(|scopes| !scopes.allow(NEEDED)) => {
            (Cause::MissingScope, "This very token has these scopes, and Graph (Read) is not among them:", format!("scope: {scope}"))
        }
        Fact::State { .. } => return None,
    };
    Some((cause, vec![Evidence::new(entry, says, quote), Evidence::answer(subject, "The call was refused.")]))
}

/// Azure DevOps accepts the token for one call and, in the same organization, not for another: it lacks a scope.
pub fn scope(case: &Case) -> Found {
    let refused = case.refused().filter(|entry| is_bare_401(entry))?;
    let is_accepted =
        |entry: &&&Entry| entry.status() == Some(200) && entry.number <= refused.number && organization(entry) == organization(refused);
    let accepted = case.behind.iter().find(is_accepted)?;
    let what = if is_of_graph(refused) { scopes::describe(NEEDED) } else { "a scope that this call needs".to_owned() };
    let evidence = vec![
        Evidence::answer(accepted, "Azure DevOps accepts the token in this organization: it is known, valid and meant for it."),
        Evidence::answer(refused, format!("The same token is refused here, without a reason: it lacks {what}.")),
    ];
    Some((Cause::MissingScope, evidence))
}

/// Azure DevOps accepts the token for the same call in another organization.
pub fn other_organization(case: &Case) -> Found {
    let refused = case.refused().filter(|entry| is_bare_401(entry))?;
    let own = refused.carried.authorization?;
    let is_elsewhere = |entry: &&Entry| {
        let (there, here) = (place(entry), place(refused));
        entry.carried.authorization == Some(own)
            && entry.status() == Some(200)
            && there.zip(here).is_some_and(|(there, here)| there.path == here.path && there.organization != here.organization)
    };
    let accepted = case.file.entries.iter().find(is_elsewhere)?;
    let evidence = vec![
        Evidence::answer(accepted, "Azure DevOps accepts this very token for the same call in another organization."),
        Evidence::answer(refused, "In this organization it refuses it, without a reason."),
    ];
    Some((Cause::WrongOrganization, evidence))
}

fn is_bare_401(entry: &Entry) -> bool {
    entry.status() == Some(401) && entry.body().trim().is_empty()
}

fn place(entry: &Entry) -> Option<&super::azure_place::AzurePlace> {
    match &entry.party {
        Party::Azure(place) => Some(place),
        _ => None,
    }
}

fn organization(entry: &Entry) -> Option<&str> {
    place(entry).map(|place| place.organization.as_str())
}

fn is_of_graph(entry: &Entry) -> bool {
    place(entry).is_some_and(|place| place.path.contains("_apis/graph/"))
}
