//! What the answers say in words: sentences that a server is known to use for one cause alone.
//! (Azure DevOps: as captured from the service, and as documented.)

use super::entry::{Entry, Party};
use crate::article::causes::Cause;
use crate::simulator::http::decode;

/// Who says it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Who {
    /// Azure DevOps, or vFunction that passes its words on.
    Anyone,
    Azure,
    VFunction,
}

use Who::{Anyone, Azure, VFunction};

/// What is looked for, in small letters, all of it in one sentence; who says it; with which status, if that matters; what it means.
type Phrase = (&'static [&'static str], Who, Option<u16>, Cause);

const PHRASES: &[Phrase] = &[
    (&["personal access token used has expired"], Anyone, None, Cause::Expired),
    (&["personal access token has expired"], Anyone, None, Cause::Expired),
    (&["personal access token was revoked"], Anyone, None, Cause::Revoked),
    (&["personal access token has been revoked"], Anyone, None, Cause::Revoked),
    (&["security policy prohibits access", "personal access token"], Anyone, None, Cause::Policy),
    (&["vs403463"], Anyone, None, Cause::Policy),
    (&["tf400733"], Anyone, None, Cause::RateLimit),
    (&["tf400813", "aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa"], Anyone, None, Cause::UnknownToken),
    (&["tf400813", "anonymous access"], Anyone, None, Cause::UnknownToken),
    (&["tf400813", "is not authorized to access"], Anyone, None, Cause::NotAMember),
    (&["vs850015"], Anyone, None, Cause::WrongOrganization),
    (&["insufficient_scope"], Azure, None, Cause::MissingScope),
    (&["azure devops services | sign in"], Azure, None, Cause::UnknownToken),
    (&["/_signin"], Azure, None, Cause::UnknownToken),
    (&["404 - page not found"], Azure, Some(404), Cause::WrongOrganization),
    (&["session has expired"], VFunction, Some(401), Cause::SessionEnded),
    (&["session expired"], VFunction, Some(401), Cause::SessionEnded),
    (&["jwt expired"], VFunction, Some(401), Cause::SessionEnded),
    (&["invalid_token"], VFunction, Some(401), Cause::SessionEnded),
    (&["administrator"], VFunction, Some(403), Cause::NotAnAdministrator),
];

/// Headers that say why.
const HEADERS: [&str; 3] = ["X-TFS-ServiceError", "WWW-Authenticate", "Location"];

/// The cause that a refusal names, and the sentence that does.
pub fn cause(entry: &Entry) -> Option<(Cause, String)> {
    let status = entry.status();
    if entry.is_success() && status != Some(203) {
        return None;
    }
    let is_azure = matches!(entry.party, Party::Azure(_));
    let says = |who: Who| who == Anyone || (who == Azure) == is_azure;
    let texts: Vec<String> = texts(entry);
    let sentences: Vec<&str> = texts.iter().flat_map(|text| sentences(text)).collect();
    PHRASES.iter().filter(|(_, who, when, _)| says(*who) && when.is_none_or(|when| Some(when) == status)).find_map(
        |(parts, _, _, cause)| {
            let found = sentences.iter().find(|sentence| {
                let lower = sentence.to_ascii_lowercase();
                // Who offers two reasons does not know which it is.
                parts.iter().all(|part| lower.contains(part)) && !lower.contains(" or ")
            });
            found.map(|sentence| (*cause, (*sentence).to_owned()))
        },
    )
}

/// What a refusal says at all: its first sentence; nothing where it has no body.
pub fn message(entry: &Entry) -> Option<String> {
    let parsed: Option<serde_json::Value> = serde_json::from_str(entry.body()).ok();
    let member = |name: &str| parsed.as_ref().and_then(|body| body.get(name)).and_then(serde_json::Value::as_str);
    let text = ["message", "error_description", "error", "detail", "title"].into_iter().find_map(member);
    let text = text.unwrap_or(entry.body()).trim();
    (!text.is_empty()).then(|| text.chars().take(300).collect())
}

fn texts(entry: &Entry) -> Vec<String> {
    let headers = HEADERS.iter().filter_map(|name| entry.header(name)).map(decode);
    std::iter::once(entry.body().to_owned()).chain(headers).collect()
}

/// The sentences of a text, whatever it is written in.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(['"', '<', '>', '\n']).flat_map(|part| part.split(". ")).map(str::trim).filter(|sentence| !sentence.is_empty())
}
