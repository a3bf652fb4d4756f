//! What Leptos' server functions ask of `wasm-streams`, for a program that has no server functions.
//!
//! The crate of this name exports JavaScript classes. Exports are kept whatever uses them, so the program's first wasm file and its script
//! carried 20 kB that nothing ever called. Leptos offers no feature that leaves server functions out
//! (<https://docs.rs/leptos/0.8/leptos/#feature-flags>).

use futures_core::Stream;
use std::pin::Pin;
use std::task::{Context, Poll};
use wasm_bindgen::JsValue;

/// Said where a server function would stream after all.
const LEFT_OUT: &str = "streams are left out of this program: see .cargo/patches/wasm-streams";

/// A stream of the browser, which is never made here.
pub struct ReadableStream(());

impl ReadableStream {
    /// Panics: streams are left out.
    pub fn from_raw(_raw: web_sys::ReadableStream) -> Self {
        unimplemented!("{LEFT_OUT}")
    }

    /// Panics: streams are left out.
    pub fn from_stream(_stream: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        unimplemented!("{LEFT_OUT}")
    }

    /// The browser's own object.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        unimplemented!("{LEFT_OUT}")
    }

    /// The chunks that arrive.
    pub fn into_stream(self) -> Chunks {
        Chunks(())
    }
}

/// The chunks of a stream.
pub struct Chunks(());

impl Stream for Chunks {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(None)
    }
}
