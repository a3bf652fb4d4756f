//! What did not work, in a sentence, and where it belongs on the panel.

use crate::products::azure_devops::copy;
use crate::products::azure_devops::wire::PatTokenError;
use crate::transport::ApiError;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize};
use std::collections::BTreeMap;
use strum::ParseError;

/// Where a sentence is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(into = "BTreeMap<Place, &'static str>")]
pub struct Refusal {
    /// Where it is.
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

/// All sentences.
const SENTENCES: [&str; 15] = [
    copy::NAME_REQUIRED,
    copy::INVALID_NAME,
    copy::INVALID_EXPIRATION,
    copy::EXPIRED_CANNOT_BE_EXTENDED,
    copy::POLICY_LIFESPAN,
    copy::INVALID_SCOPE,
    copy::POLICY_FULL_SCOPE,
    copy::POLICY_GLOBAL,
    copy::POLICY_CREATION,
    copy::REVOKED_CANNOT_BE_CHANGED,
    copy::TOKEN_NOT_FOUND,
    copy::TOKENS_UNAVAILABLE,
    copy::TOKENS_UNREACHABLE,
    copy::TOKENS_RATE_LIMITED,
    copy::NOT_A_MEMBER,
];

/// As JSON, an object with the sentence under its place.
impl From<Refusal> for BTreeMap<Place, &'static str> {
    fn from(refusal: Refusal) -> Self {
        BTreeMap::from([(refusal.place, refusal.text)])
    }
}

impl<'de> Deserialize<'de> for Refusal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let refusal = BTreeMap::<Place, String>::deserialize(deserializer)?.into_iter().next();
        let known = |(place, text): (Place, String)| Some((place, SENTENCES.into_iter().find(|sentence| *sentence == text)?));
        let (place, text) = refusal.and_then(known).ok_or_else(|| D::Error::custom(ParseError::VariantNotFound))?;
        Ok(Refusal { place, text })
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
    fn every_refusal_is_restored_from_json() {
        let errors = [ApiError::Timeout, ApiError::RateLimited, ApiError::Forbidden, ApiError::NotFound, ApiError::UnexpectedBody];
        for refusal in errors.iter().map(Refusal::from).chain([Refusal::from(PatTokenError::InvalidScope)]) {
            assert_eq!(serde_json::from_str(&serde_json::to_string(&refusal).unwrap_or_default()).ok(), Some(refusal));
        }
        assert_eq!(serde_json::from_str::<Refusal>(r#"{"bar":"Call this number"}"#).ok(), None);
    }

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
