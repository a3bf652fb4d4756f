//! What can go wrong with a call, classified from status and transport.

use crate::products::azure_devops::wire::PatTokenError;
use crate::products::vfunction::wire::{ErrorBody, RowError};
use crate::simulator::http::Response;
use serde::{Deserialize, Serialize};

/// A call that brought no answer at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TransportError {
    /// The connection broke.
    Network,
    /// No answer within the time limit.
    Timeout,
}

/// A call that did not succeed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", from = "String")]
pub enum ApiError {
    /// 401.
    Unauthorized,
    /// 403.
    Forbidden,
    /// 404.
    NotFound,
    /// 400 or 422: what is wrong, with the field or the rows where the server named them.
    Invalid {
        /// What is wrong, for people.
        message: String,
        /// Path of the field.
        field: Option<String>,
        /// Refused rows of an import.
        rows: Vec<RowError>,
    },
    /// 429.
    RateLimited,
    /// Any other status that is no success.
    Status(u16),
    /// A success whose body is not what was promised.
    UnexpectedBody,
    /// Azure DevOps refused to make or change a token.
    TokenRefused(PatTokenError),
    /// The connection broke.
    Network,
    /// No answer within the time limit.
    Timeout,
}

impl From<TransportError> for ApiError {
    fn from(error: TransportError) -> Self {
        match error {
            TransportError::Network => ApiError::Network,
            TransportError::Timeout => ApiError::Timeout,
        }
    }
}

impl ApiError {
    /// Classifies a response that is no success.
    pub fn of(response: &Response) -> Self {
        match response.status.as_u16() {
            400 | 422 => {
                let fallback = ErrorBody { message: "The server refused the input.".to_owned(), field: None, rows: Vec::new() };
                let body = serde_json::from_str::<ErrorBody>(&response.body).unwrap_or(fallback);
                ApiError::Invalid { message: body.message, field: body.field, rows: body.rows }
            }
            401 => ApiError::Unauthorized,
            403 => ApiError::Forbidden,
            404 => ApiError::NotFound,
            429 => ApiError::RateLimited,
            status => ApiError::Status(status),
        }
    }
}

/// As JSON, as much of it as a screen shows that could not load something.
impl From<ApiError> for String {
    fn from(error: ApiError) -> Self {
        WORDS.iter().find(|(known, _)| *known == error).map_or("other", |(_, word)| *word).to_owned()
    }
}

impl From<String> for ApiError {
    fn from(word: String) -> Self {
        WORDS.iter().find(|(_, known)| *known == word).map_or(ApiError::UnexpectedBody, |(error, _)| error.clone())
    }
}

/// The errors that screens tell apart when they load something.
const WORDS: [(ApiError, &str); 6] = [
    (ApiError::Unauthorized, "unauthorized"),
    (ApiError::Forbidden, "forbidden"),
    (ApiError::NotFound, "not-found"),
    (ApiError::RateLimited, "rate-limited"),
    (ApiError::Network, "network"),
    (ApiError::Timeout, "timeout"),
];
