//! A token's data in words.

use crate::products::azure_devops::copy;
use crate::products::azure_devops::scopes::Scopes;
use crate::products::azure_devops::wire::PatToken;
use std::str::FromStr;

/// The organizations it is for.
pub fn organizations(token: &PatToken) -> String {
    token.target_accounts.as_ref().map_or_else(|| copy::ALL_ORGANIZATIONS.to_owned(), |names| names.join(", "))
}

/// What it may do. A scope that no box grants is shown as it is.
pub fn scopes(token: &PatToken) -> String {
    Scopes::from_str(&token.scope).map_or_else(|_| token.scope.clone(), |scopes| scopes.describe())
}
