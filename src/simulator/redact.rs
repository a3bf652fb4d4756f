//! Takes the secrets out of an exchange before it is kept.
//!
//! Invariant: what this leaves holds no credential. Two rules, both always applied: by structure (headers, parameters and fields that
//! carry secrets lose their value; a body that can be read neither as JSON nor as a form is dropped as a whole), and by value (secrets
//! that the world knows, real ones of any vendor, and any run of letters and digits as long as a token, wherever they are).

use super::exchange::{Call, Exchange};
use super::guard::guarded;
use super::http::{Headers, Method, Request, Response, decode_pairs, encode_pairs};
use super::verdict::Verdict;
use crate::common::secret::{self, OLD_LENGTH, REMOVED};
use serde_json::Value;

/// The longest text kept, in bytes.
const LONGEST: usize = 4096;
/// What follows a text that was cut.
const CUT: &str = "… (cut; ";
/// The most header fields kept.
const MOST_HEADERS: usize = 64;
/// The shortest secret that is looked for by its value.
const SHORTEST: usize = 6;
/// Headers that carry credentials.
const HEADERS: [&str; 5] = ["authorization", "proxy-authorization", "cookie", "set-cookie", "x-api-key"];
/// Fields and parameters that carry secrets, in small letters without hyphens and underscores; also those that end in one of [`ENDS`].
const FIELDS: [&str; 9] = ["token", "accesstoken", "refreshtoken", "idtoken", "apitoken", "pat", "authorization", "passwd", "csv"];
/// How the names of further such fields end.
const ENDS: [&str; 3] = ["password", "pwd", "secret"];
/// Form fields that are kept; of every other one that is not known to carry a secret, the name goes, too.
const FORM_FIELDS: [&str; 4] = ["client_id", "username", "grant_type", "realm"];

impl Exchange {
    /// The exchange without its secrets, and with long texts cut.
    ///
    /// `secrets` are those that the servers know: what they answer need not have a form that is known.
    pub fn redacted<'a>(&self, secrets: impl Iterator<Item = &'a str>) -> Exchange {
        let secrets = Secrets::without_form(secrets);
        Exchange {
            id: self.id,
            at: self.at,
            transport: self.transport,
            request: secrets.request(&self.request),
            response: secrets.response(&self.response),
            delivery: self.delivery,
            verdict: secrets.verdict(&self.verdict),
            trace: self.trace.iter().map(|call| secrets.call(call)).collect(),
            faults: self.faults.clone(),
        }
    }
}

/// A request from elsewhere without the secrets that are known, and without those that structure and form tell.
pub fn foreign_request(request: &Request, known: &[String]) -> Request {
    Secrets::known(known).request(&guarded(request))
}

/// The same of a response.
pub fn foreign_response(response: &Response, known: &[String]) -> Response {
    Secrets::known(known).response(response)
}

/// The secrets that no rule recognises by their form, and the longest text that is kept of a message, in bytes.
struct Secrets<'a> {
    texts: Vec<&'a str>,
    longest: usize,
}

impl<'a> Secrets<'a> {
    /// Those of a list that no rule recognises by their form.
    fn without_form(secrets: impl Iterator<Item = &'a str>) -> Self {
        let has_form = |text: &str| text.len() >= OLD_LENGTH && text.bytes().all(|b| b.is_ascii_alphanumeric());
        Secrets { texts: secrets.filter(|text| text.len() >= SHORTEST && !has_form(text)).collect(), longest: LONGEST }
    }

    /// Those of a file from elsewhere, whose texts are kept as long as they are.
    fn known(secrets: &'a [String]) -> Self {
        let texts = secrets.iter().map(String::as_str).filter(|text| text.len() >= SHORTEST).collect();
        Secrets { texts, longest: usize::MAX }
    }

    /// Any text, without secrets, and cut.
    fn text(&self, text: &str) -> String {
        let known = self.texts.iter().fold(text.to_owned(), |text, secret| text.replace(secret, REMOVED));
        cut(without_long_runs(&secret::without(&known)), self.longest)
    }

    fn call(&self, call: &Call) -> Call {
        Call {
            from: call.from.clone(),
            to: self.text(&call.to),
            asks_for: call.asks_for.clone(),
            request: self.request(&call.request),
            response: self.response(&call.response),
            verdict: self.verdict(&call.verdict),
        }
    }

    fn request(&self, request: &Request) -> Request {
        Request {
            method: self.method(&request.method),
            path: self.text(&request.path),
            query: self.query(&request.query),
            headers: self.headers(&request.headers),
            body: self.request_body(request),
        }
    }

    /// The method, or one that replaces it if it is a secret. The replacement is a valid method, as [`secret::REMOVED`] is not.
    fn method(&self, method: &Method) -> Method {
        let is_harmless = self.text(method.as_str()) == method.as_str();
        if is_harmless { method.clone() } else { Method::from_bytes(b"REMOVED").unwrap_or_default() }
    }

    fn response(&self, response: &Response) -> Response {
        let body = without_secret_fields(&response.body).unwrap_or_else(|| response.body.clone());
        Response { status: response.status, headers: self.headers(&response.headers), body: self.text(&body) }
    }

    fn verdict(&self, verdict: &Verdict) -> Verdict {
        match verdict {
            Verdict::Malformed { field, problem } => Verdict::Malformed { field: self.text(field), problem: self.text(problem) },
            Verdict::MalformedCredential { problem } => Verdict::MalformedCredential { problem: self.text(problem) },
            Verdict::UnknownOrganization { organization } => Verdict::UnknownOrganization { organization: self.text(organization) },
            other => other.clone(),
        }
    }

    fn headers(&self, headers: &Headers) -> Headers {
        let field = |(name, value): (&str, &str)| {
            let scheme = value.split_once(' ').map(|(scheme, _)| scheme).filter(|scheme| ["Basic", "Bearer"].contains(scheme));
            let value = match (HEADERS.contains(&name.to_ascii_lowercase().as_str()), scheme) {
                (true, Some(scheme)) => format!("{scheme} {REMOVED}"),
                (true, None) => REMOVED.to_owned(),
                (false, _) => self.text(value),
            };
            (self.text(name), value)
        };
        headers.iter().take(MOST_HEADERS).map(field).collect()
    }

    fn query(&self, query: &str) -> String {
        self.text(&without_values(query, is_secret))
    }

    fn request_body(&self, request: &Request) -> String {
        let is_form = request.headers.get("Content-Type").is_some_and(|kind| kind.contains("x-www-form-urlencoded"));
        match without_secret_fields(&request.body) {
            _ if request.body.is_empty() => String::new(),
            Some(body) => self.text(&body),
            None if is_form => self.text(&without_secret_pairs(&request.body)),
            None => REMOVED.to_owned(),
        }
    }
}

/// A query without the values of its parameters with such names; as it is, if it has none.
pub fn without_values(query: &str, predicate: fn(&str) -> bool) -> String {
    let pairs = decode_pairs(query);
    if !pairs.iter().any(|(name, _)| predicate(name)) {
        return query.to_owned();
    }
    let pairs: Vec<_> = pairs.iter().map(|(name, value)| (name.as_str(), if predicate(name) { REMOVED } else { value })).collect();
    encode_pairs(&pairs)
}

/// A JSON body without the values of its secret fields; nothing if it is no JSON object or list.
fn without_secret_fields(body: &str) -> Option<String> {
    without_fields(body, |name, value| is_secret(name) && !value.is_null())
}

/// A JSON body without the values of such fields; nothing if it is no JSON object or list.
pub fn without_fields(body: &str, predicate: fn(&str, &Value) -> bool) -> Option<String> {
    let mut value = serde_json::from_str::<Value>(body).ok().filter(|value| value.is_object() || value.is_array())?;
    strip(&mut value, predicate);
    secret::remove(&mut value);
    Some(value.to_string())
}

fn strip(value: &mut Value, predicate: fn(&str, &Value) -> bool) {
    match value {
        Value::Array(values) => values.iter_mut().for_each(|value| strip(value, predicate)),
        Value::Object(map) => map.iter_mut().for_each(|(key, value)| {
            if predicate(key, value) {
                *value = Value::String(REMOVED.to_owned());
            } else {
                strip(value, predicate);
            }
        }),
        _ => {}
    }
}

fn without_secret_pairs(body: &str) -> String {
    let pairs = decode_pairs(body);
    let kept: Vec<_> = pairs
        .iter()
        .map(|(name, value)| match name.as_str() {
            name if FORM_FIELDS.contains(&name) => (name, value.as_str()),
            name if is_secret(name) => (name, REMOVED),
            _ => (REMOVED, REMOVED),
        })
        .collect();
    encode_pairs(&kept)
}

/// Whether a field, parameter or header of this name carries a secret.
pub fn is_secret(name: &str) -> bool {
    let name = name.replace(['-', '_'], "").to_lowercase();
    FIELDS.contains(&name.as_str()) || ENDS.iter().any(|end| name.ends_with(end))
}

/// Without any run of letters and digits that is as long as a token, or longer.
pub fn without_long_runs(text: &str) -> String {
    let (mut out, mut run) = (String::with_capacity(text.len()), String::new());
    let end_run = |run: &mut String, out: &mut String| {
        out.push_str(if run.len() >= OLD_LENGTH { REMOVED } else { run });
        run.clear();
    };
    for c in text.chars() {
        if c.is_ascii_alphanumeric() {
            run.push(c);
        } else {
            end_run(&mut run, &mut out);
            out.push(c);
        }
    }
    end_run(&mut run, &mut out);
    out
}

fn cut(text: String, longest: usize) -> String {
    if text.len() <= longest {
        return text;
    }
    let end = (0..=longest).rev().find(|end| text.is_char_boundary(*end)).unwrap_or_default();
    format!("{}{CUT}{} bytes in all)", text.get(..end).unwrap_or_default(), text.len())
}

/// Whether a text was cut.
pub fn is_cut(text: &str) -> bool {
    text.len() > LONGEST && text.contains(CUT)
}
