//! The journal as a HAR file.
//!
//! Invariant: the same exchanges and the same base address give the same text.

use super::format::{Body, Call, Content, Creator, Entry, File, Log, Page, PageTimings, Pair, Request, Response, Timings};
pub use super::format::{UNKNOWN, VERSION};
use crate::common::secret::REMOVED;
use crate::simulator::exchange::{self, Exchange};
use crate::simulator::http::{self, Headers, StatusCode, decode_pairs, encode};
use crate::simulator::redact::is_cut;
use serde_json::Value;

/// The one page that all calls belong to.
const PAGE: &str = "page_1";
/// The version of the protocol; the simulated servers know no other.
const HTTP: &str = "HTTP/1.1";
/// What Chromium calls the calls of a program.
const KIND: &str = "fetch";
/// What Chromium says of a connection that broke.
const BROKEN: &str = "net::ERR_FAILED";
/// The media type of a body whose own is not known, as the specification names it.
const NO_TYPE: &str = "x-unknown";

/// Exchanges of a journal, oldest first, as the text of a HAR 1.2 file. `base` is the program's base address, with a slash at its end.
pub fn export(exchanges: &[Exchange], base: &str) -> String {
    let page = exchanges.first().map(|first| Page {
        started: first.at,
        id: PAGE.to_owned(),
        title: base.to_owned(),
        timings: PageTimings { content_loaded: UNKNOWN, loaded: UNKNOWN },
    });
    let log = Log {
        version: VERSION.to_owned(),
        creator: Creator { name: env!("CARGO_PKG_NAME").to_owned(), version: env!("CARGO_PKG_VERSION").to_owned() },
        pages: page.into_iter().collect(),
        entries: exchanges.iter().map(|exchange| entry(exchange, base)).collect(),
    };
    serde_json::to_string(&File { log }).unwrap_or_default()
}

fn entry(exchange: &Exchange, base: &str) -> Entry {
    let delay = exchange.delivery.delay;
    Entry {
        page: PAGE.to_owned(),
        started: exchange.at,
        time: delay,
        request: request(&exchange.request, base),
        response: if exchange.delivery.breaks { no_answer() } else { response(&exchange.response) },
        cache: Value::Object(serde_json::Map::new()),
        timings: Timings { blocked: UNKNOWN, dns: UNKNOWN, connect: UNKNOWN, ssl: UNKNOWN, send: 0, wait: delay, receive: 0 },
        kind: KIND.to_owned(),
        exchange: exchange.id,
        transport: exchange.transport.as_ref().to_owned(),
        verdict: exchange.verdict.to_texts(),
        why: exchange.verdict.describe(),
        faults: exchange.faults.clone(),
        trace: exchange.trace.iter().map(call).collect(),
    }
}

/// A call between the servers; its path begins with the real host.
fn call(call: &exchange::Call) -> Call {
    Call {
        words: call.describe(),
        verdict: call.verdict.to_texts(),
        request: request(&call.request, "https://"),
        response: response(&call.response),
    }
}

fn request(request: &http::Request, base: &str) -> Request {
    let body = (!request.body.is_empty())
        .then(|| Body { mime_type: request.headers.get("Content-Type").unwrap_or(NO_TYPE).to_owned(), text: request.body.clone() });
    let (redacted_body, body) = if is_as_sent(&request.body) { (None, body) } else { (body, None) };
    Request {
        method: request.method.to_string(),
        url: request.url(base),
        http_version: HTTP.to_owned(),
        cookies: Vec::new(),
        headers: headers(&request.headers),
        query: decode_pairs(&request.query).into_iter().map(|(name, value)| Pair { name, value }).collect(),
        body,
        redacted_body,
        headers_size: UNKNOWN,
        body_size: request.body.len(),
    }
}

/// Whether a body is, letter for letter, what was sent: nothing was taken out of it, and it is no JSON, which the journal writes again.
fn is_as_sent(body: &str) -> bool {
    !(body.contains(REMOVED) || body.contains(&encode(REMOVED)) || is_cut(body) || body.starts_with(['{', '[']))
}

fn response(response: &http::Response) -> Response {
    let header = |name| response.headers.get(name).map(str::to_owned);
    Response {
        status: response.status.as_u16(),
        status_text: http::reason(response.status).to_owned(),
        http_version: HTTP.to_owned(),
        cookies: Vec::new(),
        headers: headers(&response.headers),
        content: Content {
            size: response.body.len(),
            mime_type: header("Content-Type").unwrap_or_else(|| NO_TYPE.to_owned()),
            text: response.body.clone(),
        },
        redirect: header("Location").unwrap_or_default(),
        headers_size: UNKNOWN,
        body_size: i64::try_from(response.body.len()).unwrap_or(UNKNOWN),
        error: None,
    }
}

/// What a browser records where no answer arrives.
fn no_answer() -> Response {
    let none = response(&http::Response::empty(StatusCode::default()));
    Response { status: 0, status_text: String::new(), body_size: UNKNOWN, error: Some(BROKEN.to_owned()), ..none }
}

fn headers(headers: &Headers) -> Vec<Pair> {
    headers.iter().map(|(name, value)| Pair { name: name.to_owned(), value: value.to_owned() }).collect()
}
