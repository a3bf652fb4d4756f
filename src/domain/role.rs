//! What a vFunction user may do.

use serde::{Deserialize, Serialize};

/// A vFunction role, as spelled in the user import file (observed: the vendor's page on OpenID Connect).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// May change the organization's settings.
    Admin,
    /// May not.
    User,
}

impl Role {
    /// Reads the spelling of the import file.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "admin" => Some(Role::Admin),
            "user" => Some(Role::User),
            _ => None,
        }
    }

    /// The spelling of the import file.
    pub fn as_str(self) -> &'static str {
        match self {
            Role::Admin => "admin",
            Role::User => "user",
        }
    }
}
