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
        let response = self.success(request).await?;
        serde_json::from_str(&response.body).map_err(|_| ApiError::UnexpectedBody)
    }

    /// Sends a request, and returns an answer whose status is a success.
    ///
    /// # Errors
    ///
    /// No answer arrives, or its status is no success.
    pub async fn success(&self, request: Request) -> Result<Response, ApiError> {
        let response = self.send(request).await?;
        if response.is_success() { Ok(response) } else { Err(ApiError::of(&response)) }
    }
}
