//! HTTP messages as plain values, the same in every transport.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use serde::{Deserialize, Serialize};
use serde_with::{DisplayFromStr, TryFromInto, serde_as};

pub use ::http::{Method, StatusCode};

/// What may be in a URL beside letters and digits. What else is there is percent-encoded.
const IN_URLS: &str = "-._~:/?@!$&'()*+,;=%";
/// Media type of every JSON body.
pub const JSON: &str = "application/json; charset=utf-8";

/// Header fields in the order in which they are sent; names compare without case.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Headers(Vec<(String, String)>);

impl Headers {
    /// No fields.
    pub fn new() -> Self {
        Self::default()
    }

    /// The value of the first field with this name.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(key, _)| key.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }

    /// Sets a field, in place of one with the same name.
    pub fn set(&mut self, name: impl Into<String>, value: impl Into<String>) {
        let name = name.into();
        self.0.retain(|(key, _)| !key.eq_ignore_ascii_case(&name));
        self.0.push((name, value.into()));
    }

    /// The fields, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

impl<N: Into<String>, V: Into<String>> FromIterator<(N, V)> for Headers {
    fn from_iter<I: IntoIterator<Item = (N, V)>>(fields: I) -> Self {
        let mut headers = Headers::new();
        fields.into_iter().for_each(|(name, value)| headers.set(name, value));
        headers
    }
}

/// A request as the simulated servers receive it.
#[serde_as]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Request {
    /// Method.
    #[serde_as(as = "DisplayFromStr")]
    pub method: Method,
    /// Path below the program's base, without a leading slash: `api/v1/organizations/all`.
    pub path: String,
    /// What follows the question mark, still percent-encoded; empty if nothing.
    pub query: String,
    /// Header fields.
    pub headers: Headers,
    /// Body; empty if none.
    pub body: String,
}

impl Request {
    /// A request without query, headers or body.
    pub fn new(method: Method, path: impl Into<String>) -> Self {
        Request { method, path: path.into(), query: String::new(), headers: Headers::new(), body: String::new() }
    }

    /// With this query string (percent-encoded).
    pub fn query(mut self, query: impl Into<String>) -> Self {
        self.query = query.into();
        self
    }

    /// With this header field.
    pub fn header(mut self, name: &str, value: impl Into<String>) -> Self {
        self.headers.set(name, value);
        self
    }

    /// With a JSON body.
    pub fn json(mut self, body: &impl Serialize) -> Self {
        self.headers.set("Content-Type", JSON);
        self.body = serde_json::to_string(body).unwrap_or_default();
        self
    }

    /// With a form body (`application/x-www-form-urlencoded`).
    pub fn form(mut self, fields: &[(&str, &str)]) -> Self {
        self.headers.set("Content-Type", "application/x-www-form-urlencoded");
        self.body = encode_pairs(fields);
        self
    }

    /// Whether this call only reads: it may be written down in a journal, but changes nothing else.
    pub fn only_reads(&self) -> bool {
        self.method == Method::GET
    }

    /// Whether this is a control call that only reads: it leaves the world, and its journal, as they are.
    pub fn only_reads_control(&self) -> bool {
        self.only_reads() && self.path.starts_with(super::protocol::CONTROL)
    }

    /// The whole URL. `base` is what precedes the path, with a slash at its end.
    pub fn url(&self, base: &str) -> String {
        let question = if self.query.is_empty() { "" } else { "?" };
        let place = format!("{}{question}{}", self.path, self.query);
        let encoded = place.chars().map(|letter| match letter.is_ascii_alphanumeric() || IN_URLS.contains(letter) {
            true => letter.to_string(),
            false => encode(letter.encode_utf8(&mut [0; 4])),
        });
        format!("{base}{}", encoded.collect::<String>())
    }

    /// The decoded value of a query parameter.
    pub fn parameter(&self, name: &str) -> Option<String> {
        decode_pairs(&self.query).into_iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }
}

/// A response as a simulated server gives it.
#[serde_as]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Response {
    /// Status code.
    #[serde_as(as = "TryFromInto<u16>")]
    pub status: StatusCode,
    /// Header fields.
    pub headers: Headers,
    /// Body; empty if none.
    pub body: String,
}

impl Response {
    /// A response without headers or body.
    pub fn empty(status: StatusCode) -> Self {
        Response { status, headers: Headers::new(), body: String::new() }
    }

    /// A JSON response.
    pub fn json(status: StatusCode, body: &impl Serialize) -> Self {
        Response { body: serde_json::to_string(body).unwrap_or_default(), ..Self::empty(status).header("Content-Type", JSON) }
    }

    /// With this header field.
    pub fn header(mut self, name: &str, value: impl Into<String>) -> Self {
        self.headers.set(name, value);
        self
    }

    /// With this body.
    pub fn body(mut self, body: impl Into<String>) -> Self {
        self.body = body.into();
        self
    }

    /// Whether the status says success.
    pub fn is_success(&self) -> bool {
        self.status.is_success()
    }
}

/// The reason phrase of a status (RFC 9110); empty for codes that have none.
pub fn reason(status: StatusCode) -> &'static str {
    match status.as_u16() {
        // The crate has the phrases of older RFCs.
        203 => "Non-Authoritative Information",
        413 => "Content Too Large",
        422 => "Unprocessable Content",
        _ => status.canonical_reason().unwrap_or_default(),
    }
}

/// A status with its reason phrase, if it has one: `401 Unauthorized`.
pub fn status_line(status: StatusCode) -> String {
    format!("{} {}", status.as_u16(), reason(status)).trim_end().to_owned()
}

/// Writes name–value pairs as in a form body or a query string (<https://url.spec.whatwg.org/#urlencoded-serializing>).
pub fn encode_pairs<T: AsRef<str>>(pairs: &[(T, T)]) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs.iter().map(|(name, value)| (name, value))).finish()
}

/// Reads name–value pairs of a form body or a query string; `+` is a space, broken escapes stay as they are.
pub fn decode_pairs(text: &str) -> Vec<(String, String)> {
    form_urlencoded::parse(text.as_bytes()).into_owned().collect()
}

/// Percent-encodes everything but letters, digits and `-._~` (RFC 3986).
pub fn encode(text: &str) -> String {
    const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
    utf8_percent_encode(text, RESERVED).to_string()
}

/// Decodes percent-encoding; broken escapes stay as they are, bytes that are not UTF-8 become U+FFFD.
pub fn decode(text: &str) -> String {
    percent_decode_str(text).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn pairs_survive_writing_and_reading(name in "[^&=]+", value in ".*") {
            prop_assert_eq!(decode_pairs(&encode_pairs(&[(&name, &value)])), vec![(name, value)]);
        }

        #[test]
        fn no_text_makes_the_decoder_panic(text in ".*") {
            let _ = decode(&text);
        }
    }

    #[test]
    fn header_names_compare_without_case() {
        let headers: Headers = [("Content-Type", "a"), ("content-type", "b")].into_iter().collect();
        assert_eq!(headers.get("CONTENT-TYPE"), Some("b"));
        assert_eq!(headers.iter().count(), 1);
    }
}
