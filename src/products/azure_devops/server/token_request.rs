//! What a creation or a change of a token asks for, and whether it can be granted.

use super::state::{Policy, Token};
use crate::common::time::Timestamp;
use crate::products::azure_devops::scopes::Scopes;
use crate::products::azure_devops::wire::{PatStatus, PatTokenError};
use crate::simulator::fields::Fields;
use crate::simulator::verdict::Verdict;
use std::str::FromStr;

/// The longest name, in characters (assumed).
const LONGEST_NAME: usize = 256;
/// How many days ahead the last day of a token may lie: a year, which may be a leap year.
const LONGEST_LIFE_DAYS: i64 = 366;

/// What a creation or a change asks for.
pub struct TokenRequest {
    /// Name, without surrounding white space.
    pub name: String,
    /// Last instant.
    pub expires: Timestamp,
    /// Whether it is for all organizations of its owner.
    pub global: bool,
    scopes: Result<Scopes, PatTokenError>,
}

impl TokenRequest {
    /// Reads a wish from the body of a call.
    pub fn read(fields: &Fields) -> Result<TokenRequest, Verdict> {
        let scopes = match Scopes::from_str(fields.text("scope")?) {
            Ok(Scopes::Custom(ids)) if ids.is_empty() => Err(PatTokenError::InvalidScope),
            Ok(scopes) => Ok(scopes),
            Err(_) => Err(PatTokenError::InvalidScope),
        };
        Ok(TokenRequest {
            name: fields.text("displayName")?.trim().to_owned(),
            scopes,
            expires: fields.instant("validTo")?,
            global: fields.flag("allOrgs")?,
        })
    }

    /// Whether a wish can be granted, and with which scopes; `token` is the one to be changed, if any. What the token has already is
    /// not questioned again.
    pub fn check(&self, policy: Policy, now: Timestamp, token: Option<&Token>) -> Result<Scopes, PatTokenError> {
        match token.map(|token| token.status(now)) {
            Some(PatStatus::Revoked) => return Err(PatTokenError::AccessDenied),
            Some(PatStatus::Expired) => return Err(PatTokenError::ExpiredPatCannotBeExtended),
            _ => {}
        }
        let scopes = self.scopes.clone()?;
        let new_expiry = token.is_none_or(|token| token.expires != self.expires);
        let beyond = |days: i64| self.expires.date() > now.date().plus_days(days);
        let refusals = [
            (self.name.is_empty(), PatTokenError::DisplayNameRequired),
            (self.name.chars().count() > LONGEST_NAME || self.name.chars().any(char::is_control), PatTokenError::InvalidDisplayName),
            (new_expiry && (self.expires <= now || beyond(LONGEST_LIFE_DAYS)), PatTokenError::InvalidValidTo),
            (new_expiry && policy.longest_life_days.is_some_and(beyond), PatTokenError::PatLifespanPolicyViolation),
            (
                policy.forbids_full_access && scopes == Scopes::FullAccess && token.is_none_or(|token| token.scopes != scopes),
                PatTokenError::FullScopePatPolicyViolation,
            ),
            (
                policy.forbids_global_tokens && self.global && token.is_none_or(|token| token.organizations.is_some()),
                PatTokenError::GlobalPatPolicyViolation,
            ),
        ];
        refusals.into_iter().find(|(applies, _)| *applies).map_or(Ok(scopes), |(_, error)| Err(error))
    }
}
