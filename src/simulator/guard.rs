//! Keeps real secrets from the simulated servers.
//!
//! No world knows a real secret, so every answer is the same without it; and what a server never hears of, it stores nowhere.

use super::http::{Headers, Request, decode, decode_pairs, encode, encode_pairs};
use crate::common::secret::{self, REMOVED, find, without};
use serde_json::Value;
use std::borrow::Cow;

/// The one header field that may hold a secret: it is compared with what the world knows, and the journal leaves it out.
const CREDENTIAL: &str = "Authorization";

/// A request with [`secret::REMOVED`] in place of each real secret in its path, query, headers and body.
pub fn guarded(request: &Request) -> Cow<'_, Request> {
    let path = in_path(&request.path);
    let query = in_pairs(&request.query);
    let headers = in_headers(&request.headers);
    let body = in_body(request);
    if path.is_none() && query.is_none() && headers.is_none() && body.is_none() {
        return Cow::Borrowed(request);
    }
    Cow::Owned(Request {
        method: request.method.clone(),
        path: path.unwrap_or_else(|| request.path.clone()),
        query: query.unwrap_or_else(|| request.query.clone()),
        headers: headers.unwrap_or_else(|| request.headers.clone()),
        body: body.unwrap_or_else(|| request.body.clone()),
    })
}

/// A path without its real secrets; nothing if it has none.
pub fn in_path(path: &str) -> Option<String> {
    let decoded = decode(path);
    // Brackets may be in a path as they are.
    let written = |part: &str| encode(part).replace(&encode(REMOVED), REMOVED);
    find(&decoded).map(|_| without(&decoded).split('/').map(written).collect::<Vec<_>>().join("/"))
}

/// A query or a form without its real secrets; nothing if it has none.
pub fn in_pairs(text: &str) -> Option<String> {
    // As it is, because a secret key is one beside its access key only, and a plus sign may be one of Base64.
    let whole = find(text).map(|_| without(text));
    let pairs = decode_pairs(whole.as_deref().unwrap_or(text));
    let has_secret = whole.is_some() || pairs.iter().any(|(name, value)| find(name).or_else(|| find(value)).is_some());
    has_secret.then(|| {
        let pairs: Vec<_> = pairs.iter().map(|(name, value)| (without(name), without(value))).collect();
        encode_pairs(&pairs)
    })
}

fn in_headers(headers: &Headers) -> Option<Headers> {
    let has_secret = |(name, value): (&str, &str)| find(name).is_some() || !is_credential(name) && find(value).is_some();
    headers.iter().any(has_secret).then(|| {
        let field = |(name, value): (&str, &str)| (without(name), if is_credential(name) { value.to_owned() } else { without(value) });
        headers.iter().map(field).collect()
    })
}

fn is_credential(name: &str) -> bool {
    name.eq_ignore_ascii_case(CREDENTIAL)
}

fn in_body(request: &Request) -> Option<String> {
    let body = request.body.as_str();
    let is_form = request.headers.get("Content-Type").is_some_and(|kind| kind.contains("x-www-form-urlencoded"));
    if !is_form && !secret::may_be_in(body) {
        return None;
    }
    if let Ok(mut value) = serde_json::from_str::<Value>(body) {
        return secret::remove(&mut value).then(|| value.to_string());
    }
    if is_form { in_pairs(body) } else { find(body).map(|_| without(body)) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulator::http::Method;

    fn secret() -> String {
        format!("ghp_{}", "a1".repeat(18))
    }

    #[test]
    fn a_request_without_secrets_is_passed_on_as_it_is() {
        let request = Request::new(Method::POST, "token").form(&[("username", "admin@vfun.com"), ("password", "Practice-1")]);
        assert!(matches!(guarded(&request), Cow::Borrowed(_)));
    }

    #[test]
    fn secrets_are_removed_wherever_they_stand_but_not_from_the_credential() {
        let secret = secret();
        let credential = format!("Bearer {secret}");
        let escaped = secret.replace('g', "\\u0067");
        let request = Request {
            body: format!(r#"{{"token":"{escaped}"}}"#),
            ..Request::new(Method::POST, format!("api/{}", secret.replace('_', "%5F"))).query(format!("a={secret}&b=c%20d"))
        };
        let request = request.header("X-Note", secret.clone()).header("Authorization", credential.clone());
        let guarded = guarded(&request);
        assert_eq!(guarded.path, "api/(removed)");
        assert_eq!(guarded.query, "a=%28removed%29&b=c+d");
        let query = |text: &str| in_pairs(text).unwrap_or_default();
        let key = "wJa1rXUtnFEMI%2FK7MDENGbPxRfiCYEXAMPLE0KEYs";
        assert_eq!(query(&format!("id=AKIA{}&key={key}", "A1".repeat(8))), "id=%28removed%29&key=%28removed%29");
        assert_eq!(query("a=basic+am9lOnNlL2NyP2V0fn5+cGFzcz4+d29yZA=="), "a=basic+%28removed%29");
        assert_eq!(guarded.headers.get("X-Note"), Some("(removed)"));
        assert_eq!(guarded.headers.get("Authorization"), Some(credential.as_str()));
        assert_eq!(guarded.body, r#"{"token":"(removed)"}"#);
    }

    #[test]
    fn a_form_and_a_text_lose_their_secrets() {
        let form = Request::new(Method::POST, "token").form(&[("password", &format!("Basic {}", "OmFiY2RlZg=="))]);
        assert_eq!(guarded(&form).body, "password=Basic+%28removed%29");
        let text = Request { body: format!("a,{}", secret()), ..Request::new(Method::POST, "token") };
        assert_eq!(guarded(&text).body, "a,(removed)");
    }
}
