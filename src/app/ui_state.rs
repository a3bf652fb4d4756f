//! State of the screens that a link restores, as one store.
//!
//! Each part of the program knows its own field only, which is a context. No secret is in the JSON but as a
//! [`SecretText`](crate::common::secret::SecretText).

use crate::components::{ComponentsState, is_default};
use crate::products::azure_devops::pages::TokenPageState;
use crate::products::vfunction::pages::VFunctionState;
use crate::stage::StageState;
use leptos::prelude::*;
use reactive_stores::{Field, Store};
use serde::{Deserialize, Serialize};
use serde_with::apply;

/// State of the screens. What is as at the beginning is not in its JSON.
#[apply(_ => #[serde(default, skip_serializing_if = "is_default")])]
#[derive(Store, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct UiState {
    /// The parts of both products.
    #[serde(rename = "kit")]
    pub components: ComponentsState,
    /// The vFunction Server.
    pub vfunction: VFunctionState,
    /// Azure DevOps.
    pub azure_devops: TokenPageState,
    /// The stage.
    pub stage: StageState,
}

impl UiState {
    /// A store for everything below the present owner.
    pub fn provide() -> Store<UiState> {
        let store = Store::new(UiState::default());
        provide_context::<Field<ComponentsState>>(store.components().into());
        provide_context::<Field<VFunctionState>>(store.vfunction().into());
        provide_context::<Field<TokenPageState>>(store.azure_devops().into());
        provide_context::<Field<StageState>>(store.stage().into());
        store
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::common::decode;
    use serde_json::json;

    #[test]
    fn nothing_is_said_of_what_is_as_at_the_beginning() {
        assert_eq!(json!(UiState::default()), json!({}));
    }

    #[test]
    fn what_is_entered_as_a_secret_is_marked_and_restored() {
        let mut state = UiState::default();
        state.vfunction.sign_in.password = "hunter2".to_owned().into();
        let json = json!(state);
        assert_eq!(json, json!({ "vfunction": { "sign_in": { "password": { "secret": "hunter2" } } } }));
        assert_eq!(decode::from_value::<UiState>(&json), Ok(state));
    }

    #[test]
    fn a_state_that_is_none_is_refused_with_its_place() {
        let error = decode::from_value::<UiState>(&json!({ "stage": { "tool": "kitchen" } })).expect_err("no state");
        assert_eq!(error.path, "stage.tool");
    }
}
