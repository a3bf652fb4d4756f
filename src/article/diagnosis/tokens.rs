//! What the answers in a HAR file say of personal access tokens: the token lifecycle calls, and those of the token page.

use super::credentials::Credentials;
use crate::common::time::Timestamp;
use crate::har::value::{Answer, Call};
use crate::simulator::http::{Method, decode_pairs};
use serde_json::Value;
use std::str::FromStr;

/// The most facts that are taken of one answer.
const MOST: usize = 200;
/// How deep an answer is looked into.
const DEEPEST: usize = 12;

/// A fact about a personal access token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// The entry that tells it.
    pub entry: usize,
    /// The token's own id, which is no secret.
    pub id: String,
    /// The number of its credential, where the answer holds it.
    pub credential: Option<usize>,
    /// The fact.
    pub fact: Fact,
}

/// A fact about a token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// It was withdrawn.
    Revoked,
    /// It is like this.
    State {
        /// Its scopes, separated by spaces.
        scope: Option<String>,
        /// Its last instant.
        valid_to: Option<Timestamp>,
    },
}

/// What an answer of Azure DevOps tells of tokens. `kept` are the ids of tokens whose values a cleaned copy of the file left out, and the
/// numbers of those.
pub fn mentioned(entry: usize, call: &Call, answered: &str, kept: &[(String, usize)], credentials: &mut Credentials) -> Vec<Token> {
    let is_about_tokens = ["/tokens/pats", "/token/sessiontokens", "/contribution/hierarchyquery"];
    let path = call.address.path.to_ascii_lowercase();
    let is_success = matches!(call.answer, Answer::Status(status) if status.is_success());
    if !is_about_tokens.iter().any(|part| path.contains(part)) || !is_success {
        return Vec::new();
    }
    let mut tokens = Vec::new();
    if call.method == Method::DELETE {
        let id = parameter(&call.address.query, "authorizationId");
        tokens.extend(id.map(|id| Token { entry, id, credential: None, fact: Fact::Revoked }));
    } else if let Ok(answer) = serde_json::from_str(answered) {
        find(&answer, DEEPEST, &mut |id, token| {
            let text = |key: &str| token.get(key).and_then(Value::as_str);
            let kept = kept.iter().find(|(kept, _)| kept == id).map(|(_, number)| *number);
            if tokens.len() < MOST {
                tokens.push(Token {
                    entry,
                    id: id.to_owned(),
                    credential: kept.or_else(|| text("token").and_then(|secret| credentials.number(secret))),
                    fact: Fact::State {
                        scope: text("scope").map(str::to_owned),
                        valid_to: text("validTo").and_then(|text| Timestamp::from_str(text).ok()),
                    },
                });
            }
        });
    }
    tokens
}

fn parameter(query: &str, name: &str) -> Option<String> {
    decode_pairs(query).into_iter().find(|(key, _)| key == name).map(|(_, value)| value)
}

/// Every object that describes a token.
fn find(value: &Value, depth: usize, found: &mut impl FnMut(&str, &Value)) {
    let Some(depth) = depth.checked_sub(1) else { return };
    match value {
        Value::Array(values) => values.iter().for_each(|value| find(value, depth, found)),
        Value::Object(members) => match members.get("authorizationId").and_then(Value::as_str) {
            Some(id) => found(id, value),
            None => members.values().for_each(|value| find(value, depth, found)),
        },
        _ => {}
    }
}
