//! What a vFunction user may do.

use serde::{Deserialize, Serialize};
use strum::{AsRefStr, EnumString};

/// A vFunction role, as spelled in the user import file (observed: the vendor's page on OpenID Connect).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumString, AsRefStr)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum Role {
    /// May change the organization's settings.
    Admin,
    /// May not.
    User,
}
