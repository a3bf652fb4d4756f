//! What was removed from a call, and where: without what it was.

use super::entry::Received;
use crate::har::body::Body;
use crate::simulator::http::{Headers, Request, decode_pairs};
use json_patch::PatchOperation;
use serde_json::Value;

/// The places of a request that differ from the original: `request header Authorization`.
pub fn of_request(before: (&Request, &Body), after: (&Request, &Body)) -> Vec<String> {
    let ((request, sent), (cleaned, cleaned_sent)) = (before, after);
    let mut places: Vec<String> = (request.path != cleaned.path).then(|| "address".to_owned()).into_iter().collect();
    let pairs = decode_pairs(&request.query);
    let kept = decode_pairs(&cleaned.query);
    places.extend(pairs.iter().filter(|pair| !kept.contains(pair)).map(|(name, _)| format!("query parameter {name}")));
    places.extend(headers("request", &request.headers, &cleaned.headers));
    places.extend(body("request", sent, cleaned_sent));
    places
}

/// The places of a response that differ from the original.
pub fn of_response(before: &Received, after: &Received) -> Vec<String> {
    let mut places: Vec<String> = headers("response", &before.headers, &after.headers).collect();
    places.extend(body("response", &before.body, &after.body));
    places
}

fn headers<'a>(message: &'a str, before: &'a Headers, after: &'a Headers) -> impl Iterator<Item = String> + 'a {
    before.iter().filter(|(name, value)| after.get(name) != Some(*value)).map(move |(name, _)| format!("{message} header {name}"))
}

fn body(message: &str, before: &Body, after: &Body) -> Vec<String> {
    let (Some(before), Some(after)) = (before.text(), after.text()) else { return Vec::new() };
    let parsed = |text: &str| serde_json::from_str::<Value>(text).ok();
    match parsed(before).zip(parsed(after)) {
        Some((before, after)) => {
            let place = |operation: &PatchOperation| format!("{message} body {}", operation.path());
            json_patch::diff(&before, &after).iter().map(place).collect()
        }
        None if before != after && after.starts_with("<!DOCTYPE html><title>") => vec![format!("{message} body, except its title")],
        None if before != after => vec![format!("{message} body")],
        None => Vec::new(),
    }
}
