//! Takes the secrets out of a message from elsewhere: the journal's rules, and stricter ones, because less is known of it.
//!
//! Invariant: a text whose structure cannot be read does not stay, but for a short sentence, word by word.

use crate::common::secret::{self, REMOVED};
use crate::simulator::http::{Headers, Request, Response};
use crate::simulator::redact;
use serde_json::Value;

/// What the names of headers, parameters and fields contain that may carry secrets.
const TELLTALES: [&str; 17] = [
    "token",
    "secret",
    "passw",
    "pwd",
    "session",
    "auth",
    "apikey",
    "accesskey",
    "cookie",
    "signature",
    "credential",
    "csrf",
    "xsrf",
    "jwt",
    "assertion",
    "nonce",
    "otp",
];
/// Names that are such as a whole.
const NAMES: [&str; 6] = ["sig", "code", "state", "key", "sid", "pin"];
/// Names that contain a telltale, and carry no secret.
const HARMLESS: [&str; 6] =
    ["wwwauthenticate", "proxyauthenticate", "xtfsfedauthredirect", "xtfsfedauthissuer", "authorizationid", "tokentype"];
/// The longest sentence that stays of a text without structure, in bytes.
const SENTENCE: usize = 1_000;
/// The longest word of it.
const WORD: usize = 20;
/// The longest name of a state.
const STATE: usize = 12;
/// The length of an id (<https://www.rfc-editor.org/rfc/rfc9562#section-4>).
const ID: usize = 36;

/// A request without secrets.
pub fn request(request: &Request, known: &[String]) -> Request {
    let stricter = Request {
        query: query(&request.query),
        headers: headers(&request.headers),
        body: json(&request.body).unwrap_or_else(|| request.body.clone()),
        ..request.clone()
    };
    redact::foreign_request(&stricter, known)
}

/// A response without secrets. Of an HTML page its title stays.
pub fn response(response: &Response, known: &[String]) -> Response {
    let body = json(&response.body).or_else(|| title(&response.body)).unwrap_or_else(|| sentence(&response.body));
    redact::foreign_response(&Response { status: response.status, headers: headers(&response.headers), body }, known)
}

fn headers(headers: &Headers) -> Headers {
    let field = |(name, value): (&str, &str)| {
        let lower = name.to_ascii_lowercase();
        // The journal's rule leaves the scheme of this one.
        let is_kept = lower == "authorization" || !tells(name);
        let value = match lower.as_str() {
            "location" | "referer" => address(value),
            _ if is_kept => value.to_owned(),
            _ => REMOVED.to_owned(),
        };
        (name.to_owned(), value)
    };
    headers.iter().map(field).collect()
}

/// An address without what may be secret in its query.
fn address(text: &str) -> String {
    let text = text.split_once('#').map_or(text, |(before, _)| before);
    text.split_once('?').map_or_else(|| text.to_owned(), |(place, parameters)| format!("{place}?{}", query(parameters)))
}

fn query(text: &str) -> String {
    redact::without_values(text, tells)
}

/// A JSON object or list without the texts of its telling fields.
fn json(body: &str) -> Option<String> {
    redact::without_fields(body, |name, value| {
        let is_plain = value.as_str().is_some_and(|text| !text.is_empty()) || value.is_number();
        let is_list_of_texts = value.as_array().is_some_and(|list| list.iter().any(Value::is_string));
        tells(name) && !is_plain_state(name, value) && (is_plain || is_list_of_texts)
    })
}

/// Whether a field is the state of something (`"state": "wellFormed"`), rather than that of a sign-in, which nobody can guess
/// (<https://www.rfc-editor.org/rfc/rfc6749#section-10.12>).
fn is_plain_state(name: &str, value: &Value) -> bool {
    let is_word = |text: &str| text.len() <= STATE && text.bytes().all(|byte| byte.is_ascii_alphabetic());
    name.eq_ignore_ascii_case("state") && value.as_str().is_some_and(is_word)
}

/// The title of an HTML page, as a page of nothing else.
fn title(body: &str) -> Option<String> {
    let lower = body.to_ascii_lowercase();
    let is_page = lower.contains("<html") || lower.contains("<!doctype html");
    let begin = lower.find("<title").and_then(|at| lower.get(at..)?.find('>').map(|end| at + end + 1));
    let text = begin.and_then(|begin| body.get(begin..)?.split('<').next()).unwrap_or_default();
    is_page.then(|| format!("<!DOCTYPE html><title>{}</title>", sentence(text.trim())))
}

/// A name or a sentence of the file that is shown.
pub fn short(text: &str) -> String {
    redact::without_long_runs(&sentence(&secret::without(text)))
}

/// A short text, without words that may be secrets.
fn sentence(text: &str) -> String {
    if text.len() > SENTENCE {
        return REMOVED.to_owned();
    }
    let word = |word: &str| match word.split_once('=') {
        Some((name, _)) if name.len() <= WORD => format!("{name}={REMOVED}"),
        None if without_id(word) <= WORD => word.to_owned(),
        _ => REMOVED.to_owned(),
    };
    text.split_whitespace().map(word).collect::<Vec<_>>().join(" ")
}

/// The length of a word without an id in it, such as that of a user, which is no secret: messages tell by it who is refused.
fn without_id(word: &str) -> usize {
    let is_id = |text: &[u8]| {
        let is_dash = |at| [8, 13, 18, 23].contains(&at);
        text.iter().enumerate().all(|(at, byte)| if is_dash(at) { *byte == b'-' } else { byte.is_ascii_hexdigit() })
    };
    let has_id = word.as_bytes().windows(ID).any(is_id);
    if has_id { word.len().saturating_sub(ID) } else { word.len() }
}

fn tells(name: &str) -> bool {
    let name = name.replace(['-', '_'], "").to_lowercase();
    let has_telltale = || TELLTALES.iter().any(|telltale| name.contains(telltale));
    !HARMLESS.contains(&name.as_str()) && (NAMES.contains(&name.as_str()) || has_telltale() || redact::is_secret(&name))
}
