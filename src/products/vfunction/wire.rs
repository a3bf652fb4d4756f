//! Bodies of the vFunction server's calls. House style (uuid keys, payload under `data`, snake case):
//! the vendor's published scripts; see the README's chapter on what is known and what is assumed.

use super::role::Role;
use crate::common::time::Timestamp;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Answer of a sign-in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionBody {
    /// Bearer token of the session.
    pub access_token: String,
    /// Always `Bearer`.
    pub token_type: String,
    /// Seconds until the session ends.
    pub expires_in: u32,
    /// Who signed in (assumed: the real answer is known to hold `access_token` only).
    pub user: UserBody,
}

/// A vFunction user; keys as in the import file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserBody {
    /// E-mail address.
    pub user_mail: String,
    /// Display name.
    pub user_name: String,
    /// Role.
    pub role: Role,
    /// Applications the user may see; `*` for all.
    pub app_name: String,
}

/// An organization of the vFunction server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganizationBody {
    /// Its id.
    pub uuid: String,
    /// Its name.
    pub name: String,
}

/// Answer of `GET api/v1/organizations/all`: the organizations that the account administers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganizationsBody {
    /// In order of name; empty for an ordinary user.
    pub organizations: Vec<OrganizationBody>,
}

/// Answer of `GET api/v1/organizations/users` (assumed).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UsersBody {
    /// In order of e-mail address.
    pub users: Vec<UserBody>,
}

/// Body of `POST api/v1/organizations/users/import` (assumed).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UsersImportBody {
    /// The organization's id.
    pub organization: String,
    /// The rows.
    pub data: UsersImportData,
}

/// The rows of an import.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UsersImportData {
    /// The whole CSV file as text: `app_name,user_mail,user_name,role,first_pwd`.
    pub csv: String,
}

/// Answer of an import: how many users were added.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UsersImportedBody {
    /// Users added.
    pub imported: usize,
}

/// A row of an import file that was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowError {
    /// Line in the file, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub message: String,
}

/// Body of `POST api/v1/organizations/issuetracking/config` (assumed; only the path and the 401 are public).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IntegrateBody {
    /// The organization's id.
    pub organization: String,
    /// `type` and the fields of that type, by key.
    pub data: BTreeMap<String, String>,
}

/// Answer of `GET` and `POST` of the configuration; the token is never in it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConfigBody {
    /// The stored integration, if any.
    pub integration: Option<IntegrationBody>,
}

/// A stored integration.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IntegrationBody {
    /// Workspace type: `azure`, `jira`.
    pub r#type: String,
    /// The connected account: an Azure DevOps organization, a Jira site.
    pub account: String,
    /// When it was stored.
    pub connected_at: Timestamp,
    /// E-mail address of the administrator who stored it.
    pub connected_by: String,
}

/// Body of every refusal of the vFunction server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErrorBody {
    /// What is wrong, for people.
    pub message: String,
    /// The field of the body that is wrong, as a path: `data.organization`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// Refused rows of an import.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rows: Vec<RowError>,
}
