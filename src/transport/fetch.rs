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

/// A document that is beside the program, by its name.
///
/// # Errors
///
/// The host does not answer, or not with a document.
pub async fn published(name: &str) -> Result<String, TransportError> {
    let answer = fetch(&Request::new(Method::GET, name), LIMIT).await?;
    if answer.is_success() { Ok(answer.body) } else { Err(TransportError::Network) }
}

fn classify(error: Error) -> TransportError {
    match error {
        Error::JsError(error) if matches!(error.name.as_str(), "TimeoutError" | "AbortError") => TransportError::Timeout,
        _ => TransportError::Network,
    }
}
