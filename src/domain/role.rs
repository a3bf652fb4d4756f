//! What a vFunction user may do.

use crate::domain::json::words;

/// A vFunction role, as spelled in the user import file (observed: the vendor's page on OpenID Connect).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// May change the organization's settings.
    Admin,
    /// May not.
    User,
}

words!(Role { Admin: "admin", User: "user" });
