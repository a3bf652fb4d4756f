//! What did not work, in a sentence, and where it belongs on the panel.

use crate::client::ApiError;
use crate::domain::copy;
use crate::wire::azure_devops::PatTokenError;

/// Where a sentence stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Under the name.
    Name,
    /// Under the organization.
    Organization,
    /// Under the expiration.
    Expiration,
    /// Under the choice of scopes.
    Scopes,
    /// In the message bar.
    Bar,
}

/// A sentence and its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Where it stands.
    pub place: Place,
    /// The sentence.
    pub text: &'static str,
}

impl Refusal {
    /// A sentence at a place.
    pub const fn at(place: Place, text: &'static str) -> Self {
        Refusal { place, text }
    }
}

impl From<&ApiError> for Refusal {
    fn from(error: &ApiError) -> Self {
        match error {
            ApiError::TokenRefused(reason) => Refusal::from(*reason),
            other => Refusal::at(Place::Bar, sentence(other)),
        }
    }
}

impl From<PatTokenError> for Refusal {
    fn from(reason: PatTokenError) -> Self {
        use PatTokenError::*;
        let (place, text) = match reason {
            DisplayNameRequired => (Place::Name, copy::NAME_REQUIRED),
            InvalidDisplayName => (Place::Name, copy::INVALID_NAME),
            InvalidValidTo => (Place::Expiration, copy::INVALID_EXPIRATION),
            ExpiredPatCannotBeExtended => (Place::Expiration, copy::EXPIRED_CANNOT_BE_EXTENDED),
            PatLifespanPolicyViolation => (Place::Expiration, copy::POLICY_LIFESPAN),
            InvalidScope => (Place::Scopes, copy::INVALID_SCOPE),
            FullScopePatPolicyViolation => (Place::Scopes, copy::POLICY_FULL_SCOPE),
            GlobalPatPolicyViolation => (Place::Organization, copy::POLICY_GLOBAL),
            DisablePatCreationPolicyViolation => (Place::Bar, copy::POLICY_CREATION),
            AccessDenied => (Place::Bar, copy::REVOKED_CANNOT_BE_CHANGED),
            AuthorizationNotFound | InvalidAuthorizationId => (Place::Bar, copy::TOKEN_NOT_FOUND),
            None => (Place::Bar, copy::TOKENS_UNAVAILABLE),
        };
        Refusal { place, text }
    }
}

/// A failed call, in a sentence.
pub fn sentence(error: &ApiError) -> &'static str {
    match error {
        ApiError::Network | ApiError::Timeout => copy::TOKENS_UNREACHABLE,
        ApiError::RateLimited => copy::TOKENS_RATE_LIMITED,
        ApiError::Unauthorized | ApiError::Forbidden => copy::NOT_A_MEMBER,
        ApiError::NotFound => copy::TOKEN_NOT_FOUND,
        _ => copy::TOKENS_UNAVAILABLE,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refused_field_is_told_beside_it_and_the_rest_in_the_bar() {
        for (error, place) in [
            (ApiError::TokenRefused(PatTokenError::InvalidDisplayName), Place::Name),
            (ApiError::TokenRefused(PatTokenError::InvalidScope), Place::Scopes),
            (ApiError::TokenRefused(PatTokenError::GlobalPatPolicyViolation), Place::Organization),
            (ApiError::TokenRefused(PatTokenError::PatLifespanPolicyViolation), Place::Expiration),
            (ApiError::TokenRefused(PatTokenError::AccessDenied), Place::Bar),
            (ApiError::Timeout, Place::Bar),
        ] {
            assert_eq!(Refusal::from(&error).place, place, "{error:?}");
        }
    }
}
