//! The parts of a HAR 1.2 file, as they are written. Names that begin with an underscore are the replica's own, as the specification
//! allows; readers pass them over.

use crate::domain::json::record;
use crate::domain::time::Timestamp;
use serde_json::Value;

/// The version of the format.
pub const VERSION: &str = "1.2";
/// What stands for a number that is not known.
pub const UNKNOWN: i64 = -1;

/// The file.
pub struct File {
    pub log: Log,
}

record!(File { log });

/// All that was recorded.
pub struct Log {
    pub version: String,
    pub creator: Creator,
    pub pages: Vec<Page>,
    pub entries: Vec<Entry>,
}

record!(Log { version, creator, pages, entries });

/// The program that recorded it.
pub struct Creator {
    pub name: String,
    pub version: String,
}

record!(Creator { name, version });

/// The page that made the calls.
pub struct Page {
    pub started: Timestamp,
    pub id: String,
    pub title: String,
    pub timings: PageTimings,
}

record!(Page { started: "startedDateTime", id, title, timings: "pageTimings" });

/// How long the page took.
pub struct PageTimings {
    pub content_loaded: i64,
    pub loaded: i64,
}

record!(PageTimings { content_loaded: "onContentLoad", loaded: "onLoad" });

/// A call.
pub struct Entry {
    pub page: String,
    pub started: Timestamp,
    /// Milliseconds.
    pub time: u32,
    pub request: Request,
    pub response: Response,
    /// An empty object: nothing is known of a cache.
    pub cache: Value,
    pub timings: Timings,
    /// The kind of call, as Chromium names it; its panel takes the first call of a page for the page itself otherwise.
    pub kind: String,
    /// Number in the journal.
    pub exchange: u64,
    /// How it travelled.
    pub transport: String,
    /// Why it was answered so: a code, and what belongs to it.
    pub verdict: Vec<String>,
    /// The same in plain words.
    pub why: String,
    /// Faults that shaped the answer.
    pub faults: Vec<String>,
    /// The calls between the servers.
    pub trace: Vec<Call>,
}

record!(Entry {
    page: "pageref",
    started: "startedDateTime",
    time,
    request,
    response,
    cache,
    timings,
    kind: "_resourceType",
    exchange: "_exchange",
    transport: "_transport",
    verdict: "_verdict",
    why: "_why",
    faults: "_faults" if not Vec::is_empty,
    trace: "_trace" if not Vec::is_empty,
});

/// A call that one server made to another to answer.
pub struct Call {
    pub words: String,
    pub verdict: Vec<String>,
    pub request: Request,
    pub response: Response,
}

record!(Call { words: "_why", verdict: "_verdict", request, response });

/// What was asked.
pub struct Request {
    pub method: String,
    pub url: String,
    pub http_version: String,
    pub cookies: Vec<Pair>,
    pub headers: Vec<Pair>,
    pub query: Vec<Pair>,
    /// The body as it was sent.
    pub body: Option<Body>,
    /// The body, where it is not letter for letter what was sent. It stands apart, because tools that play a file back compare bodies.
    pub redacted_body: Option<Body>,
    pub headers_size: i64,
    pub body_size: usize,
}

record!(Request {
    method,
    url,
    http_version: "httpVersion",
    cookies,
    headers,
    query: "queryString",
    body: "postData" if not Option::is_none,
    redacted_body: "_postData" if not Option::is_none,
    headers_size: "headersSize",
    body_size: "bodySize",
});

/// A header field, or a parameter.
pub struct Pair {
    pub name: String,
    pub value: String,
}

record!(Pair { name, value });

/// The body of a request.
pub struct Body {
    pub mime_type: String,
    pub text: String,
}

record!(Body { mime_type: "mimeType", text });

/// What was answered.
pub struct Response {
    /// 0 where no answer arrived.
    pub status: u16,
    pub status_text: String,
    pub http_version: String,
    pub cookies: Vec<Pair>,
    pub headers: Vec<Pair>,
    pub content: Content,
    pub redirect: String,
    pub headers_size: i64,
    pub body_size: i64,
    /// Why no answer arrived, as Chromium writes it.
    pub error: Option<String>,
}

record!(Response {
    status,
    status_text: "statusText",
    http_version: "httpVersion",
    cookies,
    headers,
    content,
    redirect: "redirectURL",
    headers_size: "headersSize",
    body_size: "bodySize",
    error: "_error" if not Option::is_none,
});

/// The body of a response.
pub struct Content {
    pub size: usize,
    pub mime_type: String,
    pub text: String,
}

record!(Content { size, mime_type: "mimeType", text if not String::is_empty });

/// Where the time went, in milliseconds; [`UNKNOWN`] where it is not known.
pub struct Timings {
    pub blocked: i64,
    pub dns: i64,
    pub connect: i64,
    pub ssl: i64,
    pub send: u32,
    pub wait: u32,
    pub receive: u32,
}

record!(Timings { blocked, dns, connect, ssl, send, wait, receive });
