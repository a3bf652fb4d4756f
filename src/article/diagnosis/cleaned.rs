//! A cleaned copy of a HAR file, for a support ticket: without secrets, with a list of what was removed and where.
//!
//! Invariant: importing the copy gives the same finding. What the diagnosis knows of the credentials is beside each call.

use super::entry::{Answer, Entry, Party, Received};
use super::import::Imported;
use super::kept::Kept;
use crate::common::time::Timestamp;
use crate::har::body::Body;
use crate::har::export::{UNKNOWN, VERSION};
use crate::simulator::http::{Headers, decode_pairs, reason};
use serde::Serialize;
use serde_json::{Value, json};

/// The version of HTTP, which the diagnosis does not keep.
const HTTP: &str = "unknown";

/// Why a copy has no body of an answer.
const NO_BODY: &str = "The body is not included in the original file, or cannot be read.";
const OTHER: &str = "The body is not included in this copy: it is a call to another server.";

/// A call of a copy.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Call<'a> {
    started_date_time: Option<Timestamp>,
    time: Option<u32>,
    request: Request<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    response: Option<Response<'a>>,
    cache: Value,
    timings: Value,
    #[serde(rename = "_diagnosis")]
    kept: Kept,
    #[serde(rename = "_trace", skip_serializing_if = "Vec::is_empty")]
    behind: Vec<Call<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Request<'a> {
    method: &'a str,
    url: String,
    http_version: &'static str,
    cookies: [(); 0],
    headers: Vec<Pair<'a>>,
    query_string: Vec<Value>,
    #[serde(skip_serializing_if = "Option::is_none")]
    post_data: Option<Value>,
    headers_size: i64,
    body_size: i64,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Response<'a> {
    status: u16,
    status_text: &'static str,
    http_version: &'static str,
    cookies: [(); 0],
    headers: Vec<Pair<'a>>,
    content: Content<'a>,
    #[serde(rename = "redirectURL")]
    redirect: &'a str,
    headers_size: i64,
    body_size: i64,
    #[serde(rename = "_error", skip_serializing_if = "Option::is_none")]
    error: Option<&'a str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Content<'a> {
    size: i64,
    mime_type: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    comment: Option<&'static str>,
    #[serde(rename = "_truncated", skip_serializing_if = "std::ops::Not::not")]
    is_truncated: bool,
}

#[derive(Serialize)]
struct Pair<'a> {
    name: &'a str,
    value: &'a str,
}

impl Imported {
    /// What was removed, and where: `entry 3: request header Authorization`.
    pub fn removed(&self) -> Vec<String> {
        let of_calls = self.entries.iter().flat_map(|entry| entry.removed.iter().map(|what| format!("{}: {what}", entry.place())));
        let of_others = (self.shortened > 0).then(|| {
            let calls =
                if self.shortened == 1 { "1 call to another server" } else { &format!("{} calls to other servers", self.shortened) };
            format!("header fields, query parameters and bodies of {calls}")
        });
        of_calls.chain(of_others).collect()
    }

    /// The file without secrets, as the text of a HAR 1.2 file.
    pub fn cleaned(&self) -> String {
        let mut behind = Vec::new();
        let mut entries = Vec::new();
        for entry in &self.entries {
            if entry.is_behind {
                behind.push(Call::of(entry, Vec::new()));
            } else {
                entries.push(Call::of(entry, std::mem::take(&mut behind)));
            }
        }
        let removed = self.removed();
        let comment = format!(
            "A copy without secrets, made by {}. What was removed, and where, is listed in _removed. Of calls to other servers only method, \
             address and status are here. The versions of HTTP, the texts of statuses, the sizes of bodies and the lists of cookies are not those of the original.{}",
            env!("CARGO_PKG_NAME"),
            self.notes.iter().map(|note| format!(" {note}")).collect::<String>(),
        );
        let creator = json!({ "name": self.creator, "version": "" });
        let log =
            json!({ "version": VERSION, "creator": creator, "comment": comment, "pages": [], "entries": entries, "_removed": removed });
        serde_json::to_string_pretty(&json!({ "log": log })).unwrap_or_default()
    }
}

impl<'a> Call<'a> {
    fn of(entry: &'a Entry, behind: Vec<Call<'a>>) -> Self {
        let body = entry.response().map(|received| &received.body);
        // What a file cannot say of a body by itself.
        let body = body.filter(|body| !matches!(body, Body::Empty | Body::Read(_) | Body::LeftOut { .. })).cloned();
        Call {
            started_date_time: entry.started,
            time: entry.took,
            request: Request::of(entry),
            response: match &entry.answer {
                Answer::NotRecorded => None,
                Answer::Failed(words) => Some(Response::failed(words.as_deref())),
                Answer::Response(received) => Some(Response::of(received, entry.party == Party::Other)),
            },
            cache: json!({}),
            timings: json!({ "send": UNKNOWN, "wait": entry.took, "receive": UNKNOWN }),
            kept: Kept { number: Some(entry.number), carried: Some(entry.carried.clone()), body },
            behind,
        }
    }
}

impl<'a> Request<'a> {
    fn of(Entry { request, sent, .. }: &'a Entry) -> Self {
        let question = if request.query.is_empty() { "" } else { "?" };
        let kind = request.headers.get("Content-Type").unwrap_or("application/json");
        Request {
            method: request.method.as_str(),
            url: format!("{}{question}{}", request.path, request.query),
            http_version: HTTP,
            cookies: [],
            headers: pairs(&request.headers),
            query_string: decode_pairs(&request.query).iter().map(|(name, value)| json!({ "name": name, "value": value })).collect(),
            post_data: sent.text().map(|text| json!({ "mimeType": kind, "text": text })),
            headers_size: UNKNOWN,
            body_size: size(sent),
        }
    }
}

impl<'a> Response<'a> {
    fn of(Received { status, headers, body }: &'a Received, is_of_other: bool) -> Self {
        let is_there = matches!(body, Body::Empty | Body::Read(_) | Body::Cut { .. });
        Response {
            status: status.as_u16(),
            status_text: reason(*status),
            http_version: HTTP,
            cookies: [],
            headers: pairs(headers),
            content: Content {
                size: size(body),
                mime_type: headers.get("Content-Type").unwrap_or("x-unknown"),
                text: is_there.then(|| body.text().unwrap_or_default()),
                comment: (!is_there).then_some(if is_of_other { OTHER } else { NO_BODY }),
                is_truncated: matches!(body, Body::Cut { .. }),
            },
            redirect: headers.get("Location").unwrap_or_default(),
            headers_size: UNKNOWN,
            body_size: UNKNOWN,
            error: None,
        }
    }

    fn failed(words: Option<&'a str>) -> Self {
        let content = Content { size: 0, mime_type: "x-unknown", text: None, comment: None, is_truncated: false };
        Response {
            status: 0,
            status_text: "",
            http_version: HTTP,
            cookies: [],
            headers: Vec::new(),
            content,
            redirect: "",
            headers_size: UNKNOWN,
            body_size: UNKNOWN,
            error: words,
        }
    }
}

/// The size of a body in bytes, as HAR has it.
fn size(body: &Body) -> i64 {
    let known = match body {
        Body::Empty => Some(0),
        Body::Read(text) => u64::try_from(text.len()).ok(),
        Body::Cut { size, .. } | Body::LeftOut { size } | Body::Elsewhere { size, .. } => *size,
        Body::Undecodable { .. } | Body::Compressed { .. } => None,
    };
    known.and_then(|size| i64::try_from(size).ok()).unwrap_or(UNKNOWN)
}

fn pairs(headers: &Headers) -> Vec<Pair<'_>> {
    headers.iter().map(|(name, value)| Pair { name, value }).collect()
}
