//! What the refusal itself tells: the words of the servers, the status, and whether there is a body at all.

use super::case::Case;
use super::clue::Primary;
use super::decisive;
use super::entry::{Answer, Entry};
use super::finding::{Certainty, Evidence};
use super::redirect::Redirect;
use super::{message, phrases};
use crate::article::causes::Cause;
use crate::har::body::Body;
use crate::simulator::http::Method;

/// What looks for one kind of refusal.
type Rule = fn(&Case) -> Option<Primary>;

/// All of them; the first that finds something tells.
const RULES: [Rule; 6] = [no_answer, words, way, trouble, spoilt_answer, sign_in_page];
/// The causes that fit a 403 of Azure DevOps without a reason.
const OF_AZURE_403: [Cause; 3] = [Cause::MissingPermission, Cause::ConditionalAccess, Cause::Policy];

/// What the refusal of an attempt tells.
pub fn primary(case: &Case) -> Primary {
    RULES.iter().find_map(|rule| rule(case)).unwrap_or_else(|| bare(case))
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
    let is_asked = case.reached_azure();
    // Where Azure DevOps was asked, the session had not ended.
    let meaning = |entry| phrases::meaning(entry).filter(|meaning| !(is_asked && meaning.causes == [Cause::SessionEnded]));
    let (entry, meaning) = case.answers().find_map(|entry| Some((entry, meaning(entry)?)))?;
    let evidence = vec![Evidence::new(entry, meaning.says, format!("“{}” ({})", meaning.sentence, super::finding::first_line(entry)))];
    if meaning.causes == [Cause::NotAMember] && case.is_known_there() {
        // Who was let in there a moment before belongs to it, and may lack something else.
        return Some(Primary { causes: vec![Cause::NotAMember, Cause::MissingPermission], certainty: Certainty::Likely, evidence });
    }
    Some(Primary { causes: meaning.causes, certainty: meaning.certainty, evidence })
}

/// Something on the way asks who is there: these statuses represent that alone
/// (<https://www.rfc-editor.org/rfc/rfc9110#section-15.5.8>, <https://www.rfc-editor.org/rfc/rfc6585#section-6>).
fn way(case: &Case) -> Option<Primary> {
    let entry = case.answers().find(|entry| matches!(entry.status(), Some(407 | 511)))?;
    let says =
        format!("The status says that a network or a proxy before {} asks to sign in to it; the call did not arrive.", entry.server());
    let evidence = said(entry, says);
    Some(Primary { causes: vec![Cause::ProxySignIn], certainty: Certainty::Certain, evidence })
}

/// A status that represents one kind of trouble alone. What Azure DevOps refused is not the trouble that vFunction had with that.
fn trouble(case: &Case) -> Option<Primary> {
    let refused = case.refused().0;
    let entry = Some(refused).filter(|entry| matches!(entry.status(), Some(400 | 422 | 429 | 500..)))?;
    let server = entry.server();
    if let Some(status) = phrases::status_behind(entry).filter(|_| entry.azure().is_none()) {
        let causes: &[Cause] = if status == 401 { &decisive::OF_AZURE_401 } else { &OF_AZURE_403 };
        let says = format!("{server} failed because another server, which it had asked, refused that with {status}.");
        return Some(Primary { causes: causes.to_vec(), certainty: Certainty::Open, evidence: said(entry, says) });
    }
    let (cause, says) = match entry.status() {
        Some(429) => (Cause::RateLimit, format!("The status says that {server} had too many requests.")),
        Some(500..) => (Cause::ServerError, format!("The status says that {server} failed, or a server before or behind it.")),
        _ => (Cause::InputRejected, format!("The status says that {server} could not process what it was sent.")),
    };
    let mut evidence = said(entry, says);
    let wait = entry.header("Retry-After");
    evidence.extend(wait.map(|wait| Evidence::new(entry, "How long to wait, in seconds or until a date:", format!("Retry-After: {wait}"))));
    Some(Primary { causes: vec![cause], certainty: Certainty::Certain, evidence })
}

/// What an answer shows, and what it says.
fn said(entry: &Entry, says: String) -> Vec<Evidence> {
    let message = message::shown(entry).map(|message| Evidence::new(entry, "The answer says:", message));
    std::iter::once(Evidence::answer(entry, says)).chain(message).collect()
}

fn spoilt_answer(case: &Case) -> Option<Primary> {
    let entry = case.subject;
    let says = format!("The status says success, but the answer is not the JSON that {} answers with.", entry.server());
    let begins = message::shown(entry).map(|begins| Evidence::new(entry, "It begins:", begins));
    let evidence = || std::iter::once(Evidence::answer(entry, says)).chain(begins).collect();
    entry.is_spoilt().then(|| Primary { causes: vec![Cause::SpoiltAnswer], certainty: Certainty::Certain, evidence: evidence() })
}

/// Azure DevOps asks to sign in: it found no token that it knows.
fn sign_in_page(case: &Case) -> Option<Primary> {
    let entry = case.refused().0;
    let says = match entry.redirect() {
        None => "Azure DevOps answers with its sign-in page: it found no token that it recognizes.",
        Some(Redirect::SignIn) => "Azure DevOps redirects the call to its sign-in page: it found no token that it recognizes.",
        Some(_) => {
            "Azure DevOps redirects the call, and the file does not hold where to; it does so with a token that it does not recognize."
        }
    };
    entry.is_sign_in_page().then(|| Primary {
        causes: vec![Cause::UnknownToken, Cause::MalformedCredential],
        certainty: Certainty::Likely,
        evidence: vec![Evidence::answer(entry, says)],
    })
}

/// A refusal without a reason that is known.
fn bare(case: &Case) -> Primary {
    let refused = case.refused().0;
    // The answer to HEAD never has a body.
    let is_empty = refused.request.method != Method::HEAD && refused.response().is_some_and(|response| response.body.is_known_empty());
    let (causes, certainty): (&[Cause], _) = match (refused.azure().is_some(), refused.status()) {
        (true, Some(401)) if is_empty => (&decisive::OF_EMPTY_401, Certainty::Certain),
        (true, Some(401)) => (&decisive::OF_AZURE_401, Certainty::Open),
        (false, Some(401)) => (&decisive::OF_401, Certainty::Open),
        (true, Some(403)) => (&OF_AZURE_403, Certainty::Open),
        (false, Some(403)) => {
            (&[Cause::NotAnAdministrator, Cause::MissingPermission, Cause::ConditionalAccess, Cause::Policy], Certainty::Open)
        }
        (true, Some(404)) => (&[Cause::WrongOrganization, Cause::MissingPermission], Certainty::Open),
        (false, Some(404)) => (&[Cause::WrongOrganization, Cause::MissingPermission, Cause::SpoiltAnswer], Certainty::Open),
        (_, Some(408)) => (&[Cause::NetworkError, Cause::SpoiltAnswer], Certainty::Open),
        (false, Some(300..=399)) => (&[Cause::SessionEnded, Cause::SpoiltAnswer], Certainty::Open),
        _ => (&[Cause::InputRejected, Cause::SpoiltAnswer], Certainty::Open),
    };
    Primary { causes: causes.to_vec(), certainty, evidence: case.answers().flat_map(reason).collect() }
}

/// What a refusal says of its reason, or why that is not known.
fn reason(entry: &Entry) -> Vec<Evidence> {
    let server = entry.server();
    let Some(response) = entry.response() else { return vec![Evidence::answer(entry, "No answer is known.")] };
    let bytes = |size: Option<u64>| size.map(|size| format!(" ({size} bytes)")).unwrap_or_default();
    let says = match &response.body {
        _ if matches!(response.status.as_u16(), 300..=399) => {
            format!("{server} answers with a redirect; the call itself was not done.")
        }
        Body::Empty if entry.request.method == Method::HEAD => {
            format!("{server} refused the call. It gave no reason: answers to HEAD never have a body.")
        }
        Body::Empty => format!("{server} refused the call and gave no reason: the answer has no body."),
        Body::Elsewhere { file, size } => format!(
            "{server} refused the call. Its reason is not in this file: the body{} is in the file {file}, which was saved beside it.",
            bytes(*size)
        ),
        Body::LeftOut { size } => {
            format!("{server} refused the call. Its reason is not in the file: the body{} was left out.", bytes(*size))
        }
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
