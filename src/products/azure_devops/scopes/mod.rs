//! What a personal access token may do: the scope catalogue, the closure of inherited scopes, and a token's scopes.

mod catalogue;

pub use catalogue::{FIRST_SHOWN, GROUPS, SEEN_DESCRIPTIONS, ScopeBox, ScopeGroup};

use serde_with::{DeserializeFromStr, SerializeDisplay};
use std::collections::BTreeSet;
use std::fmt;
use std::str::FromStr;

/// The scope string of a full-access token
/// (<https://learn.microsoft.com/rest/api/azure/devops/tokens/pats/create>).
const FULL_ACCESS: &str = "app_token";

/// What a token may do.
#[derive(Clone, Debug, PartialEq, Eq, SerializeDisplay, DeserializeFromStr)]
pub enum Scopes {
    /// Everything its owner may do (`app_token`).
    FullAccess,
    /// Only the named scopes and what they include: ids of boxes, sorted, none included by another.
    Custom(Vec<&'static str>),
}

/// A scope string names a scope that no check box grants.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a scope of a personal access token")]
pub struct UnknownScope(pub String);

impl FromStr for Scopes {
    type Err = UnknownScope;

    /// Reads the space-separated scope string of the token API.
    fn from_str(text: &str) -> Result<Self, UnknownScope> {
        if text.trim() == FULL_ACCESS { Ok(Scopes::FullAccess) } else { Self::custom(text.split_whitespace()) }
    }
}

impl Scopes {
    /// Custom defined scopes from box ids; those that another one includes are dropped, as the real page stores them.
    /// Ids that no box grants are reported.
    pub fn custom<'a>(ids: impl IntoIterator<Item = &'a str>) -> Result<Self, UnknownScope> {
        let mut known = BTreeSet::new();
        for id in ids {
            known.insert(find(id).ok_or_else(|| UnknownScope(id.chars().take(64).collect()))?.1.id);
        }
        let is_included = |id: &str| known.iter().any(|other| *other != id && closure([*other]).contains(id));
        Ok(Scopes::Custom(known.iter().copied().filter(|id| !is_included(id)).collect()))
    }

    /// Whether a call that needs `id` is allowed.
    pub fn allow(&self, id: &str) -> bool {
        match self {
            Scopes::FullAccess => true,
            Scopes::Custom(ids) => closure(ids.iter().copied()).contains(id),
        }
    }

    /// For people: `Full access`, or `Graph (Read); Work Items (Read & write)`; `No scopes` when there are none.
    pub fn describe(&self) -> String {
        match self {
            Scopes::FullAccess => "Full access".to_owned(),
            Scopes::Custom(ids) if ids.is_empty() => "No scopes".to_owned(),
            Scopes::Custom(ids) => {
                let mut words: Vec<_> = ids.iter().map(|id| describe(id)).collect();
                words.sort_unstable();
                words.join("; ")
            }
        }
    }
}

impl fmt::Display for Scopes {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Scopes::FullAccess => out.write_str(FULL_ACCESS),
            Scopes::Custom(ids) => out.write_str(&ids.join(" ")),
        }
    }
}

/// The group and the box that grant a scope.
pub fn find(id: &str) -> Option<(&'static ScopeGroup, &'static ScopeBox)> {
    GROUPS.iter().find_map(|group| group.boxes.iter().find(|scope| scope.id == id).map(|scope| (group, scope)))
}

/// A scope for people: `Graph (Read)`; an id that has no box stays as it is.
pub fn describe(id: &str) -> String {
    find(id).map_or_else(|| id.to_owned(), |(group, scope)| format!("{} ({})", group.name, scope.label))
}

/// The scopes themselves and everything they include, at any depth. Unknown ids include only themselves.
pub fn closure<'a>(ids: impl IntoIterator<Item = &'a str>) -> BTreeSet<&'a str> {
    let mut all = BTreeSet::new();
    let mut open: Vec<&str> = ids.into_iter().collect();
    while let Some(id) = open.pop() {
        if all.insert(id) {
            open.extend(direct(id));
        }
    }
    all
}

/// What a scope includes directly.
fn direct(id: &str) -> &'static [&'static str] {
    let hidden = || catalogue::HIDDEN.iter().find(|(name, _)| *name == id).map(|(_, includes)| *includes);
    find(id).map(|(_, scope)| scope.includes).or_else(hidden).unwrap_or_default()
}
