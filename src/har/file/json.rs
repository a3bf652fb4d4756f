//! JSON as programs write it, and as far as it goes.

use super::complete::complete;
use super::tolerate::tolerate;
use serde_json::{Error, Value};

/// What was read.
#[derive(Debug, PartialEq)]
pub struct Json {
    /// The value. Where it is cut, its objects are marked.
    pub value: Value,
    /// Whether it ends early; then, the line and the column at which it does.
    pub ends_early: Option<(usize, usize)>,
    /// Whether something in it was no JSON, and was replaced.
    pub is_tolerated: bool,
}

/// Reads JSON; see [`tolerate`] and [`complete`] for what is let through.
///
/// # Errors
///
/// It is something else; the line and the column, from 1, at which that shows.
pub fn parse(text: &str) -> Result<Json, (usize, usize)> {
    let place = |error: &Error| (error.line().max(1), error.column().max(1));
    let error = match serde_json::from_str(text) {
        Ok(value) => return Ok(Json { value, ends_early: None, is_tolerated: false }),
        Err(error) => error,
    };
    let Some(tolerated) = tolerate(text) else {
        return ended(text, &error, place(&error), false);
    };
    match serde_json::from_str(&tolerated.text) {
        Ok(value) => Ok(Json { value, ends_early: None, is_tolerated: true }),
        Err(error) => {
            let (line, column) = place(&error);
            ended(&tolerated.text, &error, (line, tolerated.column(line, column).max(1)), true)
        }
    }
}

/// Reads JSON that ends early.
fn ended(text: &str, error: &Error, place: (usize, usize), is_tolerated: bool) -> Result<Json, (usize, usize)> {
    let closed = Some(text).filter(|_| error.is_eof()).and_then(complete).ok_or(place)?;
    let value = serde_json::from_str(&closed).map_err(|_| place)?;
    Ok(Json { value, ends_early: Some(place), is_tolerated })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn json_is_read_as_far_as_it_goes() {
        let whole = |value| Json { value, ends_early: None, is_tolerated: false };
        assert_eq!(parse(r#"{"a": 1}"#), Ok(whole(json!({ "a": 1 }))));
        assert_eq!(parse(r#"{"a": NaN}"#), Ok(Json { is_tolerated: true, ..whole(json!({ "a": null })) }));
        let cut = json!({ "a": "b", "_endsEarly": "a" });
        assert_eq!(parse("{\n\"a\": \"b"), Ok(Json { ends_early: Some((2, 7)), ..whole(cut) }));
    }

    #[test]
    fn what_is_broken_in_the_middle_is_told_by_its_place() {
        for (text, place) in [
            ("<html>", (1, 1)),
            ("{\"a\":\n1,, \"b\": [", (2, 3)),
            ("[1, NaN, x", (1, 10)),
            ("[NaN]]", (1, 6)),
            ("[1] [2]", (1, 5)),
            ("", (1, 1)),
            (&"[".repeat(1000), (1, 128)),
        ] {
            assert_eq!(parse(text), Err(place), "{text}");
        }
    }
}
