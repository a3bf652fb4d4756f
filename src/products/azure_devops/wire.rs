//! Bodies of the Azure DevOps token lifecycle calls.
//! <https://learn.microsoft.com/rest/api/azure/devops/tokens/pats>

use crate::common::time::Timestamp;
use serde::{Deserialize, Serialize};
use serde_with::{DeserializeFromStr, SerializeDisplay};
use strum::{AsRefStr, EnumString};

/// A personal access token, without its secret unless it was just made.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PatToken {
    /// Name.
    pub display_name: String,
    /// Last instant of validity.
    pub valid_to: Timestamp,
    /// Space-separated scopes, or `app_token` for full access.
    pub scope: String,
    /// Names of the organizations it is for; `None` for all. (The real API gives their ids; the replica's ids are their names.)
    pub target_accounts: Option<Vec<String>>,
    /// When it was made.
    pub valid_from: Timestamp,
    /// Its id, a GUID.
    pub authorization_id: String,
    /// The secret; only in the answer that made it.
    pub token: Option<String>,
    /// State at the time of the answer. (The replica's own addition: the real list is asked once per state instead.)
    pub status: PatStatus,
}

/// State of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, EnumString, AsRefStr)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum PatStatus {
    /// Usable.
    Active,
    /// Past its last instant.
    Expired,
    /// Withdrawn by its owner.
    Revoked,
}

/// Which tokens a list holds (`displayFilterOption`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, EnumString, AsRefStr, SerializeDisplay, DeserializeFromStr, strum::Display)]
#[strum(serialize_all = "camelCase", ascii_case_insensitive)]
pub enum PatFilter {
    /// Usable ones.
    #[default]
    Active,
    /// Expired ones.
    Expired,
    /// Revoked ones.
    Revoked,
    /// All.
    All,
}

/// What a list is sorted by (`sortByOption`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, EnumString, AsRefStr, SerializeDisplay, DeserializeFromStr, strum::Display)]
#[strum(serialize_all = "camelCase", ascii_case_insensitive)]
pub enum PatSort {
    /// Name.
    DisplayName,
    /// Expiry.
    #[default]
    DisplayDate,
    /// State.
    Status,
}

impl PatFilter {
    /// All values, in the order of the filter.
    pub const ALL: [PatFilter; 4] = [PatFilter::Active, PatFilter::Revoked, PatFilter::Expired, PatFilter::All];
}

/// Answer of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PatPage {
    /// Given back to get the next page; empty on the last one.
    pub continuation_token: String,
    /// This page's tokens, at most 100.
    pub pat_tokens: Vec<PatToken>,
}

/// Body of a creation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PatCreate {
    /// Name.
    pub display_name: String,
    /// Space-separated scopes, or `app_token`.
    pub scope: String,
    /// Last instant of validity, at most a year ahead.
    pub valid_to: Timestamp,
    /// Whether it is for all organizations of its owner.
    pub all_orgs: bool,
}

/// Body of an update. With `regenerate` the secret is replaced as well. (The real page regenerates by creating a token with the
/// same data and revoking the old one; the replica's call does both at once.)
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PatUpdate {
    /// The token's id.
    pub authorization_id: String,
    /// Name.
    pub display_name: String,
    /// Space-separated scopes, or `app_token`.
    pub scope: String,
    /// Last instant of validity, at most a year ahead.
    pub valid_to: Timestamp,
    /// Whether it is for all organizations of its owner.
    pub all_orgs: bool,
    /// Whether a new secret is wanted.
    pub regenerate: bool,
}

/// Answer of a creation or an update. The status is 200 even when it was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PatResult {
    /// The token, unless refused.
    pub pat_token: Option<PatToken>,
    /// Why it was refused; `none` if it was not.
    pub pat_token_error: PatTokenError,
}

/// The reasons of a refusal that apply in the replica (of the API's `SessionTokenError`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumString, AsRefStr)]
#[serde(rename_all = "camelCase")]
#[strum(serialize_all = "camelCase")]
pub enum PatTokenError {
    /// Not refused.
    None,
    /// The name is empty.
    DisplayNameRequired,
    /// The name is too long or holds a control character.
    InvalidDisplayName,
    /// The date is past, or more than a year ahead.
    InvalidValidTo,
    /// No scope, or one that no box grants.
    InvalidScope,
    /// No token has this id.
    AuthorizationNotFound,
    /// The id is no GUID.
    InvalidAuthorizationId,
    /// The token is revoked and cannot be changed.
    AccessDenied,
    /// The token is expired and cannot be extended.
    ExpiredPatCannotBeExtended,
    /// A policy forbids full access.
    FullScopePatPolicyViolation,
    /// A policy forbids tokens for all organizations.
    GlobalPatPolicyViolation,
    /// A policy forbids a life as long as this.
    PatLifespanPolicyViolation,
    /// A policy forbids making tokens.
    DisablePatCreationPolicyViolation,
}

/// An error body of the Azure DevOps REST API.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AzureError {
    /// Always `1`.
    #[serde(rename = "$id")]
    pub id: String,
    /// Always null.
    pub inner_exception: Option<String>,
    /// What is wrong, for people.
    pub message: String,
    /// The full exception name with its assembly.
    pub type_name: String,
    /// The short exception name: `AccessCheckException`.
    pub type_key: String,
    /// Always 0.
    pub error_code: u32,
    /// Number of the event.
    pub event_id: u32,
    /// More about a failed access check.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub custom_properties: Option<AccessCheck>,
}

impl AzureError {
    /// The error of an exception, by its full name with the assembly: `Namespace.Exception, Assembly`.
    pub fn new(type_name: &str, message: &str) -> Self {
        let name = type_name.split(',').next().unwrap_or_default();
        AzureError {
            id: "1".to_owned(),
            inner_exception: None,
            message: message.to_owned(),
            type_name: type_name.to_owned(),
            type_key: name.rsplit('.').next().unwrap_or_default().to_owned(),
            error_code: 0,
            event_id: 3000,
            custom_properties: None,
        }
    }
}

/// What a failed access check tells: nothing, in the answers that are known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct AccessCheck {
    /// Always null.
    pub descriptor: Option<String>,
    /// Always null.
    pub identity_display_name: Option<String>,
    /// Always null.
    pub token: Option<String>,
    /// Always 0.
    pub requested_permissions: u32,
    /// Always the GUID of zeros.
    pub namespace_id: String,
}

impl Default for AccessCheck {
    fn default() -> Self {
        AccessCheck {
            descriptor: None,
            identity_display_name: None,
            token: None,
            requested_permissions: 0,
            namespace_id: "00000000-0000-0000-0000-000000000000".to_owned(),
        }
    }
}
