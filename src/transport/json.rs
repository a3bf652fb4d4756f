//! Calls whose answers are JSON.

use super::error::ApiError;
use super::sender::Transport;
use crate::simulator::http::{Request, Response};
use serde::de::DeserializeOwned;

impl Transport {
    /// Sends a request, and reads the body of its answer.
    ///
    /// # Errors
    ///
    /// No answer arrives, its status is no success, or its body is another than was promised.
    pub async fn json<T: DeserializeOwned>(&self, request: Request) -> Result<T, ApiError> {
        body(self.success(request).await?)
    }

    /// Sends a request, and returns an answer whose status is a success.
    ///
    /// # Errors
    ///
    /// No answer arrives, or its status is no success.
    pub async fn success(&self, request: Request) -> Result<Response, ApiError> {
        success(self.send(request).await?)
    }
}

/// An answer, if its status is a success.
pub(super) fn success(response: Response) -> Result<Response, ApiError> {
    if response.is_success() { Ok(response) } else { Err(ApiError::of(&response)) }
}

/// The body of an answer, if it is what was promised.
pub(super) fn body<T: DeserializeOwned>(response: Response) -> Result<T, ApiError> {
    serde_json::from_str(&response.body).map_err(|_| ApiError::UnexpectedBody)
}
