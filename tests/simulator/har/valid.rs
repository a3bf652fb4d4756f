//! The rules of HAR 1.2: <http://www.softwareishard.com/blog/har-12-spec/>.

use serde_json::Value;
use std::str::FromStr;
use vfunction_replica::common::time::Timestamp;

/// What a member must be.
#[derive(Clone, Copy)]
enum Kind {
    Text,
    Instant,
    Address,
    /// A whole number that is not negative.
    Count,
    /// The same, or -1 for what is not known.
    CountOrUnknown,
    Object,
    List,
    /// A list of names and values.
    Pairs,
}

use Kind::*;

const PARTS: [(&str, &[(&str, Kind)]); 9] = [
    ("/log", &[("version", Text), ("creator", Object), ("entries", List), ("pages", List)]),
    ("/log/creator", &[("name", Text), ("version", Text)]),
    ("/log/pages/*", &[("startedDateTime", Instant), ("id", Text), ("title", Text), ("pageTimings", Object)]),
    (
        "/log/entries/*",
        &[
            ("pageref", Text),
            ("startedDateTime", Instant),
            ("time", Count),
            ("request", Object),
            ("response", Object),
            ("cache", Object),
            ("timings", Object),
        ],
    ),
    (
        "/log/entries/*/request",
        &[
            ("method", Text),
            ("url", Address),
            ("httpVersion", Text),
            ("cookies", List),
            ("headers", Pairs),
            ("queryString", Pairs),
            ("headersSize", CountOrUnknown),
            ("bodySize", CountOrUnknown),
        ],
    ),
    (
        "/log/entries/*/response",
        &[
            ("status", Count),
            ("statusText", Text),
            ("httpVersion", Text),
            ("cookies", List),
            ("headers", Pairs),
            ("content", Object),
            ("redirectURL", Text),
            ("headersSize", CountOrUnknown),
            ("bodySize", CountOrUnknown),
        ],
    ),
    ("/log/entries/*/response/content", &[("size", Count), ("mimeType", Text)]),
    (
        "/log/entries/*/timings",
        &[("send", Count), ("wait", Count), ("receive", Count), ("blocked", CountOrUnknown), ("dns", CountOrUnknown)],
    ),
    ("/log/pages/*/pageTimings", &[("onContentLoad", CountOrUnknown), ("onLoad", CountOrUnknown)]),
];

/// Fails unless a value is a HAR 1.2 file, and whole in itself.
pub fn assert_valid(har: &Value) {
    for (place, members) in PARTS {
        for part in parts(har, place) {
            for (name, kind) in members {
                assert!(is_of(part.get(name), *kind), "{place}: {name} in {part}");
            }
        }
    }
    assert_eq!(har["log"]["version"], "1.2");
    let pages: Vec<_> = parts(har, "/log/pages/*").iter().map(|page| page["id"].clone()).collect();
    for entry in parts(har, "/log/entries/*") {
        assert!(pages.contains(&entry["pageref"]), "no page {}", entry["pageref"]);
        let spent: i64 = entry["timings"].as_object().unwrap().values().filter_map(Value::as_i64).filter(|millis| *millis > 0).sum();
        assert_eq!(entry["time"].as_i64(), Some(spent), "the time is the sum of the timings");
        if let Some(body) = entry["request"].get("postData") {
            assert!(body["mimeType"].is_string() && body["text"].is_string());
        }
    }
}

/// The values at a place, in which `*` represents every element of a list.
fn parts<'a>(value: &'a Value, place: &str) -> Vec<&'a Value> {
    place.split('/').skip(1).fold(vec![value], |values, name| match name {
        "*" => values.iter().flat_map(|value| value.as_array().unwrap()).collect(),
        _ => values.iter().map(|value| &value[name]).collect(),
    })
}

fn is_of(value: Option<&Value>, kind: Kind) -> bool {
    let Some(value) = value else { return false };
    let is_pair = |pair: &Value| pair["name"].is_string() && pair["value"].is_string();
    match kind {
        Text => value.is_string(),
        Instant => value.as_str().is_some_and(|text| Timestamp::from_str(text).is_ok()),
        Address => value.as_str().is_some_and(is_address),
        Count => value.is_u64(),
        CountOrUnknown => value.as_i64().is_some_and(|count| count >= -1),
        Object => value.is_object(),
        List => value.is_array(),
        Pairs => value.as_array().is_some_and(|pairs| pairs.iter().all(is_pair)),
    }
}

/// Whether every letter may be in an absolute address: <https://www.rfc-editor.org/rfc/rfc3986#section-2>.
fn is_address(text: &str) -> bool {
    let may_stand = |letter: char| letter.is_ascii_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=%".contains(letter);
    ["http://", "https://"].iter().any(|scheme| text.starts_with(scheme)) && text.chars().all(may_stand)
}
