//! What a cleaned copy of a HAR file has beside a call.

use super::carried::Carried;
use crate::har::body::Body;
use crate::har::value::Call;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// What the diagnosis knows of a call of a cleaned copy, beside what is in it.
#[derive(Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Kept {
    /// Its place in the original file, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<usize>,
    /// What is known of its credentials.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub carried: Option<Carried>,
    /// What is known of the body of the answer, where the file cannot say it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<Body>,
}

impl Kept {
    /// The place in the original file of an entry of a cleaned copy; nothing in other files.
    pub fn number(entry: &Value) -> Option<usize> {
        entry.pointer("/_diagnosis/number")?.as_u64().and_then(|number| usize::try_from(number).ok())
    }

    /// What a cleaned copy has beside a call; nothing in other files.
    pub fn of(call: &Call) -> Self {
        call.entry().get("_diagnosis").and_then(|value| serde_json::from_value(value.clone()).ok()).unwrap_or_default()
    }
}
