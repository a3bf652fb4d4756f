//! One call of a HAR file as it is there, with its secrets.

use super::address::Address;
use super::body::Body;
use super::fields::{headers, number, text};
use super::file::HarFile;
use super::mark::{is_cut, is_cut_in};
use super::request_body::request_body;
use super::response_body::response_body;
use super::time::instant;
use crate::common::time::Timestamp;
use crate::simulator::http::{Headers, Method, StatusCode};
use serde_json::Value;

/// Members in which programs say why no answer arrived: Chromium, Playwright, Charles.
const FAILURES: [&str; 3] = ["_error", "_failureText", "_charlesErrorMessage"];
/// The parts of the time of a call. `ssl` is contained in `connect`: <http://www.softwareishard.com/blog/har-12-spec/#timings>.
const PARTS: [&str; 6] = ["blocked", "dns", "connect", "send", "wait", "receive"];

/// What became of a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer<'a> {
    /// It was answered with this status.
    Status(StatusCode),
    /// No answer arrived; what the browser says of it, if it says anything.
    Failed(Option<&'a str>),
    /// The file does not tell: it was recorded without an answer.
    NotRecorded,
}

impl Answer<'_> {
    /// The status, if an answer arrived.
    pub fn status(self) -> Option<StatusCode> {
        match self {
            Answer::Status(status) => Some(status),
            Answer::Failed(_) | Answer::NotRecorded => None,
        }
    }
}

/// The header fields and the body of a request or of a response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Header fields.
    pub headers: Headers,
    /// Body.
    pub body: Body,
}

/// A call as it is in the file.
pub struct Call<'a> {
    /// Method.
    pub method: Method,
    /// URL.
    pub address: Address,
    /// Whether a server made it to answer another one.
    pub is_behind: bool,
    /// When it began.
    pub started: Option<Timestamp>,
    /// Milliseconds that it took, if that is known.
    pub took: Option<u32>,
    /// What became of it.
    pub answer: Answer<'a>,
    file: &'a HarFile,
    entry: &'a Value,
    request: &'a Value,
    response: &'a Value,
}

/// The calls of an entry of a file: those that a replica's server made to answer it, and itself. Nothing where it cannot be read.
pub fn calls<'a>(file: &'a HarFile, entry: &'a Value) -> impl Iterator<Item = Call<'a>> {
    let own = Call::of(file, entry, false);
    let behind = entry.get("_trace").and_then(Value::as_array).filter(|_| own.is_some());
    behind.into_iter().flatten().filter_map(|call| Call::of(file, call, true)).chain(own)
}

impl<'a> Call<'a> {
    fn of(file: &'a HarFile, entry: &'a Value, is_behind: bool) -> Option<Self> {
        let request = entry.get("request")?;
        let response = entry.get("response").unwrap_or(&Value::Null);
        let whole = |object: &'a Value, member| text(object, member).filter(|_| !is_cut_in(object, member));
        Some(Call {
            method: whole(request, "method")?.trim().to_ascii_uppercase().parse().ok()?,
            address: Address::parse(whole(request, "url")?.trim())?,
            is_behind,
            started: entry.get("startedDateTime").filter(|_| !is_cut_in(entry, "startedDateTime")).and_then(instant),
            took: took(entry),
            answer: answer(entry, response),
            file,
            entry,
            request,
            response,
        })
    }

    /// The whole address without its query.
    pub fn place(&self) -> String {
        format!("{}/{}", self.address.origin, self.address.path)
    }

    /// What was asked, beside the method and the address.
    pub fn request(&self) -> Message {
        Message { headers: headers(self.request), body: request_body(self.file, &self.method, self.request) }
    }

    /// What the file says of the answer, whether or not one arrived; the status is [`Self::answer`].
    pub fn response(&self) -> Message {
        let mut headers = headers(self.response);
        // Some recorders leave the header out, and write where it leads beside it.
        if let Some(place) = text(self.response, "redirectURL").filter(|_| headers.get("Location").is_none()) {
            headers.set("Location", place);
        }
        Message { headers, body: response_body(self.file, &self.method, self.answer.status(), self.response) }
    }

    /// What its entry says in `comment`.
    pub fn comment(&self) -> Option<&'a str> {
        text(self.entry, "comment")
    }

    /// Whether the file has more of it than method, address and status: a query, header fields or a body.
    pub fn has_details(&self) -> bool {
        let is_there = |message: &Value, place: &str| message.pointer(place).is_some_and(|value| !is_blank(value));
        let places = |message: &Value, places: &[&str]| places.iter().any(|place| is_there(message, place));
        !self.address.query.is_empty()
            || self.address.user.is_some()
            || places(self.request, &["/headers", "/cookies", "/postData"])
            || places(self.response, &["/headers", "/cookies", "/content/text", "/content/_file"])
    }

    /// Whether the file ends within it, so that parts of it are missing.
    pub fn is_cut(&self) -> bool {
        is_cut(self.entry)
    }

    /// All that the file has of it.
    pub fn entry(&self) -> &'a Value {
        self.entry
    }
}

/// Whether a value says nothing.
fn is_blank(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(values) => values.is_empty(),
        Value::Object(members) => members.is_empty(),
        Value::Bool(_) | Value::Number(_) => false,
    }
}

/// What became of a call. A browser writes 0 where no answer arrived, Playwright −1.
fn answer<'a>(entry: &'a Value, response: &'a Value) -> Answer<'a> {
    let words = FAILURES.iter().find_map(|member| text(response, member).or_else(|| text(entry, member)));
    // Some recorders write the line of the status: `401 Unauthorized`.
    let line = || text(response, "status").and_then(|line| line.split_whitespace().next()?.parse().ok());
    match (number(response, "status").or_else(line).filter(|_| !is_cut_in(response, "status")), words) {
        (Some(number), _) if number > 0.0 => status(number).map_or(Answer::NotRecorded, Answer::Status),
        (Some(_), words) | (None, words @ Some(_)) => Answer::Failed(words),
        (None, None) => Answer::NotRecorded,
    }
}

fn status(number: f64) -> Option<StatusCode> {
    // A cast from a float takes the nearest number that there is, and no status is that large.
    StatusCode::from_u16(number as u16).ok()
}

/// Milliseconds that a call took: its time, or else the parts of it that are known. Below zero is "not known".
fn took(entry: &Value) -> Option<u32> {
    let known = |object: &Value, member: &str| number(object, member).filter(|number| *number >= 0.0);
    let timings = entry.get("timings").unwrap_or(&Value::Null);
    let sum = || PARTS.iter().filter_map(|part| known(timings, part)).reduce(|sum, part| sum + part);
    // A cast from a float takes the nearest number that there is.
    known(entry, "time").or_else(sum).map(|millis| millis as u32)
}
