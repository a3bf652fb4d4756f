//! What programs write in place of JSON: numbers that are none, and halves of characters.

use super::escape::{Escape, escape};

/// Words in place of numbers, none of which is JSON.
const NO_NUMBERS: [&str; 3] = ["-Infinity", "Infinity", "NaN"];

/// A text in which all such is JSON.
#[derive(Debug, PartialEq, Eq)]
pub struct Tolerated {
    /// The text; each line has its own number still.
    pub text: String,
    /// The places of the text, in bytes, after which it is one byte longer than the original.
    pub longer: Vec<usize>,
}

impl Tolerated {
    /// The column of the original, for a place that the parser found in the text. Both begin at 1.
    pub fn column(&self, line: usize, column: usize) -> usize {
        let begin: usize = self.text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
        let before = self.longer.iter().filter(|place| (begin..begin.saturating_add(column)).contains(place)).count();
        column.saturating_sub(before)
    }
}

/// The text with `null` in place of numbers that are none, and with U+FFFD in place of halves of characters; nothing if there are neither.
/// JavaScript's `JSON.stringify` writes such halves: <https://tc39.es/ecma262/#sec-quotejsonstring>.
pub fn tolerate(text: &str) -> Option<Tolerated> {
    let mut tolerated = Tolerated { text: String::new(), longer: Vec::new() };
    let (mut at, mut copied, mut is_in_text) = (0, 0, false);
    while let Some(byte) = text.as_bytes().get(at) {
        let rest = text.as_bytes().get(at..).unwrap_or_default();
        let (length, replacement) = match byte {
            b'"' => {
                is_in_text = !is_in_text;
                (1, None)
            }
            b'\\' if is_in_text => match escape(rest) {
                Escape::Whole(length) => (length, None),
                Escape::Half => (6, Some("\\ufffd".to_owned())),
                Escape::Partial => (rest.len(), None),
            },
            b'-' | b'I' | b'N' if !is_in_text => no_number(rest).map_or((1, None), |(length, word)| (length, Some(word))),
            _ => (1, None),
        };
        if let Some(word) = replacement {
            tolerated.text.push_str(text.get(copied..at)?);
            tolerated.text.push_str(&word);
            copied = at + length;
            if word.len() > length {
                tolerated.longer.push(tolerated.text.len());
            }
        }
        at += length;
    }
    if copied == 0 {
        return None;
    }
    tolerated.text.push_str(text.get(copied..)?);
    Some(tolerated)
}

/// The length of a word that is no number, and what represents it, which is as long where that is possible. Of a word that the end of the
/// text cuts nothing stays.
fn no_number(rest: &[u8]) -> Option<(usize, String)> {
    let whole = NO_NUMBERS.iter().find(|word| rest.starts_with(word.as_bytes()));
    let cut = || NO_NUMBERS.iter().any(|word| rest.len() > 1 && word.as_bytes().starts_with(rest)).then(|| (rest.len(), String::new()));
    let null = |word: &&str| (word.len(), format!("{:width$}", "null", width = word.len()));
    whole.map(null).or_else(cut)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_json_is_replaced_outside_of_texts() {
        for (text, replaced) in [
            (r#"{"a": NaN}"#, r#"{"a": null}"#),
            ("[Infinity,-Infinity]", "[null    ,null     ]"),
            (r#"["NaN", "a\"", NaN]"#, r#"["NaN", "a\"", null]"#),
            (r#"["\ud83d", "\ud83d\ude00", "\ude00x"]"#, r#"["\ufffd", "\ud83d\ude00", "\ufffdx"]"#),
            ("[-Infi", "["),
        ] {
            assert_eq!(tolerate(text).map(|tolerated| tolerated.text), Some(replaced.to_owned()), "{text}");
        }
        for text in [r#"{"a": "NaN", "b": -1}"#, "[null]", "", r#"["\"#, "[-"] {
            assert_eq!(tolerate(text), None, "{text}");
        }
    }

    #[test]
    fn columns_are_those_of_the_original() {
        let tolerated = tolerate("[NaN,\nNaN, NaN, x]").expect("a replacement");
        assert_eq!(tolerated.text, "[null,\nnull, null, x]");
        assert_eq!((tolerated.column(2, 13), tolerated.column(2, 1), tolerated.column(1, 3)), (11, 1, 3));
    }
}
