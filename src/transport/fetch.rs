//! A real fetch.

use super::error::TransportError;
use super::page;
use crate::simulator::http::{Method, Request, Response, StatusCode, decode_pairs};
use gloo_net::Error;
use gloo_net::http::{Headers, RequestBuilder};
use wasm_bindgen::prelude::*;
use web_sys::{AbortController, AbortSignal, RequestCache};

/// How long a document may take, in milliseconds.
const LIMIT: u32 = 30_000;

/// Ends the fetch that nobody waits for any more.
struct Unwanted(AbortController);

impl Drop for Unwanted {
    fn drop(&mut self) {
        self.0.abort();
    }
}

/// Sends a request below the program's base, and waits so many milliseconds for the whole answer. Dropped, it ends the fetch.
pub async fn fetch(request: &Request, limit: u32) -> Result<Response, TransportError> {
    let unwanted = Unwanted(AbortController::new().map_err(|_| TransportError::Network)?);
    let controller = unwanted.0.clone();
    let too_late = Closure::once_into_js(move || controller.abort());
    AbortSignal::timeout_with_u32(limit).set_onabort(Some(too_late.unchecked_ref()));
    let headers = Headers::new();
    request.headers.iter().for_each(|(name, value)| headers.set(name, value));
    let builder = RequestBuilder::new(&format!("{}{}", page::base_path(), request.path))
        .method(request.method.clone())
        .query(decode_pairs(&request.query).iter().map(|(name, value)| (name.as_str(), value)))
        .headers(headers)
        .cache(RequestCache::NoStore)
        .abort_signal(Some(&unwanted.0.signal()));
    let built = if request.body.is_empty() { builder.build() } else { builder.body(&request.body) };
    let answer = built.map_err(classify)?.send().await.map_err(classify)?;
    let body = answer.text().await.map_err(classify)?;
    // A status of 0 says that there was no answer.
    let status = StatusCode::from_u16(answer.status()).map_err(|_| TransportError::Network)?;
    Ok(Response { status, headers: answer.headers().entries().collect(), body })
}

/// Why there is no document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unpublished {
    /// The host does not have it.
    Missing,
    /// The host does not answer.
    Unreachable,
}

/// A JSON document that is beside the program, by its name.
///
/// # Errors
///
/// The host does not answer, or not with a document.
pub async fn published(name: &str) -> Result<String, Unpublished> {
    let answer = fetch(&Request::new(Method::GET, name), LIMIT).await;
    document(answer.map_err(|_| Unpublished::Unreachable)?)
}

/// The document in an answer. Hosts that know no status for unknown paths answer with a page.
fn document(answer: Response) -> Result<String, Unpublished> {
    match answer.status {
        status if status.is_server_error() => Err(Unpublished::Unreachable),
        status if status.is_success() && !answer.body.trim_start().starts_with('<') => Ok(answer.body),
        _ => Err(Unpublished::Missing),
    }
}

fn classify(error: Error) -> TransportError {
    match error {
        Error::JsError(error) if matches!(error.name.as_str(), "TimeoutError" | "AbortError") => TransportError::Timeout,
        _ => TransportError::Network,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulator::http::Headers;

    #[test]
    fn a_page_in_the_place_of_a_document_is_none() {
        let answer = |status: u16, body: &str| {
            let status = StatusCode::from_u16(status).expect("a status");
            document(Response { status, headers: Headers::default(), body: body.to_owned() })
        };
        assert_eq!(answer(200, "{}").as_deref(), Ok("{}"));
        for (status, body) in [(404, ""), (403, "<Error>"), (410, "{}"), (200, "<!DOCTYPE html>"), (200, "\n<html>")] {
            assert_eq!(answer(status, body), Err(Unpublished::Missing), "{status} {body}");
        }
        assert_eq!([answer(500, ""), answer(503, "{}")], [Err(Unpublished::Unreachable), Err(Unpublished::Unreachable)]);
    }
}
