//! Stands in for the crate of this name, which Leptos brings for the streams of server functions.
//!
//! This app has no server, so nothing here is ever called. The crate itself exports its classes to JavaScript
//! whether anyone uses them or not, so that no compiler may leave them out: they weighed 3 kB of the app.

use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_core::Stream;
use wasm_bindgen::JsValue;

/// A stream that cannot be: there is no value of it.
pub struct ReadableStream(Infallible);

/// What it would hold, which cannot be either.
pub struct IntoStream(Infallible);

/// Why nothing is streamed.
const NO_SERVER: &str = "there is no server to stream to or from: see patches/wasm-streams";

impl ReadableStream {
    /// Never returns.
    ///
    /// # Panics
    ///
    /// Always.
    pub fn from_raw(_: web_sys::ReadableStream) -> Self {
        panic!("{NO_SERVER}")
    }

    /// Never returns.
    ///
    /// # Panics
    ///
    /// Always.
    pub fn from_stream(_: impl Stream<Item = Result<JsValue, JsValue>> + 'static) -> Self {
        panic!("{NO_SERVER}")
    }

    /// Cannot be called.
    pub fn into_raw(self) -> web_sys::ReadableStream {
        match self.0 {}
    }

    /// Cannot be called.
    pub fn into_stream(self) -> IntoStream {
        match self.0 {}
    }
}

impl Stream for IntoStream {
    type Item = Result<JsValue, JsValue>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        match self.0 {}
    }
}
