//! What a cleaned copy of a HAR file has beside a call.

use super::carried::Carried;
use crate::har::body::Body;
use crate::har::value::Call;
use serde::{Deserialize, Serialize};

/// What the diagnosis knows of a call of a cleaned copy, beside what is in it.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Kept {
    /// What is known of its credentials.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub carried: Option<Carried>,
    /// What is known of the body of the answer, where the file cannot say it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<Body>,
}

impl Kept {
    /// What a cleaned copy has beside a call; nothing in other files.
    pub fn of(call: &Call) -> Self {
        call.entry().get("_diagnosis").and_then(|value| serde_json::from_value(value.clone()).ok()).unwrap_or_default()
    }
}
