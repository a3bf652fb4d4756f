//! State of the stage that a link restores.

use super::faults::FaultsState;
use super::place::LastVisited;
use crate::components::is_default;
use reactive_stores::Store;
use serde::{Deserialize, Serialize};
use serde_with::apply;

/// State of the stage.
#[apply(_ => #[serde(default, skip_serializing_if = "is_default")])]
#[derive(Store, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct StageState {
    /// The open tool of the dock.
    pub tool: Option<Tool>,
    /// Index of the dock's tab that takes the focus.
    pub tab: usize,
    /// The last path of each product.
    pub last_visited: LastVisited,
    /// Whether the cards are open; `None` until someone opens or closes them.
    pub cards_open: Option<bool>,
    /// Whether the token on the cards is shown.
    pub token_shown: bool,
    /// The notices that were put away.
    pub dismissed_notices: Vec<String>,
    /// Whether the sources of texts are marked.
    pub sources_marked: bool,
    /// Whether the list of assumed texts is open.
    pub assumed_open: bool,
    /// The choice of the scenario.
    pub scenario: ScenarioState,
    /// The faults.
    pub faults: FaultsState,
}

/// State of the choice of the scenario.
#[apply(_ => #[serde(default, skip_serializing_if = "is_default")])]
#[derive(Store, Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ScenarioState {
    /// Id of the scenario that is chosen and not begun yet.
    pub chosen: Option<String>,
    /// How the last attempt to begin one ended.
    pub outcome: String,
}

/// A tool of the dock.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Tool {
    /// What goes over the network.
    Network,
    /// The scenario and its faults.
    Scenario,
    /// The walkthroughs.
    Guide,
    /// What this program is.
    About,
}
