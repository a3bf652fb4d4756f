//! The name of an Azure DevOps organization.
//!
//! Mirrored rule: English letters, digits and hyphens, first and last a letter or digit, at most 50 characters.
//! <https://learn.microsoft.com/azure/devops/organizations/settings/naming-restrictions>

use serde_with::{DeserializeFromStr, SerializeDisplay};
use std::fmt;
use std::str::FromStr;

/// The longest organization name, in characters.
const LONGEST: usize = 50;

/// A well-formed organization name, spelled as its owner spelled it. Two names that differ in case only are the same.
#[derive(Clone, Debug, Eq, SerializeDisplay, DeserializeFromStr)]
pub struct OrganizationName(String);

/// Why a text is no organization name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OrganizationNameError {
    /// Nothing was given.
    #[error("An organization name is needed.")]
    Empty,
    /// A whole address was pasted; the name that seems to be meant, if it can be derived.
    #[error("Only the name is needed, not {}", .0.as_ref().map_or("an address.".to_owned(), |name| format!("the whole address: {name}")))]
    Address(Option<String>),
    /// More than 50 characters.
    #[error("An organization name has at most {LONGEST} characters.")]
    TooLong,
    /// A character that may not are in a name, or a hyphen at an end.
    #[error("An organization name holds only letters, digits and hyphens, and neither starts nor ends with a hyphen.")]
    NotAllowed,
}

impl FromStr for OrganizationName {
    type Err = OrganizationNameError;

    /// Reads a name; surrounding white space is not part of it.
    fn from_str(text: &str) -> Result<Self, OrganizationNameError> {
        let name = text.trim();
        if name.is_empty() {
            return Err(OrganizationNameError::Empty);
        }
        if name.contains(['/', ':', '.']) {
            return Err(OrganizationNameError::Address(name_in_address(name)));
        }
        if name.chars().count() > LONGEST {
            return Err(OrganizationNameError::TooLong);
        }
        if is_well_formed(name) { Ok(OrganizationName(name.to_owned())) } else { Err(OrganizationNameError::NotAllowed) }
    }
}

impl OrganizationName {
    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

fn is_well_formed(name: &str) -> bool {
    name.chars().count() <= LONGEST
        && name.starts_with(|c: char| c.is_ascii_alphanumeric())
        && name.ends_with(|c: char| c.is_ascii_alphanumeric())
        && name.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
}

/// The organization in `https://dev.azure.com/{name}/…` or `https://{name}.visualstudio.com/…`.
fn name_in_address(text: &str) -> Option<String> {
    let address = text.split_once("://").map_or(text, |(_, rest)| rest);
    let (host, path) = address.split_once('/').unwrap_or((address, ""));
    let name = match host.strip_suffix(".visualstudio.com") {
        Some(name) => name,
        None if host.ends_with("dev.azure.com") => path.split(['/', '?', '#']).next()?,
        None => return None,
    };
    is_well_formed(name).then(|| name.to_owned())
}

impl PartialEq for OrganizationName {
    fn eq(&self, other: &Self) -> bool {
        self.0.eq_ignore_ascii_case(&other.0)
    }
}

impl fmt::Display for OrganizationName {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accepts_what_the_grammar_allows() {
        for name in ["vfunctionpeter", "a", "A-1", " padded ", &"x".repeat(50)] {
            assert!(OrganizationName::from_str(name).is_ok(), "{name}");
        }
    }

    #[test]
    fn tells_the_name_in_a_pasted_address() {
        for address in [
            "https://dev.azure.com/vfunctionpeter",
            "dev.azure.com/vfunctionpeter/_usersSettings/tokens",
            "https://vfunctionpeter.visualstudio.com/",
        ] {
            assert_eq!(
                OrganizationName::from_str(address),
                Err(OrganizationNameError::Address(Some("vfunctionpeter".to_owned()))),
                "{address}"
            );
        }
        assert_eq!(OrganizationName::from_str("https://example.com/x"), Err(OrganizationNameError::Address(None)));
    }

    #[test]
    fn refuses_the_rest() {
        assert_eq!(OrganizationName::from_str("  "), Err(OrganizationNameError::Empty));
        assert_eq!(OrganizationName::from_str(&"x".repeat(51)), Err(OrganizationNameError::TooLong));
        for name in ["-a", "a-", "a b", "a_b", "ä"] {
            assert_eq!(OrganizationName::from_str(name), Err(OrganizationNameError::NotAllowed), "{name}");
        }
    }

    #[test]
    fn case_makes_no_difference() {
        assert_eq!(OrganizationName::from_str("VFunctionPeter"), OrganizationName::from_str("vfunctionpeter"));
    }
}
