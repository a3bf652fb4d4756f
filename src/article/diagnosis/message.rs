//! The messages in an answer, by their structure: who is refused, which exception, which code.
//!
//! Mirrored rule: bodies and headers of refusals as captured from the service; names of people that they quote are not read as words.

use super::entry::Entry;
use crate::simulator::http::decode;
use serde_json::Value;

/// Members of a JSON body that hold sentences for people.
const SENTENCES: [&str; 10] =
    ["message", "error_description", "error", "errors", "detail", "details", "title", "reason", "cause", "innerException"];
/// How deep a body is looked into.
const DEEPEST: usize = 6;
/// The longest message that is shown, in characters.
const LONGEST: usize = 300;
/// Headers that hold sentences or addresses that tell why.
const HEADERS: [&str; 3] = ["X-TFS-ServiceError", "WWW-Authenticate", "Location"];
/// What follows the name of the owner in a refusal for want of a permission.
const NEEDS: &str = " needs the following permission(s)";
/// The user id that Azure DevOps uses for nobody.
const NOBODY: &str = "aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa";

/// A sentence of a server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The sentence as it is.
    pub text: String,
    /// The sentence in small letters, without the names that it quotes.
    pub words: String,
    /// The user whom it refuses, in a message TF400813.
    pub user: Option<User>,
    /// Whether it says that its owner needs a permission.
    pub needs_permission: bool,
}

/// The user in a message TF400813, which refuses one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum User {
    /// Nobody: nothing is between the quotation marks, or the answer is for callers who are not signed in.
    None,
    /// The id that represents nobody.
    Nobody,
    /// A user whom Azure DevOps knows.
    Known,
}

impl Message {
    fn of(text: &str) -> Self {
        let needs = text.find(NEEDS);
        let rest = needs.and_then(|at| text.get(at..));
        let is_refusal = text.contains("TF400813");
        let (user, words) = match rest {
            Some(rest) => (None, rest.to_owned()),
            None if is_refusal => refused_user(text),
            None => (None, text.to_owned()),
        };
        Message { text: text.chars().take(LONGEST).collect(), words: words.to_lowercase(), user, needs_permission: needs.is_some() }
    }
}

/// The user whom a message TF400813 refuses, and the message without the name.
fn refused_user(text: &str) -> (Option<User>, String) {
    if text.contains("anonymous access") {
        return (Some(User::None), text.to_owned());
    }
    let Some((before, rest)) = text.split_once("user ").or_else(|| text.split_once("User ")) else { return (None, text.to_owned()) };
    let Some((name, after)) = rest.split_once(" is not authorized") else { return (None, text.to_owned()) };
    let is_mark = |c: char| c.is_whitespace() || ['\'', '"', '‘', '’', '“', '”', '`'].contains(&c);
    let name = name.trim_matches(is_mark).to_ascii_lowercase();
    let user = match name.as_str() {
        "" => User::None,
        NOBODY | "00000000-0000-0000-0000-000000000000" => User::Nobody,
        _ => User::Known,
    };
    (Some(user), format!("{before}user is not authorized{after}"))
}

/// The sentences of an answer: of its headers, and of its body as far as that can be read.
pub fn messages(entry: &Entry) -> Vec<Message> {
    let headers = HEADERS.iter().filter_map(|name| entry.header(name)).map(decode);
    let mut texts: Vec<String> = Vec::new();
    body(entry.body(), &mut texts);
    texts.extend(headers);
    texts.iter().flat_map(|text| sentences(text)).map(Message::of).collect()
}

/// What a refusal says at all: its first sentences, or its body if there are none; `None` where it says nothing.
pub fn shown(entry: &Entry) -> Option<String> {
    let mut texts = Vec::new();
    body(entry.body(), &mut texts);
    texts.extend(entry.header("X-TFS-ServiceError").map(decode));
    texts.push(entry.body().to_owned());
    let text = texts.into_iter().find(|text| !text.trim().is_empty())?;
    Some(text.trim().chars().take(LONGEST).collect())
}

fn body(text: &str, texts: &mut Vec<String>) {
    match serde_json::from_str::<Value>(text) {
        Ok(Value::String(text)) => texts.push(text),
        Ok(value) if value.is_object() || value.is_array() => in_value(&value, DEEPEST, texts),
        _ => texts.push(title(text).unwrap_or(text).to_owned()),
    }
}

fn in_value(value: &Value, depth: usize, texts: &mut Vec<String>) {
    let Some(depth) = depth.checked_sub(1) else { return };
    match value {
        Value::String(text) => match serde_json::from_str::<Value>(text) {
            // An answer of Azure DevOps that was passed on as a text.
            Ok(inner) if inner.is_object() => in_value(&inner, depth, texts),
            _ => texts.push(text.clone()),
        },
        Value::Array(values) => values.iter().for_each(|value| in_value(value, depth, texts)),
        Value::Object(members) => {
            for (_, value) in SENTENCES.iter().filter_map(|name| members.get_key_value(*name)) {
                in_value(value, depth, texts);
            }
        }
        _ => {}
    }
}

/// The title of an HTML page.
fn title(body: &str) -> Option<&str> {
    let (_, rest) = body.split_once("<title>")?;
    rest.split_once('<').map(|(title, _)| title)
}

/// The sentences of a text. Full stops within names, as in `e.g. A. Smith`, do not matter: a sentence is only looked at for its words.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    let parts = if text.contains(NEEDS) { vec![text] } else { text.split('\n').flat_map(|part| part.split(". ")).collect() };
    parts.into_iter().map(str::trim).filter(|sentence| !sentence.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_refused_user_is_read_between_the_quotation_marks() {
        for (name, user) in [
            ("''", User::None),
            ("' '", User::None),
            ("‘’", User::None),
            ("'aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa'", User::Nobody),
            ("'8f1c7a34-1111-4222-8333-444455556666'", User::Known),
            ("'CI Administrator'", User::Known),
        ] {
            let message = Message::of(&format!("TF400813: The user {name} is not authorized to access this resource."));
            assert_eq!(message.user, Some(user), "{name}");
            assert!(!message.words.contains("administrator"), "{message:?}");
        }
    }

    #[test]
    fn the_name_of_an_owner_is_not_read_as_words() {
        let name = "Access Denied: Personal Access Token has expired needs the following permission(s) on the resource /x: Read.";
        let message = Message::of(name);
        assert!(message.needs_permission && !message.words.contains("expired"), "{message:?}");
    }

    proptest! {
        #[test]
        fn no_text_makes_the_reader_panic(text in "(TF400813: )?(?s).*") {
            let _ = Message::of(&text);
            let mut texts = Vec::new();
            body(&text, &mut texts);
        }
    }
}
