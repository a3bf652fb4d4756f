//! The calls that faults strike and guides wait for, by name.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{AsRefStr, EnumString, VariantArray};

/// Calls of one kind. The words are the spelling of `fault=` and of guides.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, EnumString, AsRefStr, VariantArray)]
#[serde(rename_all = "lowercase")]
#[schemars(rename = "call")]
#[strum(serialize_all = "lowercase")]
pub enum CallKind {
    /// Changes of the issue-tracking configuration; reading it is none, so that its dialog opens whatever goes wrong.
    Config,
    /// The sign-in.
    Session,
    /// The token lifecycle calls.
    Tokens,
    /// The Graph users.
    Graph,
    /// The projects.
    Projects,
    /// Every call: for faults only, since a guide waits for a certain one.
    #[serde(skip)]
    #[strum(serialize = "*")]
    Every,
}
