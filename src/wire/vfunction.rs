//! Bodies of the vFunction server's calls. House style (uuid keys, payload under `data`, snake case):
//! the vendor's published scripts; see the README's chapter on what is known and what is assumed.

use crate::domain::json::record;
use crate::domain::role::Role;
use crate::domain::time::Timestamp;
use std::collections::BTreeMap;

/// Answer of a sign-in.
#[derive(Clone, Debug, PartialEq, Eq)]
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

record!(SessionBody { access_token, token_type, expires_in, user });

/// A vFunction user; keys as in the import file.
#[derive(Clone, Debug, PartialEq, Eq)]
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

record!(UserBody { user_mail, user_name, role, app_name });

/// An organization of the vFunction server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganizationBody {
    /// Its id.
    pub uuid: String,
    /// Its name.
    pub name: String,
}

record!(OrganizationBody { uuid, name });

/// Answer of `GET api/v1/organizations/all`: the organizations that the account administers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OrganizationsBody {
    /// In order of name; empty for an ordinary user.
    pub organizations: Vec<OrganizationBody>,
}

record!(OrganizationsBody { organizations });

/// Answer of `GET api/v1/organizations/users` (assumed).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UsersBody {
    /// In order of e-mail address.
    pub users: Vec<UserBody>,
}

record!(UsersBody { users });

/// Body of `POST api/v1/organizations/users/import` (assumed).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UsersImportBody {
    /// The organization's id.
    pub organization: String,
    /// The rows.
    pub data: UsersImportData,
}

record!(UsersImportBody { organization, data });

/// The rows of an import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UsersImportData {
    /// The whole CSV file as text: `app_name,user_mail,user_name,role,first_pwd`.
    pub csv: String,
}

record!(UsersImportData { csv });

/// Answer of an import: how many users were added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UsersImportedBody {
    /// Users added.
    pub imported: usize,
}

record!(UsersImportedBody { imported });

/// A row of an import file that was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowError {
    /// Line in the file, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub message: String,
}

record!(RowError { line, message });

/// Body of `POST api/v1/organizations/issuetracking/config` (assumed; only the path and the 401 are public).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IntegrateBody {
    /// The organization's id.
    pub organization: String,
    /// `type` and the fields of that type, by key.
    pub data: BTreeMap<String, String>,
}

record!(IntegrateBody { organization, data });

/// Answer of `GET` and `POST` of the configuration; the token is never in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfigBody {
    /// The stored integration, if any.
    pub integration: Option<IntegrationBody>,
}

record!(ConfigBody { integration });

/// A stored integration.
#[derive(Clone, Debug, PartialEq, Eq)]
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

record!(IntegrationBody { r#type: "type", account, connected_at, connected_by });

/// Body of every refusal of the vFunction server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErrorBody {
    /// What is wrong, for people.
    pub message: String,
    /// The field of the body that is wrong, as a path: `data.organization`.
    pub field: Option<String>,
    /// Refused rows of an import.
    pub rows: Vec<RowError>,
}

record!(ErrorBody { message, field if not Option::is_none, rows if not Vec::is_empty });
