//! The credentials in a HAR file: which calls carried the same one, what form it has, and what has to be removed.
//!
//! Invariant: a credential itself never leaves here but for being looked for and removed; what is kept of it is a number and its form.

use super::carried::{Authorization, Carried, Credential};
use crate::common::secret::REMOVED;
use crate::common::time::Timestamp;
use crate::products::azure_devops::credential_form::{CredentialForm, decoded};
use crate::simulator::http::{Headers, Request, decode, decode_pairs};
use crate::simulator::redact::is_secret;
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD, Engine};
use serde_json::Value;

/// The shortest credential that is looked for elsewhere in the file, in bytes.
const SHORTEST: usize = 16;
/// The most credentials that are told apart.
const MOST: usize = 500;
/// Headers whose values are lists of cookies.
const COOKIES: [&str; 2] = ["cookie", "set-cookie"];
/// Names of fields that hold a personal access token.
const TOKENS: [&str; 5] = ["token", "pat", "personalaccesstoken", "personal_access_token", "azuretoken"];
/// Words that recorders put in the place of a credential.
const REPLACEMENTS: [&str; 6] = ["redacted", "removed", "masked", "hidden", "sanitized", "filtered"];

/// The credentials seen so far.
#[derive(Default)]
pub struct Credentials {
    /// In the order of their numbers.
    numbered: Vec<String>,
    /// Other texts that hold secrets, such as the encoded form of a credential.
    others: Vec<String>,
}

impl Credentials {
    /// The texts to be removed, longest first, so that none is found within another.
    pub fn secrets(&self) -> Vec<String> {
        let all = self.numbered.iter().chain(&self.others);
        let mut secrets: Vec<String> = all.filter(|text| text.len() >= SHORTEST).cloned().collect();
        secrets.sort_by_key(|text| std::cmp::Reverse(text.len()));
        secrets.dedup();
        secrets
    }

    /// Notes the secrets of a call.
    pub fn of(&mut self, request: &Request, user: Option<&str>, sent: &str, answer: (&Headers, &str)) -> Carried {
        let authorization = match (request.headers.get("Authorization"), user) {
            (Some(value), _) => self.of_header(value),
            // A client sends what the address has before the host as `Basic`.
            (None, Some(user)) => self.of_header(&format!("Basic {}", BASE64_STANDARD.encode(decode(user)))),
            (None, None) => Authorization::Absent,
        };
        let cookies =
            request.headers.iter().chain(answer.0.iter()).filter(|(name, _)| COOKIES.contains(&name.to_ascii_lowercase().as_str()));
        for pair in cookies.flat_map(|(_, value)| value.split([';', '\n'])) {
            self.also(pair.split_once('=').map_or("", |(_, value)| value.trim()));
        }
        for (_, value) in decode_pairs(&request.query).iter().filter(|(name, _)| is_secret(name)) {
            self.also(value);
        }
        let token = self.in_body(sent);
        self.in_body(answer.1);
        Carried { authorization, token, minted: Vec::new() }
    }

    /// The number of a credential: the same one for the same text. `None` for a text that replaces one.
    pub fn number(&mut self, text: &str) -> Option<usize> {
        if is_replacement(text) {
            return None;
        }
        self.numbered.iter().position(|seen| seen == text).or_else(|| {
            (self.numbered.len() < MOST).then(|| {
                self.numbered.push(text.to_owned());
                self.numbered.len() - 1
            })
        })
    }

    /// Notes a text that holds a secret.
    fn also(&mut self, text: &str) {
        if text.len() >= SHORTEST && self.others.len() < MOST && !is_replacement(text) && !self.others.iter().any(|other| other == text) {
            self.others.push(text.to_owned());
        }
    }

    fn of_header(&mut self, value: &str) -> Authorization {
        // A header that is there twice is joined; some recorders write the same one twice.
        let mut parts: Vec<&str> = value.split(", ").map(str::trim).collect();
        parts.dedup();
        if parts.len() > 1 {
            parts.iter().for_each(|part| self.also(part.rsplit(' ').next().unwrap_or_default()));
        }
        let value = if let [one] = parts.as_slice() { one } else { value.trim() };
        let (scheme, encoded) = value.split_once(char::is_whitespace).unwrap_or(("", value));
        let encoded = encoded.trim();
        if is_replacement(encoded) {
            return Authorization::Hidden;
        }
        let joined: String = encoded.split_whitespace().collect();
        let is_basic = scheme.eq_ignore_ascii_case("basic");
        let text = decoded(&joined).filter(|_| is_basic);
        let token =
            text.as_deref().map(|text| text.split_once(':').map_or(text, |(user, token)| if token.is_empty() { user } else { token }));
        self.also(encoded);
        self.also(&joined);
        let form = CredentialForm::of_header(value);
        match self.number(bare(token.unwrap_or(encoded))) {
            Some(number) => Authorization::Seen(Credential { number, form, lasts_until: expiry(encoded) }),
            None => Authorization::Hidden,
        }
    }

    /// The credential in the value of a field.
    fn of_field(&mut self, value: &str) -> Option<Credential> {
        let number = self.number(bare(value))?;
        self.also(value);
        Some(Credential { number, form: CredentialForm::of_token(value), lasts_until: None })
    }

    /// Notes the secrets in a body; returns the one that is a token by its name, or else the first.
    fn in_body(&mut self, body: &str) -> Option<Credential> {
        let mut fields = Vec::new();
        match serde_json::from_str::<Value>(body) {
            Ok(value) => secrets_in(&value, 0, &mut fields),
            Err(_) => {
                fields.extend(decode_pairs(body).into_iter().filter(|(name, _)| is_secret(name)).map(|(name, value)| (0, name, value)))
            }
        }
        let is_token = |name: &str| TOKENS.contains(&name.to_ascii_lowercase().as_str());
        // The data of the integration are within the body; what is beside them is for other purposes.
        let rank = |(depth, name, value): &(usize, String, String)| (is_token(name), !value.is_empty(), *depth);
        let best = fields.iter().map(rank).max();
        let mut found = None;
        for field in &fields {
            let credential = self.of_field(&field.2);
            if found.is_none() && Some(rank(field)) == best {
                found = credential;
            }
        }
        found
    }
}

/// The fields of a body that hold secrets: how deep each is, its name and its text.
fn secrets_in(value: &Value, depth: usize, fields: &mut Vec<(usize, String, String)>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| secrets_in(value, depth, fields)),
        Value::Object(members) => members.iter().for_each(|(name, value)| match value {
            Value::String(text) if is_secret(name) => fields.push((depth, name.clone(), text.clone())),
            other => secrets_in(other, depth + 1, fields),
        }),
        _ => {}
    }
}

/// A token without what may surround it by mistake.
fn bare(token: &str) -> &str {
    token.trim().trim_matches(['"', '\'', '`', '“', '”', '’'])
}

/// Whether a text replaces a credential or a name that the recorder left out.
pub fn is_replacement(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    let is_filler = !text.is_empty() && text.chars().all(|c| ['*', '•', '.', '…', '-', 'x', 'X', '#', '█'].contains(&c));
    text.contains(REMOVED) || is_filler || text.len() < 64 && REPLACEMENTS.iter().any(|word| lower.contains(word))
}

/// The last instant of a JSON Web Token (its claim `exp`: <https://www.rfc-editor.org/rfc/rfc7519#section-4.1.4>).
fn expiry(credential: &str) -> Option<Timestamp> {
    let claims = BASE64_URL_SAFE_NO_PAD.decode(credential.split('.').nth(1)?).ok()?;
    let seconds = serde_json::from_slice::<Value>(&claims).ok()?.get("exp")?.as_i64()?;
    Some(Timestamp::from_millis(seconds.saturating_mul(1000)))
}
