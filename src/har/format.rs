//! The parts of a HAR 1.2 file, as they are written. Names that begin with an underscore are the replica's own, as the specification
//! allows; readers pass them over.

use crate::common::time::Timestamp;
use serde::Serialize;
use serde_json::Value;

/// The version of the format.
pub const VERSION: &str = "1.2";
/// What represents a number that is not known.
pub const UNKNOWN: i64 = -1;

/// The file.
#[derive(Serialize)]
pub struct File {
    pub log: Log,
}

/// All that was recorded.
#[derive(Serialize)]
pub struct Log {
    pub version: String,
    pub creator: Creator,
    pub pages: Vec<Page>,
    pub entries: Vec<Entry>,
}

/// The program that recorded it.
#[derive(Serialize)]
pub struct Creator {
    pub name: String,
    pub version: String,
}

/// The page that made the calls.
#[derive(Serialize)]
pub struct Page {
    #[serde(rename = "startedDateTime")]
    pub started: Timestamp,
    pub id: String,
    pub title: String,
    #[serde(rename = "pageTimings")]
    pub timings: PageTimings,
}

/// How long the page took.
#[derive(Serialize)]
pub struct PageTimings {
    #[serde(rename = "onContentLoad")]
    pub content_loaded: i64,
    #[serde(rename = "onLoad")]
    pub loaded: i64,
}

/// A call.
#[derive(Serialize)]
pub struct Entry {
    #[serde(rename = "pageref")]
    pub page: String,
    #[serde(rename = "startedDateTime")]
    pub started: Timestamp,
    /// Milliseconds.
    pub time: u32,
    pub request: Request,
    pub response: Response,
    /// An empty object: nothing is known of a cache.
    pub cache: Value,
    pub timings: Timings,
    /// The kind of call, as Chromium names it; its panel takes the first call of a page for the page itself otherwise.
    #[serde(rename = "_resourceType")]
    pub kind: String,
    /// Number in the journal.
    #[serde(rename = "_exchange")]
    pub exchange: u64,
    /// How it travelled.
    #[serde(rename = "_transport")]
    pub transport: String,
    /// Why it was answered so: a code, and what belongs to it.
    #[serde(rename = "_verdict")]
    pub verdict: Vec<String>,
    /// The same in plain words.
    #[serde(rename = "_why")]
    pub why: String,
    /// Faults that shaped the answer.
    #[serde(rename = "_faults", skip_serializing_if = "Vec::is_empty")]
    pub faults: Vec<String>,
    /// The calls between the servers.
    #[serde(rename = "_trace", skip_serializing_if = "Vec::is_empty")]
    pub trace: Vec<Call>,
}

/// A call that one server made to another to answer.
#[derive(Serialize)]
pub struct Call {
    #[serde(rename = "_why")]
    pub words: String,
    #[serde(rename = "_verdict")]
    pub verdict: Vec<String>,
    pub request: Request,
    pub response: Response,
}

/// What was asked.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Request {
    pub method: String,
    pub url: String,
    pub http_version: String,
    pub cookies: Vec<Pair>,
    pub headers: Vec<Pair>,
    #[serde(rename = "queryString")]
    pub query: Vec<Pair>,
    /// The body as it was sent.
    #[serde(rename = "postData", skip_serializing_if = "Option::is_none")]
    pub body: Option<Body>,
    /// The body, where it is not letter for letter what was sent. It is apart, because tools that play a file back compare bodies.
    #[serde(rename = "_postData", skip_serializing_if = "Option::is_none")]
    pub redacted_body: Option<Body>,
    pub headers_size: i64,
    pub body_size: usize,
}

/// A header field, or a parameter.
#[derive(Serialize)]
pub struct Pair {
    pub name: String,
    pub value: String,
}

/// The body of a request.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Body {
    pub mime_type: String,
    pub text: String,
}

/// What was answered.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Response {
    /// 0 where no answer arrived.
    pub status: u16,
    pub status_text: String,
    pub http_version: String,
    pub cookies: Vec<Pair>,
    pub headers: Vec<Pair>,
    pub content: Content,
    #[serde(rename = "redirectURL")]
    pub redirect: String,
    pub headers_size: i64,
    pub body_size: i64,
    /// Why no answer arrived, as Chromium writes it.
    #[serde(rename = "_error", skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
}

/// The body of a response.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Content {
    pub size: usize,
    pub mime_type: String,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub text: String,
}

/// Where the time went, in milliseconds; [`UNKNOWN`] where it is not known.
#[derive(Serialize)]
pub struct Timings {
    pub blocked: i64,
    pub dns: i64,
    pub connect: i64,
    pub ssl: i64,
    pub send: u32,
    pub wait: u32,
    pub receive: u32,
}
