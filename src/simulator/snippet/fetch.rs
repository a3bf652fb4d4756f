//! A call as a call of `fetch`, for a browser's console or for Node.js.

use super::{Piece, is_sendable, pieces};
use crate::simulator::http::Request;

/// A call as a call of `fetch`. `base` is the program's base address, with a slash at its end.
pub fn fetch(request: &Request, base: &str) -> String {
    let mut members = vec![format!("method: {}", expression(request.method.as_str()))];
    let headers: Vec<_> = request
        .headers
        .iter()
        .filter(|(name, _)| is_sendable(name))
        .map(|(name, value)| format!("    {}: {},\n", literal(name), expression(value)))
        .collect();
    if !headers.is_empty() {
        members.push(format!("headers: {{\n{}  }}", headers.concat()));
    }
    if !request.body.is_empty() {
        members.push(format!("body: {}", expression(&request.body)));
    }
    format!("await fetch({}, {{\n  {},\n}});", expression(&request.url(base)), members.join(",\n  "))
}

/// A text as an expression of JavaScript; secrets are variables, whose names begin with `$`.
fn expression(text: &str) -> String {
    let pieces: Vec<_> = pieces(text)
        .iter()
        .map(|piece| match piece {
            Piece::Text(text) => literal(text),
            Piece::Secret(name) => format!("${name}"),
        })
        .collect();
    match pieces.as_slice() {
        [] => literal(""),
        pieces => pieces.join(" + "),
    }
}

/// A text as a literal. JSON is part of JavaScript: <https://tc39.es/ecma262/#sec-json.parse>.
fn literal(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}
