//! Real secrets in JSON.

use super::{find, without};
use serde_json::{Map, Value};

/// Puts [`REMOVED`](super::REMOVED) in place of every real secret in the texts and keys of a value; whether there was one.
pub fn remove(value: &mut Value) -> bool {
    match value {
        Value::String(text) => {
            let has_secret = find(text).is_some();
            if has_secret {
                *text = without(text);
            }
            has_secret
        }
        Value::Array(values) => values.iter_mut().fold(false, |found, value| remove(value) | found),
        Value::Object(members) => {
            let in_values = members.values_mut().fold(false, |found, value| remove(value) | found);
            let in_keys = members.keys().any(|key| find(key).is_some());
            if in_keys {
                let mut renamed = Map::new();
                renamed.extend(std::mem::take(members).into_iter().map(|(key, value)| (without(&key), value)));
                *members = renamed;
            }
            in_values || in_keys
        }
        _ => false,
    }
}

/// Whether a JSON text can hold a real secret. This is sooner known than the text is read: only escapes hide one.
pub fn may_be_in(json: &str) -> bool {
    ["\\u", "\\/"].iter().any(|escape| json.contains(escape)) || find(json).is_some()
}

/// What the first real secret in the texts and keys of a value is, if there is one: “GitHub token”.
pub fn find_in(value: &Value) -> Option<&'static str> {
    match value {
        Value::String(text) => find(text),
        Value::Array(values) => values.iter().find_map(find_in),
        Value::Object(members) => members.iter().find_map(|(key, value)| find(key).or_else(|| find_in(value))),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn secrets_are_removed_from_texts_and_keys_at_any_depth() {
        let secret = format!("ghp_{}", "a1".repeat(18));
        let mut value = json!({ "a": [{ &secret: 1 }, format!("x {secret}")], "b": null });
        assert_eq!(find_in(&value), Some("GitHub token"));
        assert!(remove(&mut value));
        assert_eq!(value, json!({ "a": [{ "(removed)": 1 }, "x (removed)"], "b": null }));
        assert!(!remove(&mut value));
        assert_eq!(find_in(&value), None);
        assert!(may_be_in(&format!("[\"{secret}\"]")));
        assert!(may_be_in(&format!("[\"{}\"]", secret.replace('g', "\\u0067"))));
        assert!(!may_be_in(r#"["a\nb"]"#));
    }
}
