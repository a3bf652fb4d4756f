//! What programs write in `comment` of a body that is not in the file, or not all of it.

use super::fields::text;
use serde_json::Value;

/// Words that say that a body is not in the file. Firefox has the first: `har.responseBodyNotIncluded` in
/// <https://searchfox.org/mozilla-central/source/devtools/client/locales/en-US/har.properties>.
const LEFT_OUT: [&str; 13] = [
    "not included",
    "not saved",
    "not available",
    "not recorded",
    "not captured",
    "excluded",
    "omitted",
    "too large",
    "too big",
    "discarded",
    "evicted",
    "removed",
    "skipped",
];
/// The word that says that only its beginning is.
const TRUNCATED: &str = "truncated";

/// Whether the comment of an object says that the body is not in the file.
pub fn says_left_out(object: &Value) -> bool {
    comment(object).is_some_and(|comment| LEFT_OUT.iter().any(|words| comment.contains(words)))
}

/// Whether it says that the body is not complete.
pub fn says_truncated(object: &Value) -> bool {
    comment(object).is_some_and(|comment| comment.contains(TRUNCATED))
}

fn comment(object: &Value) -> Option<String> {
    text(object, "comment").map(str::to_lowercase)
}
