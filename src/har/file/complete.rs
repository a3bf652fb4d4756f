//! Completes JSON that ends early.
//!
//! Invariant: nothing is made up. What is not whole is left out, but for a text, of which the beginning stays; every object that the end
//! left open carries a mark ([`MARK`]).

use super::escape::{Escape, escape};
use crate::har::mark::MARK;
use std::ops::Range;

/// An object or a list that is not closed yet.
struct Open {
    is_object: bool,
    /// Where the last of its values ends that is whole; where it begins, if there is none.
    whole: usize,
    is_empty: bool,
    /// The name of the member at hand, with its quotes.
    name: Option<Range<usize>>,
}

impl Open {
    fn end_value(&mut self, at: usize) {
        (self.whole, self.is_empty, self.name) = (at, false, None);
    }
}

/// A text of JSON that begins with a quote.
enum Text {
    /// It ends before this place.
    Ends(usize),
    /// The end of all cuts it; what is before this place is whole.
    Cut(usize),
}

/// The JSON without what its end cuts, and closed. Nothing if nothing is open.
pub fn complete(text: &str) -> Option<String> {
    let bytes = text.as_bytes();
    let mut open: Vec<Open> = Vec::new();
    // Where a number or a word began that has not ended.
    let mut is_in_word = false;
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        let is_delimiter = matches!(byte, b'{' | b'[' | b'}' | b']' | b',' | b':' | b'"') || byte.is_ascii_whitespace();
        if is_in_word && is_delimiter {
            open.last_mut()?.end_value(at);
            is_in_word = false;
        }
        at += 1;
        match byte {
            b'{' | b'[' => open.push(Open { is_object: *byte == b'{', whole: at, is_empty: true, name: None }),
            b'}' | b']' => {
                open.pop();
                if let Some(above) = open.last_mut() {
                    above.end_value(at);
                }
            }
            b'"' => {
                let innermost = open.last_mut()?;
                let is_name = innermost.is_object && innermost.name.is_none();
                at = match end_of_text(bytes, at) {
                    Text::Ends(end) if is_name => {
                        innermost.name = Some(at - 1..end);
                        end
                    }
                    Text::Ends(end) => {
                        innermost.end_value(end);
                        end
                    }
                    Text::Cut(_) if is_name => break,
                    Text::Cut(end) => {
                        (innermost.whole, innermost.is_empty) = (end, false);
                        return close(text, &open, "\"");
                    }
                };
            }
            _ if is_delimiter => {}
            _ => is_in_word = true,
        }
    }
    close(text, &open, "")
}

/// Where a text ends; `at` is the place after its first quote.
fn end_of_text(bytes: &[u8], mut at: usize) -> Text {
    loop {
        match bytes.get(at) {
            None => return Text::Cut(at),
            Some(b'"') => return Text::Ends(at + 1),
            Some(b'\\') => match escape(bytes.get(at..).unwrap_or_default()) {
                Escape::Whole(length) => at += length,
                Escape::Half => at += 6,
                Escape::Partial => return Text::Cut(at),
            },
            Some(_) => at += 1,
        }
    }
}

/// What is whole, the end of a text that is cut, and the ends and marks of what is open.
fn close(text: &str, open: &[Open], end: &str) -> Option<String> {
    let innermost = open.last()?;
    let mut closed = text.get(..innermost.whole)?.to_owned();
    closed.push_str(end);
    let mut is_empty = innermost.is_empty;
    for open in open.iter().rev() {
        if open.is_object {
            let name = open.name.clone().and_then(|range| text.get(range)).unwrap_or("\"\"");
            let comma = if is_empty { "" } else { "," };
            closed.push_str(&format!("{comma}\"{MARK}\":{name}}}"));
        } else {
            closed.push(']');
        }
        is_empty = false;
    }
    Some(closed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::{Value, json};

    #[test]
    fn json_is_closed_where_it_ends() {
        for (text, closed) in [
            (r#"{"a": "b"#, r#"{"a": "b","_endsEarly":"a"}"#),
            (r#"{"a": "b\"#, r#"{"a": "b","_endsEarly":"a"}"#),
            (r#"{"a": "b\ud83d\ude"#, r#"{"a": "b","_endsEarly":"a"}"#),
            (r#"{"a": 1, "b"#, r#"{"a": 1,"_endsEarly":""}"#),
            (r#"{"a": 1, "b": "#, r#"{"a": 1,"_endsEarly":"b"}"#),
            (r#"{"a": 1, "b": 40"#, r#"{"a": 1,"_endsEarly":"b"}"#),
            (r#"{"a": 1"#, r#"{"_endsEarly":"a"}"#),
            (r#"{"a": 1 "#, r#"{"a": 1,"_endsEarly":""}"#),
            (r#"{"a": [1, {"b": {}}, tr"#, r#"{"a": [1, {"b": {}}],"_endsEarly":"a"}"#),
            (r#"{"a": {"b": ["c", "d"#, r#"{"a": {"b": ["c", "d"],"_endsEarly":"b"},"_endsEarly":"a"}"#),
            ("[[", "[[]]"),
            ("{", r#"{"_endsEarly":""}"#),
        ] {
            assert_eq!(complete(text).as_deref(), Some(closed), "{text}");
        }
        for text in ["", "1", "[1]", "\"a", "]"] {
            assert_eq!(complete(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_beginning_of_json_becomes_json(texts in proptest::collection::vec(".{0,8}", 1..4), number: f64, cut: prop::sample::Index) {
            let value = json!({ "a": { "b": texts, "c": [number, true, null], texts[0].as_str(): {} }, "d": [[], [texts]] });
            let all = value.to_string();
            let end = (0..all.len()).filter(|end| all.is_char_boundary(*end)).nth(cut.index(all.chars().count())).expect("a place");
            let beginning = &all[..end];
            if let Some(closed) = complete(beginning) {
                prop_assert!(serde_json::from_str::<Value>(&closed).is_ok(), "{} of {}", closed, beginning);
            } else {
                prop_assert_eq!(beginning, "");
            }
        }

        #[test]
        fn no_text_makes_it_panic(text in "[\\[\\]{}\",:\\\\u0-9a-fä ]{0,40}") {
            let _ = complete(&text);
        }
    }
}
