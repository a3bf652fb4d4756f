//! Decoding of JSON with errors that say where the text is wrong and what was expected there.

use super::secret;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Why a text or a value does not decode: the path of the field, and the problem with it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}{problem}", if path == "." { String::new() } else { format!("{path}: ") })]
pub struct DecodeError {
    /// Path of the field, such as `vfunction.users[0].role`; `.` for the whole value.
    pub path: String,
    /// What is wrong, such as ``missing field `role` ``.
    pub problem: String,
}

impl From<serde_path_to_error::Error<serde_json::Error>> for DecodeError {
    fn from(error: serde_path_to_error::Error<serde_json::Error>) -> Self {
        // Where the text ends too early, the last part of the path is not known.
        let path = error.path().to_string();
        let path = path.trim_end_matches(['?', '.']);
        DecodeError { path: if path.is_empty() { "." } else { path }.to_owned(), problem: without_value(&error.inner().to_string()) }
    }
}

/// A message of serde without the text that it quotes, which may be a secret: `invalid type: string "…", expected u32`.
fn without_value(message: &str) -> String {
    let quoted = message.split_once(" \"").and_then(|(kind, rest)| Some((kind, rest.rsplit_once("\", expected ")?.1)));
    let message = quoted.map_or_else(|| message.to_owned(), |(kind, expected)| format!("{kind}, expected {expected}"));
    secret::without(&message)
}

/// Decodes a JSON text.
///
/// # Errors
///
/// The text is not JSON, or its value is not a `T`.
pub fn from_text<T: DeserializeOwned>(text: &str) -> Result<T, DecodeError> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let value = serde_path_to_error::deserialize(&mut deserializer)?;
    deserializer.end().map_err(|error| DecodeError { path: ".".to_owned(), problem: error.to_string() })?;
    Ok(value)
}

/// Decodes a JSON value.
///
/// # Errors
///
/// The value is not a `T`.
pub fn from_value<'a, T: Deserialize<'a>>(value: &'a Value) -> Result<T, DecodeError> {
    Ok(serde_path_to_error::deserialize(value)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[derive(Debug, PartialEq, Deserialize)]
    struct Page {
        lines: Vec<Line>,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    struct Line {
        number: u32,
    }

    #[test]
    fn errors_name_the_path_and_the_problem() {
        for (text, path, problem) in [
            ("", ".", "EOF while parsing a value"),
            ("{", ".", "EOF while parsing an object"),
            (r#"{"lines":[]} x"#, ".", "trailing characters"),
            (r#"{"lines":[{"number":1},{"number":"two"}]}"#, "lines[1].number", "invalid type: string, expected u32"),
            (r#"{"lines":[{}]}"#, "lines[0]", "missing field `number`"),
        ] {
            let error = from_text::<Page>(text).expect_err(text);
            assert_eq!(error.path, path, "{text}");
            assert!(error.problem.starts_with(problem), "{text}: {error}");
        }
        let error = from_value::<Page>(&json!({ "lines": [{ "number": -1 }] })).expect_err("a negative number");
        assert_eq!(error.to_string(), "lines[0].number: invalid value: integer `-1`, expected u32");
    }
}
