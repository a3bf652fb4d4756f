//! Bodies of the replica's own control calls.

use serde::{Deserialize, Serialize};

/// Answer of `GET _replica/scenario`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScenarioBody {
    /// The scenario that the world began with.
    pub scenario: String,
    /// The seed that its random values come from.
    pub seed: u64,
    /// What a person needs to play it.
    pub cards: PracticeCredentials,
}

/// Body of `PUT _replica/scenario`: start over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScenarioChange {
    /// The scenario.
    pub scenario: String,
    /// The seed, at most 2^64 - 1; that of the call's context if absent.
    pub seed: Option<u64>,
}

/// What a person who plays a scenario has in hand. All of it is fake.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PracticeCredentials {
    /// The vFunction account.
    pub account: Account,
    /// The token and the organization to enter into the Azure form.
    pub clipboard: Clipboard,
}

/// A vFunction account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// E-mail address.
    pub email: String,
    /// Password.
    pub password: String,
}

/// What was copied from Azure DevOps.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clipboard {
    /// The token's secret; empty where the scenario has no token yet.
    pub token: String,
    /// The organization's name.
    pub organization: String,
}

/// Answer of `GET _replica/version`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VersionBody {
    /// Version of the program.
    pub version: String,
    /// Version of the world's schema.
    pub schema: u32,
}

/// Body and answer of `PUT _replica/faults`, which has these and no others, and of its `POST`, which adds them; answer of its `GET`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FaultsBody {
    /// The faults in force, in the spelling of `fault=`: `graph:status-503`.
    pub faults: Vec<String>,
}
