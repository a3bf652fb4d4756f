//! The body of a response: <http://www.softwareishard.com/blog/har-12-spec/#content>.

use super::body::Body;
use super::comment::{says_left_out, says_truncated};
use super::compression::codings;
use super::fields::{headers, is_set, size, text};
use super::file::HarFile;
use super::mark::{is_cut, is_cut_in};
use super::stored::Stored;
use crate::simulator::http::{Headers, Method, StatusCode};
use serde_json::Value;

/// What the file says of the body of an answer.
pub fn response_body(file: &HarFile, method: &Method, status: Option<StatusCode>, response: &Value) -> Body {
    let content = response.get("content").unwrap_or(&Value::Null);
    let headers = headers(response);
    let is_flagged = |object: &&Value| is_set(object, "_truncated") || is_set(object, "truncated") || says_truncated(object);
    let is_truncated = [content, response].iter().any(is_flagged);
    let is_cut_here = is_cut_in(content, "text");
    let stored = Stored {
        encoding: text(content, "encoding").or_else(|| text(content, "_encoding")).unwrap_or_default(),
        codings: headers.get("Content-Encoding").map(codings).unwrap_or_default(),
        size: size(content, "size"),
        is_cut: is_truncated || is_cut_here,
        is_encoding_cut: is_cut(content),
    };
    if let Some(body) = in_content(&stored, content) {
        return body;
    }
    let sizes = Sizes::of(response, content, &headers);
    if status.is_some_and(has_no_content) || (status.is_some() && *method == Method::HEAD) {
        return Body::Empty;
    }
    if let Some(name) = text(content, "_file") {
        let elsewhere = || Body::Elsewhere { file: name.to_owned(), size: sizes.known() };
        return file.resource(name).map_or_else(elsewhere, |bytes| stored.bytes(bytes, "binary"));
    }
    let is_text_there = content.get("text").is_some_and(Value::is_string);
    // Firefox writes the comment in the language of its user.
    let is_commented = !is_text_there && text(content, "comment").is_some();
    let is_left_out =
        is_commented || is_truncated || says_left_out(content) || says_left_out(response) || sizes.any_positive() || status.is_none();
    // A text that is there, and has no size, says by itself that it is empty.
    if !is_left_out && (sizes.any_zero() || (is_text_there && !is_cut_here)) { Body::Empty } else { Body::LeftOut { size: sizes.known() } }
}

/// The body that is in `content` itself. Some recorders write JSON there as it is.
fn in_content(stored: &Stored, content: &Value) -> Option<Body> {
    match content.get("text")? {
        Value::Null => None,
        Value::String(text) if text.is_empty() => None,
        Value::String(text) => Some(stored.text(text)),
        _ if is_cut_in(content, "text") => Some(Body::Cut { beginning: String::new(), size: stored.size }),
        value => Some(Body::Read(value.to_string())),
    }
}

/// Whether an answer with this status has no body: <https://www.rfc-editor.org/rfc/rfc9110#section-6.4.1>.
fn has_no_content(status: StatusCode) -> bool {
    status.is_informational() || [StatusCode::NO_CONTENT, StatusCode::NOT_MODIFIED].contains(&status)
}

/// What a file says of the size of a body, in bytes.
struct Sizes {
    /// Of the body itself.
    content: Option<u64>,
    /// Of what travelled, which may be compressed. A browser that had it in its cache says 0.
    travelled: Option<u64>,
    /// What the header says, which may be of what is compressed.
    header: Option<u64>,
    is_compressed: bool,
}

impl Sizes {
    fn of(response: &Value, content: &Value, headers: &Headers) -> Self {
        let number = |text: &str| text.split(',').next().unwrap_or_default().trim().parse().ok();
        Sizes {
            content: size(content, "size"),
            travelled: size(response, "bodySize"),
            header: headers.get("Content-Length").and_then(number),
            is_compressed: headers.get("Content-Encoding").is_some_and(|value| !codings(value).is_empty()),
        }
    }

    fn all(&self) -> impl Iterator<Item = u64> {
        [self.content, self.header, self.travelled].into_iter().flatten()
    }

    fn any_zero(&self) -> bool {
        self.all().any(|size| size == 0)
    }

    fn any_positive(&self) -> bool {
        self.all().any(|size| size > 0)
    }

    /// The size of the body itself, if it is not zero.
    fn known(&self) -> Option<u64> {
        let positive = |size: Option<u64>| size.filter(|size| *size > 0);
        let travelled = || positive(self.header).or(positive(self.travelled)).filter(|_| !self.is_compressed);
        positive(self.content).or_else(travelled)
    }
}
