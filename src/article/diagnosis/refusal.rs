//! What the refusal itself tells: the words of the servers, the status, and whether there is a body at all.

use super::case::Case;
use super::clue::Primary;
use super::decisive;
use super::entry::{Answer, Entry};
use super::finding::{Certainty, Evidence};
use super::{message, phrases};
use crate::article::causes::Cause;
use crate::har::body::Body;
use serde_json::Value;

/// What looks for one kind of refusal.
type Rule = fn(&Case) -> Option<Primary>;

/// All of them; the first that finds something tells.
const RULES: [Rule; 5] = [no_answer, words, trouble, spoilt_answer, sign_in_page];

/// What the refusal of an attempt tells.
pub fn primary(case: &Case) -> Primary {
    RULES.iter().find_map(|rule| rule(case)).unwrap_or_else(|| bare(case))
}

/// Whether a success holds something else than the JSON that vFunction answers with.
pub fn is_spoilt(entry: &Entry) -> bool {
    let body = entry.body().trim();
    entry.azure().is_none() && entry.is_accepted() && !body.is_empty() && !is_cut(entry) && serde_json::from_str::<Value>(body).is_err()
}

fn is_cut(entry: &Entry) -> bool {
    entry.response().is_some_and(|response| matches!(response.body, Body::Cut { .. }))
}

fn no_answer(case: &Case) -> Option<Primary> {
    let (cause, certainty, says) = match &case.subject.answer {
        Answer::Response(_) => return None,
        Answer::Failed(Some(_)) => (Cause::NetworkError, Certainty::Certain, "The browser got no answer to this call, and says why."),
        Answer::Failed(None) => (Cause::NetworkError, Certainty::Likely, "The file has the status 0 for this call: no answer arrived."),
        Answer::NotRecorded => (
            Cause::NetworkError,
            Certainty::Open,
            "The call was recorded without an answer: it was still under way when the file was saved.",
        ),
    };
    Some(Primary { causes: vec![cause], certainty, evidence: vec![Evidence::answer(case.subject, says)] })
}

/// A server says itself what is wrong.
fn words(case: &Case) -> Option<Primary> {
    let (entry, meaning) = case.answers().find_map(|entry| Some((entry, phrases::meaning(entry)?)))?;
    let evidence = vec![Evidence::new(entry, meaning.says, format!("“{}” ({})", meaning.sentence, super::finding::first_line(entry)))];
    Some(Primary { causes: meaning.causes, certainty: meaning.certainty, evidence })
}

/// A status that represents one kind of trouble alone.
fn trouble(case: &Case) -> Option<Primary> {
    let entry = case.answers().find(|entry| matches!(entry.status(), Some(400 | 422 | 429 | 500..)))?;
    let server = entry.server();
    let (cause, says) = match entry.status() {
        Some(429) => (Cause::RateLimit, format!("{server} says that it had too many requests.")),
        Some(500..) => (Cause::ServerError, format!("{server} says that it failed, or that a server behind it did.")),
        _ => (Cause::InputRejected, format!("{server} could not process what it was sent.")),
    };
    let mut evidence = vec![Evidence::answer(entry, says)];
    evidence.extend(message::shown(entry).map(|message| Evidence::new(entry, "It says:", message)));
    let wait = entry.header("Retry-After");
    evidence.extend(wait.map(|wait| Evidence::new(entry, "How long to wait, in seconds or until a date:", format!("Retry-After: {wait}"))));
    Some(Primary { causes: vec![cause], certainty: Certainty::Certain, evidence })
}

fn spoilt_answer(case: &Case) -> Option<Primary> {
    let says = "The status says success, but the answer is not the JSON that vFunction answers with.";
    let begins = message::shown(case.subject).unwrap_or_default();
    let evidence = || vec![Evidence::answer(case.subject, says), Evidence::new(case.subject, "It begins:", begins)];
    is_spoilt(case.subject).then(|| Primary { causes: vec![Cause::SpoiltAnswer], certainty: Certainty::Certain, evidence: evidence() })
}

/// Azure DevOps asks to sign in: it found no token that it knows.
fn sign_in_page(case: &Case) -> Option<Primary> {
    let entry = case.refused().0;
    let says = "Azure DevOps answers with its sign-in page: it made out no token that it knows.";
    (entry.azure().is_some() && entry.is_sign_in_page()).then(|| Primary {
        causes: vec![Cause::UnknownToken, Cause::MalformedCredential],
        certainty: Certainty::Likely,
        evidence: vec![Evidence::answer(entry, says)],
    })
}

/// A refusal without a reason that is known.
fn bare(case: &Case) -> Primary {
    let refused = case.refused().0;
    let is_empty = refused.response().is_some_and(|response| response.body.is_known_empty());
    let (causes, certainty): (&[Cause], _) = match (refused.azure().is_some(), refused.status()) {
        (true, Some(401)) if is_empty => (&decisive::OF_EMPTY_401, Certainty::Certain),
        (true, Some(401)) => (&decisive::OF_AZURE_401, Certainty::Open),
        (false, Some(401)) => (&decisive::OF_401, Certainty::Open),
        (true, Some(403)) => (&[Cause::MissingPermission, Cause::ConditionalAccess, Cause::Policy], Certainty::Open),
        (false, Some(403)) => {
            (&[Cause::NotAnAdministrator, Cause::MissingPermission, Cause::ConditionalAccess, Cause::Policy], Certainty::Open)
        }
        (_, Some(404)) => (&[Cause::WrongOrganization, Cause::MissingPermission], Certainty::Open),
        (false, Some(300..=399)) => (&[Cause::SessionEnded, Cause::SpoiltAnswer], Certainty::Open),
        _ => (&[Cause::InputRejected, Cause::SpoiltAnswer], Certainty::Open),
    };
    Primary { causes: causes.to_vec(), certainty, evidence: case.answers().flat_map(reason).collect() }
}

/// What a refusal says of its reason, or why that is not known.
fn reason(entry: &Entry) -> Vec<Evidence> {
    let server = entry.server();
    let Some(response) = entry.response() else { return vec![Evidence::answer(entry, "No answer is known.")] };
    let says = match &response.body {
        Body::Empty => format!("{server} refused the call and gave no reason: the answer has no body."),
        Body::LeftOut { size } => format!(
            "{server} refused the call. Its reason is not in the file: the body{} was left out when the file was saved.",
            size.map(|size| format!(" ({size} bytes)")).unwrap_or_default()
        ),
        Body::Undecodable { encoding } => {
            format!("{server} refused the call. Its reason cannot be read: the body is not valid {encoding}.")
        }
        Body::Compressed { encoding } => {
            format!("{server} refused the call. Its reason cannot be read: the body is still compressed ({encoding}).")
        }
        Body::Read(_) | Body::Cut { .. } => {
            let message = message::shown(entry).unwrap_or_default();
            return vec![Evidence::new(entry, format!("{server} refused the call. What it says fits several causes:"), message)];
        }
    };
    vec![Evidence::answer(entry, says)]
}
