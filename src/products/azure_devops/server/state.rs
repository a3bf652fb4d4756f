//! What the simulated Azure DevOps knows.

use crate::common::time::Timestamp;
use crate::products::azure_devops::scopes::Scopes;
use crate::products::azure_devops::wire::PatStatus;
use crate::products::organization_name::OrganizationName;
use crate::simulator::random::Draw;
use serde::{Deserialize, Serialize};

/// Everything that Azure DevOps knows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Azure {
    /// Id of the user whose browser this is. The token page's calls are made as this user, in place of a cookie (assumed).
    pub signed_in: String,
    /// All users.
    pub users: Vec<User>,
    /// All organizations.
    pub organizations: Vec<Organization>,
    /// All personal access tokens, oldest first.
    pub tokens: Vec<Token>,
}

/// A world with an Azure DevOps in it.
pub trait HasAzure: Draw {
    /// What it knows.
    fn azure(&self) -> &Azure;
    /// The same, to be changed.
    fn azure_mut(&mut self) -> &mut Azure;
}

/// A user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct User {
    /// GUID.
    pub id: String,
    /// Display name.
    pub name: String,
    /// E-mail address, also the principal name.
    pub mail: String,
    /// `member` or `guest`.
    pub kind: String,
}

/// An organization.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Organization {
    /// GUID.
    pub id: String,
    /// Name.
    pub name: OrganizationName,
    /// Ids of its members.
    pub members: Vec<String>,
    /// Its projects.
    pub projects: Vec<Project>,
    /// What it forbids.
    pub policy: Policy,
}

/// A project.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Project {
    /// GUID.
    pub id: String,
    /// Name.
    pub name: String,
    /// What it is for.
    pub description: String,
    /// When it was last changed.
    pub updated: Timestamp,
}

/// What an organization forbids. Nothing by default.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Policy {
    /// Making and using tokens for all organizations.
    pub forbids_global_tokens: bool,
    /// Making tokens with full access.
    pub forbids_full_access: bool,
    /// Making tokens at all.
    pub forbids_new_tokens: bool,
    /// Tokens that live longer than so many days.
    pub longest_life_days: Option<i64>,
}

/// A personal access token.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Token {
    /// GUID, the `authorizationId`.
    pub id: String,
    /// Name.
    pub name: String,
    /// The secret, in the shape of a real one, and fake.
    pub secret: String,
    /// Id of its owner.
    pub owner: String,
    /// The organizations it is for; `None` for all of its owner's.
    pub organizations: Option<Vec<OrganizationName>>,
    /// What it may do.
    pub scopes: Scopes,
    /// When it was made.
    pub created: Timestamp,
    /// Its last instant.
    pub expires: Timestamp,
    /// Whether its owner withdrew it.
    pub revoked: bool,
}

impl Azure {
    /// The organization with this name.
    pub fn organization(&self, name: &OrganizationName) -> Option<&Organization> {
        self.organizations.iter().find(|organization| organization.name == *name)
    }
}

impl Token {
    /// Whether the token is for this organization.
    pub fn covers(&self, organization: &OrganizationName) -> bool {
        self.organizations.as_ref().is_none_or(|names| names.contains(organization))
    }

    /// State at an instant.
    pub fn status(&self, now: Timestamp) -> PatStatus {
        match self {
            Token { revoked: true, .. } => PatStatus::Revoked,
            Token { expires, .. } if *expires < now => PatStatus::Expired,
            _ => PatStatus::Active,
        }
    }
}
