//! Bodies of the Azure DevOps token lifecycle calls.
//! <https://learn.microsoft.com/rest/api/azure/devops/tokens/pats>

use crate::domain::json::{self, Json, record, words};
use crate::domain::time::Timestamp;

/// A personal access token, without its secret unless it was just made.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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

record!(PatToken {
    display_name: "displayName",
    valid_to: "validTo",
    scope,
    target_accounts: "targetAccounts",
    valid_from: "validFrom",
    authorization_id: "authorizationId",
    token,
    status,
});

/// State of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PatStatus {
    /// Usable.
    Active,
    /// Past its last instant.
    Expired,
    /// Withdrawn by its owner.
    Revoked,
}

words!(PatStatus { Active: "active", Expired: "expired", Revoked: "revoked" });

/// Which tokens a list holds (`displayFilterOption`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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

    /// The spelling of the API.
    pub fn as_str(self) -> &'static str {
        match self {
            PatFilter::Active => "active",
            PatFilter::Expired => "expired",
            PatFilter::Revoked => "revoked",
            PatFilter::All => "all",
        }
    }

    /// Reads the spelling of the API.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|filter| filter.as_str().eq_ignore_ascii_case(text))
    }
}

impl PatSort {
    /// All values.
    pub const ALL: [PatSort; 3] = [PatSort::DisplayName, PatSort::DisplayDate, PatSort::Status];

    /// The spelling of the API.
    pub fn as_str(self) -> &'static str {
        match self {
            PatSort::DisplayName => "displayName",
            PatSort::DisplayDate => "displayDate",
            PatSort::Status => "status",
        }
    }

    /// Reads the spelling of the API.
    pub fn parse(text: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.as_str().eq_ignore_ascii_case(text))
    }
}

impl Json for PatFilter {
    fn write(&self, out: &mut String) {
        json::write_text(self.as_str(), out);
    }

    fn read(value: &serde_json::Value) -> Option<Self> {
        Self::parse(value.as_str()?)
    }
}

impl Json for PatSort {
    fn write(&self, out: &mut String) {
        json::write_text(self.as_str(), out);
    }

    fn read(value: &serde_json::Value) -> Option<Self> {
        Self::parse(value.as_str()?)
    }
}

/// Answer of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PatPage {
    /// Given back to get the next page; empty on the last one.
    pub continuation_token: String,
    /// This page's tokens, at most 100.
    pub pat_tokens: Vec<PatToken>,
}

record!(PatPage { continuation_token: "continuationToken", pat_tokens: "patTokens" });

/// Body of a creation.
#[derive(Clone, Debug, PartialEq, Eq)]
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

record!(PatCreate { display_name: "displayName", scope, valid_to: "validTo", all_orgs: "allOrgs" });

/// Body of an update. With `regenerate` the secret is replaced as well. (The real page regenerates by creating a token with the
/// same data and revoking the old one; the replica's call does both at once.)
#[derive(Clone, Debug, PartialEq, Eq)]
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

record!(PatUpdate {
    authorization_id: "authorizationId",
    display_name: "displayName",
    scope,
    valid_to: "validTo",
    all_orgs: "allOrgs",
    regenerate,
});

/// Answer of a creation or an update. The status is 200 even when it was refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PatResult {
    /// The token, unless refused.
    pub pat_token: Option<PatToken>,
    /// Why it was refused; `none` if it was not.
    pub pat_token_error: PatTokenError,
}

record!(PatResult { pat_token: "patToken", pat_token_error: "patTokenError" });

/// The reasons of a refusal that apply in the replica (of the API's `SessionTokenError`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

words!(PatTokenError {
    None: "none",
    DisplayNameRequired: "displayNameRequired",
    InvalidDisplayName: "invalidDisplayName",
    InvalidValidTo: "invalidValidTo",
    InvalidScope: "invalidScope",
    AuthorizationNotFound: "authorizationNotFound",
    InvalidAuthorizationId: "invalidAuthorizationId",
    AccessDenied: "accessDenied",
    ExpiredPatCannotBeExtended: "expiredPatCannotBeExtended",
    FullScopePatPolicyViolation: "fullScopePatPolicyViolation",
    GlobalPatPolicyViolation: "globalPatPolicyViolation",
    PatLifespanPolicyViolation: "patLifespanPolicyViolation",
    DisablePatCreationPolicyViolation: "disablePatCreationPolicyViolation",
});

/// An error body of the Azure DevOps REST API.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AzureError {
    /// Always `1`.
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
    pub custom_properties: Option<AccessCheck>,
}

record!(AzureError {
    id: "$id",
    inner_exception: "innerException",
    message,
    type_name: "typeName",
    type_key: "typeKey",
    error_code: "errorCode",
    event_id: "eventId",
    custom_properties: "customProperties" if not Option::is_none,
});

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
#[derive(Clone, Debug, PartialEq, Eq)]
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

record!(AccessCheck {
    descriptor: "Descriptor",
    identity_display_name: "IdentityDisplayName",
    token: "Token",
    requested_permissions: "RequestedPermissions",
    namespace_id: "NamespaceId",
});

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
