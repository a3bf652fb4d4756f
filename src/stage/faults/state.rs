//! State of the faults that a link restores.

use crate::components::is_default;
use reactive_stores::Store;
use serde::{Deserialize, Serialize};
use serde_with::apply;

/// State of the tool.
#[apply(_ => #[serde(default, skip_serializing_if = "is_default")])]
#[derive(Store, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FaultsState {
    /// Index of the calls that are chosen.
    pub calls: usize,
    /// What happens to them.
    pub effect: ChoiceState,
    /// To which of them.
    pub when: ChoiceState,
    /// Why the last change was refused.
    pub problem: Option<String>,
}

/// State of a choice of the form.
#[apply(_ => #[serde(default, skip_serializing_if = "is_default")])]
#[derive(Store, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ChoiceState {
    /// Index of the chosen word.
    pub index: usize,
    /// The numbers that follow it; `None` for the examples.
    pub numbers: Option<Vec<String>>,
}
