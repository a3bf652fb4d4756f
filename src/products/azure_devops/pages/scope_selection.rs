//! Which scope boxes are ticked, and which of those because another one includes them.
//!
//! Invariant: only the boxes that the person ticked are kept; what they include is computed, so that unticking restores.

use crate::products::azure_devops::scopes::{self, FIRST_SHOWN, GROUPS, ScopeBox, ScopeGroup, Scopes};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use strum::ParseError;

/// The scope boxes that the person ticked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "BTreeSet<&'static str>", try_from = "Vec<String>")]
pub struct ScopeSelection(BTreeSet<&'static str>);

impl From<ScopeSelection> for BTreeSet<&'static str> {
    fn from(selection: ScopeSelection) -> Self {
        selection.0
    }
}

impl TryFrom<Vec<String>> for ScopeSelection {
    type Error = ParseError;

    fn try_from(ids: Vec<String>) -> Result<Self, Self::Error> {
        let known = |id: &String| scopes::find(id).map(|(_, scope)| scope.id);
        ids.iter().map(known).collect::<Option<_>>().map(ScopeSelection).ok_or(ParseError::VariantNotFound)
    }
}

/// How a scope box looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BoxState {
    /// Free to tick.
    Open,
    /// Ticked by the person.
    Ticked,
    /// Ticked and greyed: a ticked box of the same group includes it.
    Included,
}

impl ScopeSelection {
    /// The boxes of a token's scopes; none for full access.
    pub fn of(scopes: &Scopes) -> Self {
        match scopes {
            Scopes::FullAccess => ScopeSelection::default(),
            Scopes::Custom(ids) => ScopeSelection(ids.iter().copied().collect()),
        }
    }

    /// Ticks a box, or unticks it.
    pub fn toggle(&mut self, id: &'static str) {
        if !self.0.remove(id) {
            self.0.insert(id);
        }
    }

    /// How a box of a group looks.
    pub fn state(&self, group: &ScopeGroup, scope: &ScopeBox) -> BoxState {
        let includes =
            |other: &ScopeBox| other.id != scope.id && self.0.contains(other.id) && scopes::closure([other.id]).contains(scope.id);
        if group.boxes.iter().any(includes) {
            BoxState::Included
        } else if self.0.contains(scope.id) {
            BoxState::Ticked
        } else {
            BoxState::Open
        }
    }

    /// The scopes to ask for, in the spelling of the token API.
    pub fn scope(&self) -> String {
        // Every id here came from the catalogue, so none is unknown.
        Scopes::custom(self.0.iter().copied()).map(|scopes| scopes.to_string()).unwrap_or_default()
    }
}

/// The groups on screen: the first six in the order of the real page, or all in alphabetical order.
pub fn shown_groups(all: bool) -> Vec<&'static ScopeGroup> {
    if all {
        GROUPS.iter().collect()
    } else {
        FIRST_SHOWN.iter().filter_map(|name| GROUPS.iter().find(|group| group.name == *name)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn state(selection: &ScopeSelection, id: &str) -> Option<BoxState> {
        scopes::find(id).map(|(group, scope)| selection.state(group, scope))
    }

    #[test]
    fn a_higher_box_ticks_and_greys_what_it_includes() {
        let mut selection = ScopeSelection::default();
        selection.toggle("vso.code_manage");
        for (id, expected) in [
            ("vso.code", BoxState::Included),
            ("vso.code_write", BoxState::Included),
            ("vso.code_manage", BoxState::Ticked),
            ("vso.code_full", BoxState::Open),
            ("vso.code_status", BoxState::Open),
        ] {
            assert_eq!(state(&selection, id), Some(expected), "{id}");
        }
        assert_eq!(selection.scope(), "vso.code_manage");
    }

    #[test]
    fn unticking_restores_what_was_ticked_before() {
        let mut selection = ScopeSelection::default();
        selection.toggle("vso.graph");
        selection.toggle("vso.graph_manage");
        assert_eq!(state(&selection, "vso.graph"), Some(BoxState::Included));
        selection.toggle("vso.graph_manage");
        assert_eq!(state(&selection, "vso.graph"), Some(BoxState::Ticked));
        assert_eq!(selection.scope(), "vso.graph");
    }

    #[test]
    fn boxes_of_other_groups_stay_free() {
        let mut selection = ScopeSelection::default();
        selection.toggle("vso.machinegroup_manage");
        assert_eq!(state(&selection, "vso.agentpools"), Some(BoxState::Open));
    }

    #[test]
    fn thirty_groups_wait_behind_the_first_six() {
        assert_eq!(shown_groups(false).len(), 6);
        assert_eq!(shown_groups(true).len(), 36);
        assert!(shown_groups(true).is_sorted_by_key(|group| group.name));
    }
}
