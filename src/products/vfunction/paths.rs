//! Paths of the vFunction Server, relative to its base.

/// Sign-in (`POST`).
pub const SESSION: &str = "token";
/// The organizations that the account administers.
pub const ORGANIZATIONS: &str = "api/v1/organizations/all";
/// The issue-tracking integration.
pub const CONFIG: &str = "api/v1/organizations/issuetracking/config";
/// The users of an organization (assumed).
pub const USERS: &str = "api/v1/organizations/users";
/// The import of users (assumed).
pub const USERS_IMPORT: &str = "api/v1/organizations/users/import";
