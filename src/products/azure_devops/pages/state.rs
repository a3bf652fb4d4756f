//! State of the token page that a link restores.

use super::form::TokenForm;
use super::refusal::Refusal;
use crate::common::secret::SecretText;
use crate::components::is_default;
use crate::products::azure_devops::wire::{PatFilter, PatSort, PatToken};
use crate::transport::ApiError;
use reactive_stores::Store;
use serde::{Deserialize, Serialize};
use serde_with::apply;
use std::collections::BTreeSet;
use std::sync::Arc;

/// State of the page.
#[apply(_ => #[serde(default, skip_serializing_if = "is_default")])]
#[derive(Store, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TokenPageState {
    /// Which tokens are asked for.
    pub query: Query,
    /// Authorization ids of the selected tokens.
    pub ticked: BTreeSet<String>,
    /// How much is on the screen; `None` before the first answer.
    pub shown: Option<Shown>,
    /// Why the last answer is none.
    pub failure: Option<ApiError>,
    /// Whether an answer is awaited.
    pub loading: bool,
    /// Whether the navigation is open, where it is folded away.
    pub navigation_open: bool,
    /// What lies above the list.
    pub panel: PanelState,
}

/// State of what lies above the list. All of it goes when another layer opens.
#[apply(_ => #[serde(default, skip_serializing_if = "is_default")])]
#[derive(Store, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PanelState {
    /// What is open.
    pub layer: Option<ActivePanel>,
    /// What is entered.
    pub form: TokenForm,
    /// What the server refused, or what is wrong with the form.
    pub refusal: Option<Refusal>,
    /// Whether the answer to a change is awaited.
    pub sending: bool,
    /// Whether all scopes are shown.
    pub all_scopes: bool,
    /// Whether a new secret could be copied; `None` before that is tried.
    pub copied: Option<bool>,
}

impl PanelState {
    /// A layer as it opens.
    pub fn opening(layer: ActivePanel) -> Self {
        let form = match &layer {
            ActivePanel::Edit(token) => TokenForm::edit(token),
            _ => TokenForm::default(),
        };
        PanelState { layer: Some(layer), form, ..PanelState::default() }
    }
}

/// Which tokens are asked for, and in which order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Query {
    /// In which state.
    pub filter: PatFilter,
    /// Sorted by what.
    pub sort: PatSort,
    /// Whether in ascending order.
    pub ascending: bool,
}

/// The active tokens by name.
impl Default for Query {
    fn default() -> Self {
        Query { filter: PatFilter::Active, sort: PatSort::DisplayName, ascending: true }
    }
}

impl Query {
    /// Sorted by `sort`; the other way round if it already was.
    pub fn sorted_by(self, sort: PatSort) -> Self {
        Query { sort, ascending: self.sort != sort || !self.ascending, ..self }
    }
}

/// How much is on the screen: so many tokens that were asked for so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// What was asked for.
    pub query: Query,
    /// How many tokens came.
    pub count: usize,
}

/// What lies above the list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ActivePanel {
    /// The panel that makes a token.
    Create,
    /// The panel that changes a token.
    Edit(Arc<PatToken>),
    /// The question before a token is revoked.
    Revoke(Arc<PatToken>),
    /// The question before a token's secret is replaced.
    Regenerate(Arc<PatToken>),
    /// The panel that chooses the theme.
    Theme,
    /// The panel that shows a new secret. It is kept nowhere else, and gone when the panel closes.
    Success {
        /// The token's name.
        name: String,
        /// Its secret.
        secret: SecretText,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_sorts_ascending_first_and_then_the_other_way_round() {
        let by_date = Query::default().sorted_by(PatSort::DisplayDate);
        assert_eq!((by_date.sort, by_date.ascending), (PatSort::DisplayDate, true));
        assert!(!by_date.sorted_by(PatSort::DisplayDate).ascending);
        assert!(by_date.sorted_by(PatSort::Status).ascending);
        assert_eq!(by_date.filter, PatFilter::Active);
    }

    #[test]
    fn a_new_secret_is_marked() {
        let layer = ActivePanel::Success { name: "My token".to_owned(), secret: "a-secret".to_owned().into() };
        let json = serde_json::to_value(PanelState::opening(layer.clone())).unwrap_or_default();
        assert_eq!(json.pointer("/layer/success/secret"), Some(&serde_json::json!({ "secret": "a-secret" })));
        assert_eq!(serde_json::from_value(json).ok(), Some(PanelState::opening(layer)));
    }
}
