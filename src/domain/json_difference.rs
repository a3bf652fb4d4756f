//! What differs between two JSON values, and one of them made from the other and that.
//!
//! The form is JSON itself, and short: an object names the members that differ, by key or by place in a list; a list of one holds a
//! new value, an empty one says that the member is gone.

use serde_json::{Map, Value, json};

/// How far behind the end of a list a difference may reach.
const NEXT: usize = 1;

/// What differs; nothing if they are equal.
pub fn difference(from: &Value, to: &Value) -> Option<Value> {
    match (from, to) {
        _ if from == to => None,
        (Value::Object(from), Value::Object(to)) => {
            let changed = to.iter().filter_map(|(key, value)| Some((key.clone(), member(from.get(key), value)?)));
            let gone = from.keys().filter(|key| !to.contains_key(*key)).map(|key| (key.clone(), json!([])));
            Some(changed.chain(gone).collect())
        }
        (Value::Array(from), Value::Array(to)) => {
            let changed = to.iter().enumerate().filter_map(|(at, value)| Some((at.to_string(), member(from.get(at), value)?)));
            let gone = (to.len()..from.len()).map(|at| (at.to_string(), json!([])));
            Some(changed.chain(gone).collect())
        }
        _ => Some(json!([to])),
    }
}

fn member(from: Option<&Value>, to: &Value) -> Option<Value> {
    from.map_or_else(|| Some(json!([to])), |from| difference(from, to))
}

/// Makes the other value of the one and what [`difference`] said. Nothing, if it says what does not fit the value.
pub fn apply(value: Value, difference: &Value) -> Option<Value> {
    match (value, difference) {
        (_, Value::Array(new)) => new.first().filter(|_| new.len() == 1).cloned(),
        (Value::Object(members), Value::Object(changes)) => in_object(members, changes).map(Value::Object),
        (Value::Array(members), Value::Object(changes)) => in_list(members, changes).map(Value::Array),
        _ => None,
    }
}

fn in_object(mut members: Map<String, Value>, changes: &Map<String, Value>) -> Option<Map<String, Value>> {
    for (key, change) in changes {
        if is_gone(change) {
            members.remove(key);
        } else {
            let before = members.remove(key).unwrap_or_default();
            members.insert(key.clone(), apply(before, change)?);
        }
    }
    Some(members)
}

fn in_list(mut members: Vec<Value>, changes: &Map<String, Value>) -> Option<Vec<Value>> {
    let mut changes: Vec<(usize, &Value)> = changes.iter().map(|(at, change)| Some((at.parse().ok()?, change))).collect::<Option<_>>()?;
    changes.sort_by_key(|(at, _)| *at);
    let length = changes.iter().find(|(_, change)| is_gone(change)).map(|(at, _)| *at);
    for (at, change) in changes.into_iter().filter(|(_, change)| !is_gone(change)) {
        if at >= members.len() + NEXT {
            return None;
        }
        if at == members.len() {
            members.push(Value::Null);
        }
        let member = members.get_mut(at)?;
        *member = apply(member.take(), change)?;
    }
    members.truncate(length.unwrap_or(members.len()));
    Some(members)
}

fn is_gone(change: &Value) -> bool {
    change.as_array().is_some_and(Vec::is_empty)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn value() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            (0..9).prop_map(Value::from),
            "[a-c]{0,2}".prop_map(Value::from)
        ];
        leaf.prop_recursive(4, 32, 4, |inner| {
            prop_oneof![
                proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                proptest::collection::btree_map("[a-c0-2]{1,2}", inner, 0..4)
                    .prop_map(|members| Value::Object(members.into_iter().collect())),
            ]
        })
    }

    proptest! {
        #[test]
        fn a_value_is_made_from_another_and_what_differs(from in value(), to in value()) {
            match difference(&from, &to) {
                None => prop_assert_eq!(from, to),
                Some(difference) => prop_assert_eq!(apply(from, &difference), Some(to)),
            }
        }

        #[test]
        fn what_does_not_fit_makes_no_panic(from in value(), difference in value()) {
            let _ = apply(from, &difference);
        }
    }

    #[test]
    fn only_what_differs_is_named() {
        let from = json!({ "a": [1, 2, 3], "b": { "c": null, "d": 4 }, "e": 5 });
        let to = json!({ "a": [1, 7], "b": { "c": [], "d": 4 } });
        assert_eq!(difference(&from, &to), Some(json!({ "a": { "1": [7], "2": [] }, "b": { "c": [[]] }, "e": [] })));
    }

    #[test]
    fn a_list_does_not_grow_beyond_what_is_there() {
        assert_eq!(apply(json!([]), &json!({ "1000000000": [1] })), None);
    }
}
