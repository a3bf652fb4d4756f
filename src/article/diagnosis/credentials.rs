//! The credentials in a HAR file: which calls carried the same one, how long one lasts, and what has to be removed.
//!
//! Invariant: a credential itself never leaves here but for being looked for and removed; what is kept of it is a number.

use crate::common::secret::REMOVED;
use crate::common::time::Timestamp;
use crate::simulator::http::{Request, Response, decode_pairs};
use crate::simulator::redact::is_secret;
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD, Engine};
use serde_json::Value;

/// The shortest text that is taken for a credential; what is shorter was put in its place, such as `***`.
const SHORTEST: usize = 16;
/// The most secrets that are looked for.
const MOST: usize = 500;
/// Headers whose values are lists of cookies.
const COOKIES: [&str; 2] = ["cookie", "set-cookie"];

/// The secrets seen so far.
#[derive(Default)]
pub struct Credentials(Vec<String>);

/// What is kept of the credentials of one call.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Carried {
    /// The number of the credential in the header `Authorization`.
    pub authorization: Option<usize>,
    /// Whether it is of the kind that a program sends to Azure DevOps: `Basic`.
    pub is_basic: bool,
    /// The last instant of that credential, if it says so itself.
    pub lasts_until: Option<Timestamp>,
    /// The number of the token in the body.
    pub token: Option<usize>,
}

impl Credentials {
    /// The secrets, to be removed.
    pub fn secrets(&self) -> &[String] {
        &self.0
    }

    /// Notes the secrets of a call.
    pub fn of(&mut self, request: &Request, response: &Response) -> Carried {
        let (scheme, credential) = request.headers.get("Authorization").and_then(|value| value.trim().split_once(' ')).unwrap_or_default();
        let is_basic = scheme.eq_ignore_ascii_case("basic");
        let decoded = if is_basic { password(credential) } else { None };
        // The coded form has to be removed as well.
        self.note(credential);
        let authorization = self.note(decoded.as_deref().unwrap_or(credential));
        let cookies = request.headers.iter().chain(response.headers.iter()).filter(|(name, _)| COOKIES.contains(&lower(name).as_str()));
        for pair in cookies.flat_map(|(_, value)| value.split([';', '\n'])) {
            self.note(pair.split_once('=').map_or("", |(_, value)| value.trim()));
        }
        for (_, value) in decode_pairs(&request.query).iter().filter(|(name, _)| is_secret(name)) {
            self.note(value);
        }
        let token = self.in_body(&request.body);
        self.in_body(&response.body);
        Carried { authorization, is_basic, lasts_until: expiry(credential), token }
    }

    /// The number of a credential: the same one for the same text. None for what is no credential.
    pub fn note(&mut self, text: &str) -> Option<usize> {
        if text.len() < SHORTEST || text.contains(REMOVED) {
            return None;
        }
        self.0.iter().position(|seen| seen == text).or_else(|| {
            (self.0.len() < MOST).then(|| {
                self.0.push(text.to_owned());
                self.0.len() - 1
            })
        })
    }

    /// Notes the secrets in a body; the number of the first.
    fn in_body(&mut self, body: &str) -> Option<usize> {
        match serde_json::from_str::<Value>(body) {
            Ok(value) => self.in_value(&value),
            Err(_) => {
                let secrets = decode_pairs(body).into_iter().filter(|(name, _)| is_secret(name));
                secrets.fold(None, |first, (_, value)| {
                    let number = self.note(&value);
                    first.or(number)
                })
            }
        }
    }

    fn in_value(&mut self, value: &Value) -> Option<usize> {
        match value {
            Value::Array(values) => values.iter().fold(None, |first, value| {
                let number = self.in_value(value);
                first.or(number)
            }),
            Value::Object(members) => members.iter().fold(None, |first, (name, value)| {
                let number = match value {
                    Value::String(text) if is_secret(name) => self.note(text),
                    other => self.in_value(other),
                };
                first.or(number)
            }),
            _ => None,
        }
    }
}

/// The password in `Basic` credentials; the user's name is not looked at.
fn password(credential: &str) -> Option<String> {
    let decoded = String::from_utf8(BASE64_STANDARD.decode(credential.trim()).ok()?).ok()?;
    decoded.split_once(':').map(|(_, password)| password.to_owned())
}

/// The last instant of a JSON Web Token (its claim `exp`: <https://www.rfc-editor.org/rfc/rfc7519#section-4.1.4>).
fn expiry(credential: &str) -> Option<Timestamp> {
    let claims = BASE64_URL_SAFE_NO_PAD.decode(credential.split('.').nth(1)?).ok()?;
    let seconds = serde_json::from_slice::<Value>(&claims).ok()?.get("exp")?.as_i64()?;
    Some(Timestamp::from_millis(seconds.saturating_mul(1000)))
}

fn lower(text: &str) -> String {
    text.to_ascii_lowercase()
}
