//! One call of a HAR file as it is there, with its secrets.

use super::address::Address;
use crate::common::time::Timestamp;
use crate::simulator::http::{Headers, Method, Request, Response, StatusCode, encode_pairs};
use base64::prelude::{BASE64_STANDARD, Engine};
use serde_json::Value;
use std::str::FromStr;

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
    /// Milliseconds that it took; 0 if that is not known.
    pub took: u32,
    /// Nothing where no answer arrived.
    pub status: Option<StatusCode>,
    /// What the browser says of a call that got no answer.
    pub error: Option<&'a str>,
    request: &'a Value,
    response: &'a Value,
}

/// The calls of an entry: those that a replica's server made to answer it, and itself. Nothing where it cannot be read.
pub fn calls(entry: &Value) -> impl Iterator<Item = Call<'_>> {
    let own = Call::of(entry, false);
    let behind = entry.get("_trace").and_then(Value::as_array).filter(|_| own.is_some());
    behind.into_iter().flatten().filter_map(|call| Call::of(call, true)).chain(own)
}

impl<'a> Call<'a> {
    fn of(entry: &'a Value, is_behind: bool) -> Option<Self> {
        let request = entry.get("request")?;
        let response = entry.get("response").unwrap_or(&Value::Null);
        let text = |value: &'a Value, key: &str| value.get(key).and_then(Value::as_str).filter(|text| !text.is_empty());
        let took = entry.get("time").and_then(Value::as_f64).unwrap_or_default();
        Some(Call {
            method: text(request, "method")?.parse().ok()?,
            address: Address::parse(text(request, "url")?)?,
            is_behind,
            started: text(entry, "startedDateTime").and_then(|text| Timestamp::from_str(text).ok()),
            took: took.clamp(0.0, f64::from(u32::MAX)) as u32,
            status: response
                .get("status")
                .and_then(Value::as_u64)
                .and_then(|status| u16::try_from(status).ok())
                .and_then(|status| StatusCode::from_u16(status).ok()),
            error: text(response, "_error").or_else(|| text(entry, "_error")),
            request,
            response,
        })
    }

    /// The whole address without its query.
    pub fn place(&self) -> String {
        format!("{}/{}", self.address.origin, self.address.path)
    }

    /// What was asked.
    pub fn request(&self) -> Request {
        let body = ["postData", "_postData"].iter().find_map(|key| self.request.get(*key)).unwrap_or(&Value::Null);
        let parameters = || {
            let pairs: Vec<_> = pairs(body.get("params")).collect();
            encode_pairs(&pairs)
        };
        Request {
            method: self.method.clone(),
            path: self.place(),
            query: self.address.query.clone(),
            headers: headers(self.request),
            body: body.get("text").and_then(Value::as_str).map_or_else(parameters, str::to_owned),
        }
    }

    /// What the file says of the answer, whether or not one arrived.
    pub fn response(&self) -> Response {
        let content = self.response.get("content").unwrap_or(&Value::Null);
        let text = content.get("text").and_then(Value::as_str).unwrap_or_default();
        let is_coded = content.get("encoding").and_then(Value::as_str) == Some("base64");
        let decoded = || BASE64_STANDARD.decode(text).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default();
        let body = if is_coded { decoded() } else { text.to_owned() };
        Response { status: self.status.unwrap_or_default(), headers: headers(self.response), body }
    }
}

/// Names and values; the parts of HTTP/2's first line, which some browsers list among the headers, are left out.
fn pairs(list: Option<&Value>) -> impl Iterator<Item = (&str, &str)> {
    list.and_then(Value::as_array).into_iter().flatten().filter_map(|pair| {
        let name = pair.get("name")?.as_str()?;
        (!name.starts_with(':')).then_some((name, pair.get("value")?.as_str()?))
    })
}

fn headers(message: &Value) -> Headers {
    pairs(message.get("headers")).collect()
}
