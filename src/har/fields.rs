//! Members of HAR objects, read as leniently as their meaning allows.

use super::mark::{MARK, is_cut, is_cut_in};
use crate::simulator::http::Headers;
use serde_json::Value;

/// A text that is not empty.
pub fn text<'a>(object: &'a Value, member: &str) -> Option<&'a str> {
    object.get(member).and_then(Value::as_str).filter(|text| !text.is_empty())
}

/// A number, also as a text.
pub fn number(object: &Value, member: &str) -> Option<f64> {
    match object.get(member)? {
        Value::Number(number) => number.as_f64(),
        Value::String(text) => text.trim().parse().ok(),
        _ => None,
    }
    .filter(|number: &f64| number.is_finite())
}

/// A size in bytes. Below zero is "not known": <http://www.softwareishard.com/blog/har-12-spec/#response>.
pub fn size(object: &Value, member: &str) -> Option<u64> {
    // A cast from a float takes the nearest number that there is.
    number(object, member).filter(|number| *number >= 0.0).map(|number| number as u64)
}

/// Whether a member says yes.
pub fn is_set(object: &Value, member: &str) -> bool {
    match object.get(member) {
        Some(Value::Bool(is_set)) => *is_set,
        Some(Value::Number(number)) => number.as_f64().is_some_and(|number| number > 0.0),
        Some(Value::String(text)) => text.eq_ignore_ascii_case("true"),
        _ => false,
    }
}

/// Names and values: a list of `{name, value}`, or one object of them. One that the end of the file cuts is left out.
pub fn pairs(list: Option<&Value>) -> Vec<(String, String)> {
    let of_object = |pair: &Value| {
        let whole = |member| pair.get(member).filter(|_| !is_cut_in(pair, member));
        let (name, text) = (value(whole("name")?)?, whole("value"));
        // Where the file ends before the value, there may be one.
        (text.is_some() || !is_cut(pair)).then(|| (name, text.and_then(value).unwrap_or_default()))
    };
    match list {
        Some(Value::Array(pairs)) => pairs.iter().filter_map(of_object).filter(|(name, _)| !name.is_empty()).collect(),
        Some(object @ Value::Object(members)) => {
            let whole = members.iter().filter(|(name, _)| name.as_str() != MARK && !is_cut_in(object, name));
            let values = |value: &Value| value.as_array().cloned().unwrap_or_else(|| vec![value.clone()]);
            let pairs = |(name, value): (&String, &Value)| values(value).into_iter().map(|value| (name.clone(), value)).collect::<Vec<_>>();
            whole.flat_map(pairs).map(|(name, one)| (name, value(&one).unwrap_or_default())).collect()
        }
        _ => Vec::new(),
    }
}

/// A value of a field as text.
fn value(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(_) | Value::Bool(_) => Some(value.to_string()),
        _ => None,
    }
}

/// The header fields of a message. Of fields with the same name the values are joined (<https://www.rfc-editor.org/rfc/rfc9110#section-5.3>;
/// cookies, which hold commas, by a line break, as Chromium does). The parts of HTTP/2's first line, which some browsers list among the
/// headers, are left out.
pub fn headers(message: &Value) -> Headers {
    let mut headers = Headers::new();
    for (name, value) in pairs(message.get("headers")).into_iter().filter(|(name, _)| !name.starts_with(':')) {
        let separator = if name.eq_ignore_ascii_case("set-cookie") { "\n" } else { ", " };
        let joined = headers.get(&name).map(|before| format!("{before}{separator}{value}"));
        headers.set(name, joined.unwrap_or(value));
    }
    headers
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn fields_are_read_of_lists_and_objects() {
        let written = |message: Value| headers(&message).iter().map(|(name, value)| format!("{name}: {value}")).collect::<Vec<_>>();
        let list = json!([{ "name": "A", "value": "b" }, { "name": "N", "value": null }, { "name": "S", "value": 3 }, { "name": ":path", "value": "/" }, {}, 1]);
        assert_eq!(written(json!({ "headers": list })), ["A: b", "N: ", "S: 3"]);
        assert_eq!(written(json!({ "headers": { "A": "b", "C": ["d", "e"], "N": null } })), ["A: b", "C: d, e", "N: "]);
        for none in [json!({}), json!({ "headers": null }), json!({ "headers": "A: b" }), json!(null)] {
            assert_eq!(written(none), [""; 0]);
        }
    }

    #[test]
    fn fields_of_one_name_are_joined_and_cut_ones_are_left_out() {
        let pair = |name: &str, value: &str| json!({ "name": name, "value": value });
        let list =
            [pair("WWW-Authenticate", "Bearer"), pair("www-authenticate", "Basic"), pair("Set-Cookie", "a=b"), pair("Set-Cookie", "c=d")];
        let joined = headers(&json!({ "headers": list }));
        assert_eq!((joined.get("WWW-Authenticate"), joined.get("Set-Cookie")), (Some("Bearer, Basic"), Some("a=b\nc=d")));
        let cut = json!({ "headers": [pair("A", "b"), { "name": "Authorization", "value": "Bas", MARK: "value" }] });
        assert_eq!(headers(&cut).iter().collect::<Vec<_>>(), [("A", "b")]);
        let cut = json!({ "headers": { "A": "b", "Authorization": "Bas", MARK: "Authorization" } });
        assert_eq!(headers(&cut).iter().collect::<Vec<_>>(), [("A", "b")]);
    }

    #[test]
    fn numbers_may_be_texts() {
        let object = json!({ "a": 3, "b": " 4 ", "c": -1, "d": null, "e": "x", "f": 2.5, "g": "NaN" });
        let sizes: Vec<_> = ["a", "b", "c", "d", "e", "f", "g", "h"].iter().map(|member| size(&object, member)).collect();
        assert_eq!(sizes, [Some(3), Some(4), None, None, None, Some(2), None, None]);
    }
}
