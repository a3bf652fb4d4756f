//! The body of a request: <http://www.softwareishard.com/blog/har-12-spec/#postData>.

use super::body::Body;
use super::comment::{says_left_out, says_truncated};
use super::compression::codings;
use super::fields::{headers, pairs, size, text};
use super::file::HarFile;
use super::mark::{is_cut, is_cut_in};
use super::stored::Stored;
use crate::simulator::http::{Method, encode_pairs};
use serde_json::Value;

/// What the file says of the body of a request.
pub fn request_body(file: &HarFile, method: &Method, request: &Value) -> Body {
    let posted = ["postData", "_postData"].iter().find_map(|member| request.get(*member).filter(|value| !value.is_null()));
    let posted = posted.unwrap_or(&Value::Null);
    let headers = headers(request);
    let stored = Stored {
        encoding: text(posted, "encoding").or_else(|| text(posted, "_encoding")).unwrap_or_default(),
        codings: headers.get("Content-Encoding").map(codings).unwrap_or_default(),
        size: size(posted, "size").or_else(|| size(request, "bodySize")),
        is_cut: is_cut_in(posted, "text") || says_truncated(posted),
        is_encoding_cut: is_cut(posted),
    };
    match posted {
        Value::String(text) if !text.is_empty() => return Stored { is_cut: is_cut_in(request, "postData"), ..stored }.text(text),
        _ => {}
    }
    if let Some(text) = text(posted, "text") {
        return stored.text(text);
    }
    let parameters = pairs(posted.get("params"));
    if !parameters.is_empty() {
        let text = encode_pairs(&parameters);
        return if is_cut(posted) { Body::Cut { beginning: text, size: None } } else { Body::Read(text) };
    }
    let header = headers.get("Content-Length").and_then(|value| value.trim().parse().ok());
    let sizes = [size(posted, "size"), size(request, "bodySize"), header];
    let positive = sizes.into_iter().flatten().find(|size| *size > 0);
    match text(posted, "_file") {
        Some(name) => {
            let elsewhere = || Body::Elsewhere { file: name.to_owned(), size: positive };
            file.resource(name).map_or_else(elsewhere, |bytes| stored.bytes(bytes, "binary"))
        }
        None if positive.is_some() || is_cut(request) || says_left_out(posted) => Body::LeftOut { size: positive },
        // A request of another kind has a body where nothing says that it has none.
        None if sizes.contains(&Some(0)) || !sends(method) || posted.get("text").is_some() => Body::Empty,
        None => Body::LeftOut { size: None },
    }
}

/// Whether requests of this kind have a body.
fn sends(method: &Method) -> bool {
    [Method::POST, Method::PUT, Method::PATCH].contains(method)
}
