//! The signed-in vFunction user.

use crate::domain::role::Role;
use serde::{Deserialize, Serialize};

/// A vFunction session.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Session {
    /// Bearer token; minted by the replica, and fake.
    pub access_token: String,
    /// E-mail address of the user.
    pub email: String,
    /// Display name of the user.
    pub name: String,
    /// Role of the user.
    pub role: Role,
}

impl Session {
    /// Whether the user may change the organization's settings.
    pub fn is_admin(&self) -> bool {
        self.role == Role::Admin
    }
}
