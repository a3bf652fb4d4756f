//! What the body of an answer says, by its structure: the texts that are for people, and what an exception says of itself.
//!
//! Mirrored rule: bodies of refusals as captured from the service, and as servers pass on those of others.

use serde_json::{Deserializer, Map, Value};

/// Members of a JSON body that hold sentences for people, in small letters.
const SENTENCES: [&str; 16] = [
    "message",
    "error_description",
    "errordescription",
    "error_message",
    "errormessage",
    "error",
    "errors",
    "detail",
    "details",
    "title",
    "reason",
    "cause",
    "innerexception",
    "description",
    "msg",
    "errormessages",
];
/// Members in which servers pass on the answer of another one, in small letters. A text in them only counts where it is JSON itself.
const PASSED_ON: [&str; 9] = ["response", "data", "body", "responsebody", "result", "content", "payload", "upstream", "innererror"];
/// What HTML writes in place of marks: <https://html.spec.whatwg.org/multipage/named-characters.html>. The ampersand is last, so that nothing is undone twice.
const ENTITIES: [(&str, &str); 8] = [
    ("&#39;", "'"),
    ("&#x27;", "'"),
    ("&apos;", "'"),
    ("&#34;", "\""),
    ("&quot;", "\""),
    ("&lsquo;", "‘"),
    ("&rsquo;", "’"),
    ("&amp;", "&"),
];
/// How deep a body is looked into.
const DEEPEST: usize = 8;

/// A text for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The text.
    pub text: String,
    /// What the exception that it belongs to says of a check that failed.
    pub check: Option<Check>,
}

/// A check of Azure DevOps that failed (`AccessCheckException`), as its `customProperties` have it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Check {
    /// The owner of the token lacks a permission: the answer names it.
    Permission,
    /// It was none of a permission: what it would name is empty.
    NoPermission,
}

/// What the body of an answer says.
pub fn said(body: &str) -> Vec<Said> {
    let mut found = Vec::new();
    match serde_json::from_str::<Value>(body) {
        Ok(value) if value.is_object() || value.is_array() => in_value(&value, None, DEEPEST, &mut found),
        Ok(Value::String(text)) => in_text(&text, None, DEEPEST, &mut found),
        _ => in_text(&title(body).unwrap_or_else(|| body.to_owned()), None, DEEPEST, &mut found),
    }
    found
}

fn in_value(value: &Value, check: Option<Check>, depth: usize, found: &mut Vec<Said>) {
    let Some(depth) = depth.checked_sub(1) else { return };
    match value {
        Value::String(text) => in_text(text, check, depth, found),
        Value::Array(values) => values.iter().for_each(|value| in_value(value, check, depth, found)),
        Value::Object(members) => in_members(members, depth, found),
        _ => {}
    }
}

fn in_members(members: &Map<String, Value>, depth: usize, found: &mut Vec<Said>) {
    let check = check(members);
    let named = |wanted: &'static str| members.iter().filter(move |(name, _)| name.eq_ignore_ascii_case(wanted));
    for (_, value) in SENTENCES.iter().flat_map(|name| named(name)) {
        in_value(value, check, depth, found);
    }
    for (_, value) in PASSED_ON.iter().flat_map(|name| named(name)) {
        match value {
            Value::String(text) => found.extend(embedded(text).iter().flat_map(|(_, value)| inner(value, depth))),
            value => in_value(value, None, depth, found),
        }
    }
}

fn inner(value: &Value, depth: usize) -> Vec<Said> {
    let mut found = Vec::new();
    in_value(value, None, depth, &mut found);
    found
}

/// A text, and the answer of another server that may be in it.
fn in_text(text: &str, check: Option<Check>, depth: usize, found: &mut Vec<Said>) {
    let text = text.trim_start_matches('\u{feff}');
    let inner = embedded(text).map(|(begin, value)| (begin, inner(&value, depth))).filter(|(_, said)| !said.is_empty());
    match inner {
        Some((begin, said)) => {
            let before = text.get(..begin).map(str::trim).filter(|before| !before.is_empty());
            found.extend(said);
            found.extend(before.map(|before| Said { text: before.to_owned(), check }));
        }
        None => found.push(Said { text: text.to_owned(), check }),
    }
}

/// An object of JSON in a text, and where it begins.
fn embedded(text: &str) -> Option<(usize, Value)> {
    let begin = text.find('{')?;
    let value = Deserializer::from_str(text.get(begin..)?).into_iter::<Value>().next()?.ok()?;
    value.is_object().then_some((begin, value))
}

/// What an exception of Azure DevOps says of the check that failed.
fn check(members: &Map<String, Value>) -> Option<Check> {
    if members.get("typeKey").and_then(Value::as_str) != Some("AccessCheckException") {
        return None;
    }
    let properties = members.get("customProperties").filter(|properties| properties.is_object())?;
    let is_filled = |name: &str| match properties.get(name) {
        Some(Value::String(text)) => !text.is_empty() && text != "0",
        Some(Value::Number(number)) => number.as_i64() != Some(0),
        _ => false,
    };
    let is_permission = ["Descriptor", "IdentityDisplayName", "RequestedPermissions"].iter().any(|name| is_filled(name));
    Some(if is_permission { Check::Permission } else { Check::NoPermission })
}

/// The title of an HTML page, without what HTML writes in place of marks.
fn title(body: &str) -> Option<String> {
    let (_, rest) = body.split_once("<title>")?;
    let (title, _) = rest.split_once('<')?;
    Some(ENTITIES.iter().fold(title.to_owned(), |title, (entity, mark)| title.replace(entity, mark)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn texts(body: &Value) -> Vec<String> {
        said(&body.to_string()).into_iter().map(|said| said.text).collect()
    }

    #[test]
    fn sentences_are_found_where_servers_put_them() {
        let inner = json!({ "message": "Why." });
        for body in [
            json!({ "Message": "Why." }),
            json!({ "errors": ["Why."] }),
            json!({ "error": { "details": [{ "innerError": inner }] } }),
            json!({ "response": { "status": 401, "data": inner } }),
            json!({ "body": inner.to_string() }),
            json!({ "message": inner.to_string() }),
            json!({ "message": format!("\u{feff}{inner}") }),
            json!(inner.to_string()),
        ] {
            assert_eq!(texts(&body), ["Why."], "{body}");
        }
        assert_eq!(texts(&json!({ "message": format!("401: {inner}") })), ["Why.", "401:"]);
        assert_eq!(texts(&json!({ "data": "no sentence", "name": "Why." })), [""; 0]);
    }

    #[test]
    fn an_exception_says_whether_a_permission_is_missing() {
        let body = |properties: Value| json!({ "message": "x", "typeKey": "AccessCheckException", "customProperties": properties });
        let check = |properties| said(&body(properties).to_string()).first().and_then(|said| said.check);
        assert_eq!(check(json!({ "IdentityDisplayName": null, "RequestedPermissions": 0 })), Some(Check::NoPermission));
        assert_eq!(check(json!({ "IdentityDisplayName": "Max", "RequestedPermissions": 1 })), Some(Check::Permission));
        assert_eq!(check(Value::Null), None);
    }

    proptest! {
        #[test]
        fn no_text_makes_the_reader_panic(text in "[{\"a:,\\[\\]} ]*") {
            let _ = said(&text);
        }
    }
}
