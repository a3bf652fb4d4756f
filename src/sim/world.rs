//! Everything that the simulated servers know.

use super::journal::Journal;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The state of both servers: one JSON value with a schema version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct World {
    /// Version of this schema.
    pub schema: u32,
    /// The scenario it began with.
    pub scenario: String,
    /// The seed that its random values come from.
    pub seed: u64,
    /// What happened.
    pub journal: Journal,
}

/// Why a stored world cannot be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoadError(pub String);

impl fmt::Display for LoadError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}
