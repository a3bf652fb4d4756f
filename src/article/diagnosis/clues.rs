//! What other calls in the file tell: about the token, the session, and the form in which the token was sent.

use super::carried::Credential;
use super::case::{Case, organization_sent, same_credential};
use super::clue::{Against, Support};
use super::entry::{Entry, Party};
use super::finding::{Certainty, Evidence, first_line};
use super::phrases;
use super::tokens::Fact;
use crate::article::causes::Cause;
use crate::har::body::Body;
use crate::products::azure_devops::credential_form::CredentialForm;
use crate::products::azure_devops::scopes::Scopes;
use std::str::FromStr;

/// What vFunction needs of Azure DevOps, as far as is known: the support article.
const NEEDED: &str = "vso.graph";
/// What the addresses of the integration contain.
const INTEGRATION: &str = "issuetracking";
/// How long before a refusal a call may have been accepted and still show that the token was valid, in milliseconds.
const RECENT: i64 = 3_600_000;

/// What speaks for a cause.
pub fn supports(case: &Case) -> Vec<Support> {
    [session(case), token(case), form(case).filter(|(form, _)| form.is_unreadable()).map(|(_, evidence)| malformed(evidence))]
        .into_iter()
        .flatten()
        .collect()
}

fn malformed(evidence: Evidence) -> Support {
    Support { cause: Cause::MalformedCredential, certainty: Certainty::Likely, evidence: vec![evidence] }
}

/// The vFunction session had ended: its token says so, or every other call is refused, too. Where Azure DevOps was called, it had not.
fn session(case: &Case) -> Option<Support> {
    let subject = case.subject;
    if subject.party != Party::Config || subject.status() != Some(401) || case.reached_azure() || phrases::names_azure(subject) {
        return None;
    }
    // Other calls of the integration may be refused for the token as well.
    let is_apart = |entry: &&Entry| !entry.request.path.to_ascii_lowercase().contains(INTEGRATION);
    let refused = case.afterwards().filter(is_apart).find(|entry| entry.status() == Some(401)).filter(|_| case.alive().is_none());
    let until = subject.carried.credential().and_then(|credential| credential.lasts_until);
    let over = until.zip(subject.started).filter(|(until, at)| until < at);
    let mut evidence = Vec::new();
    evidence.extend(over.map(|(until, at)| {
        let says = "The session's own token says until when it is valid, and the call came later:";
        Evidence::new(subject, says, format!("exp {until}; call at {at}"))
    }));
    evidence.extend(refused.map(|entry| {
        Evidence::answer(entry, "vFunction refuses other calls of the same session, too, which have nothing to do with the token.")
    }));
    let certainty = if refused.is_some() { Certainty::Certain } else { Certainty::Likely };
    (!evidence.is_empty()).then_some(Support { cause: Cause::SessionEnded, certainty, evidence })
}

/// The file tells, by its id, what had become of the very token that was sent.
fn token(case: &Case) -> Option<Support> {
    let (subject, refused) = (case.subject, case.refused().0);
    let sent = subject.carried.token.map(|token| token.number).or(refused.carried.number())?;
    if subject.status() != Some(401) && !refused.is_sign_in_page() {
        return None;
    }
    let facts = case.file.tokens.iter();
    let id = &facts.clone().find(|token| token.credential == Some(sent))?.id;
    let told = |number: usize| case.entries.iter().copied().find(|entry| entry.number == number && !entry.is_behind);
    let is_before = |number: usize| told(number).is_some_and(|entry| case.is_after(subject, entry));
    let of_token = facts.filter(|token| token.id == *id && is_before(token.entry));
    let last = of_token.reduce(|one, other| {
        let is_later = told(one.entry).zip(told(other.entry)).is_none_or(|(one, other)| !case.is_after(one, other));
        if is_later { other } else { one }
    })?;
    let entry = told(last.entry)?;
    let (cause, says, quote) = match &last.fact {
        Fact::Revoked => (Cause::Revoked, "This very token was revoked before.", first_line(entry)),
        Fact::State { valid_to: Some(end), .. } if subject.started.is_some_and(|at| *end < at) => {
            (Cause::Expired, "This very token had expired.", format!("validTo: {end}"))
        }
        Fact::State { scope: Some(scope), .. } if Scopes::from_str(scope).is_ok_and(|scopes| !scopes.allow(NEEDED)) => {
            (Cause::MissingScope, "This very token has these scopes, and Graph (Read) is not among them:", format!("scope: {scope}"))
        }
        Fact::State { .. } => return None,
    };
    let evidence = vec![Evidence::new(entry, says, quote)];
    Some(Support { cause, certainty: Certainty::Certain, evidence })
}

/// A form in which the token was sent that is not right, and its description.
pub fn form(case: &Case) -> Option<(CredentialForm, Evidence)> {
    let refused = case.refused().0;
    let header = refused.azure().and(refused.carried.credential()).map(|credential| (refused, credential, "The credential that was sent"));
    let field = case.subject.carried.token.as_ref().map(|credential| (case.subject, credential, "The token that was entered"));
    header.into_iter().chain(field).find_map(|(entry, Credential { form, .. }, what)| {
        let says = format!("{what} is malformed: {}. (It is not shown.)", form.problem()?);
        Some((*form, Evidence::answer(entry, says)))
    })
}

/// What speaks against causes.
pub fn against(case: &Case) -> Vec<Against> {
    let refused = case.refused().0;
    let mut found = Vec::new();
    if refused.azure().is_some() {
        // What the very call that was refused shows comes first, because each cause is shown once.
        let (same, others): (Vec<&Entry>, Vec<&Entry>) = case
            .entries
            .iter()
            .copied()
            .filter(|entry| entry.is_of_program() && entry.is_accepted())
            .partition(|entry| is_same(entry, refused));
        let has_changed = same.iter().any(|entry| same_credential(entry, refused).is_some() && !case.is_after(entry, refused));
        found.extend(same.iter().flat_map(|entry| accepted_itself(case, refused, entry)));
        found.extend(others.iter().filter_map(|entry| accepted(case, refused, has_changed, entry)));
        found.extend(size(refused));
        found.extend(sound(refused));
    }
    found.extend(alive(case));
    found.extend(case.entries.iter().filter_map(|entry| connected(case, entry)));
    found
}

/// Whether an entry is the very call that was refused.
fn is_same(entry: &Entry, refused: &Entry) -> bool {
    entry.azure().zip(refused.azure()).is_some_and(|(there, here)| there.is_same_call(here) && there.shares_organization(here))
}

/// Azure DevOps accepted the same token for the very call that was refused. Afterwards, it was never the token; before, something changed.
fn accepted_itself(case: &Case, refused: &Entry, entry: &Entry) -> Vec<Against> {
    let Some(certainty) = same_credential(entry, refused) else { return Vec::new() };
    let is_after = case.is_after(entry, refused);
    let evidence =
        Evidence::answer(entry, format!("Azure DevOps accepted {} for this very call {}.", which(certainty), when(case, entry, refused)));
    let mut causes = vec![Cause::UnknownToken, Cause::MalformedCredential, Cause::WrongOrganization, Cause::NotAMember, Cause::Policy];
    if is_after {
        causes.extend([Cause::Expired, Cause::Revoked]);
    }
    // The scopes of a token can be edited, which is rarer than that it ends.
    let scopes =
        Against { causes: vec![Cause::MissingScope], certainty: Certainty::Open, contradicts: is_after, evidence: evidence.clone() };
    vec![Against { causes, certainty, contradicts: is_after, evidence }, scopes]
}

/// Azure DevOps accepted the same token for another call.
fn accepted(case: &Case, refused: &Entry, has_changed: bool, entry: &Entry) -> Option<Against> {
    let certainty = same_credential(entry, refused)?;
    let (there, here) = entry.azure().zip(refused.azure())?;
    let is_after = case.is_after(entry, refused);
    let mut causes = vec![Cause::UnknownToken, Cause::MalformedCredential];
    let is_recent = entry.started.zip(refused.started).is_none_or(|(then, now)| now.millis().saturating_sub(then.millis()) <= RECENT);
    if is_after || is_recent && !has_changed {
        causes.extend([Cause::Expired, Cause::Revoked]);
    }
    if there.shares_organization(here) {
        causes.extend([Cause::WrongOrganization, Cause::NotAMember, Cause::Policy]);
    } else if there.is_same_call(here) && there.organization.is_some() && here.organization.is_some() {
        causes.push(Cause::MissingScope);
    }
    let place = match &there.organization {
        _ if there.shares_organization(here) => "in the same organization".to_owned(),
        Some(name) => format!("in the organization “{name}”"),
        None => "at a service that belongs to no organization".to_owned(),
    };
    let says = format!("Azure DevOps accepted {} for another call {place}, {}.", which(certainty), when(case, entry, refused));
    Some(Against { causes, certainty, contradicts: is_after, evidence: Evidence::answer(entry, says) })
}

fn which(certainty: Certainty) -> &'static str {
    if certainty == Certainty::Certain { "the same token" } else { "a token, probably the same one," }
}

/// How long before or after the refusal a call was made: `60 seconds before the refusal`.
fn when(case: &Case, entry: &Entry, refused: &Entry) -> String {
    let is_after = case.is_after(entry, refused);
    let millis = entry.started.zip(refused.started).map_or(0, |(one, other)| one.millis().abs_diff(other.millis()));
    match millis {
        0 => format!("{} in the file", if is_after { "later" } else { "earlier" }),
        _ => format!("{} {} the refusal", span(millis), if is_after { "after" } else { "before" }),
    }
}

/// A length of time given in milliseconds, in the unit that fits: `60 seconds`.
fn span(millis: u64) -> String {
    let (number, unit) = match millis {
        0..1_000 => (millis, "millisecond"),
        1_000..120_000 => (millis / 1_000, "second"),
        120_000..7_200_000 => (millis / 60_000, "minute"),
        7_200_000..172_800_000 => (millis / 3_600_000, "hour"),
        _ => (millis / 86_400_000, "day"),
    };
    format!("{number} {unit}{}", if number == 1 { "" } else { "s" })
}

/// The answer has a body; the one to a missing scope or a revoked token has none.
fn size(refused: &Entry) -> Option<Against> {
    let size = match refused.response()?.body {
        Body::LeftOut { size } | Body::Elsewhere { size, .. } | Body::Cut { size, .. } => size?,
        Body::Empty | Body::Read(_) | Body::Undecodable { .. } | Body::Compressed { .. } => return None,
    };
    let says =
        format!("The answer had a body ({size} bytes); Azure DevOps answers a missing scope, and mostly a revoked token, without one.");
    let causes = vec![Cause::MissingScope, Cause::Revoked];
    (size > 0).then(|| Against { causes, certainty: Certainty::Open, contradicts: false, evidence: Evidence::answer(refused, says) })
}

/// The credential has the right form.
fn sound(refused: &Entry) -> Option<Against> {
    let credential = refused.carried.credential().filter(|credential| credential.form == CredentialForm::Sound)?;
    let says =
        format!("Nothing is wrong with the form of the credential that was sent (number {}). (It is not shown.)", credential.number + 1);
    let causes = vec![Cause::MalformedCredential];
    Some(Against { causes, certainty: Certainty::Certain, contradicts: false, evidence: Evidence::answer(refused, says) })
}

/// The vFunction session went on.
fn alive(case: &Case) -> Option<Against> {
    let says = "vFunction answered this call of the same session afterwards, so the session had not ended.";
    let evidence = Evidence::answer(case.alive()?, says);
    Some(Against { causes: vec![Cause::SessionEnded], certainty: Certainty::Certain, contradicts: true, evidence })
}

/// vFunction connected with the same token in another attempt.
fn connected(case: &Case, entry: &Entry) -> Option<Against> {
    let token = case.subject.carried.token.filter(|token| entry.carried.token.is_some_and(|other| other.number == token.number))?;
    if !entry.changes_config() || !entry.is_accepted() || entry.is_spoilt() {
        return None;
    }
    let is_after = case.is_after(entry, case.subject);
    let mut causes = vec![Cause::UnknownToken];
    if token.form == CredentialForm::Sound {
        causes.push(Cause::MalformedCredential);
    }
    if is_after {
        causes.extend([Cause::Expired, Cause::Revoked]);
        if organization_sent(entry).is_some() && organization_sent(entry) == organization_sent(case.subject) {
            causes.push(Cause::WrongOrganization);
        }
    }
    let when = if is_after { "later" } else { "earlier" };
    let evidence = Evidence::answer(entry, format!("An attempt with the same token succeeded {when}."));
    Some(Against { causes, certainty: Certainty::Certain, contradicts: is_after, evidence })
}
