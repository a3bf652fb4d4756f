//! The states of the stage around the products.

use crate::states::State;
use crate::step::Step::*;

const INTEGRATIONS: &str = "organization/integrations";
const TOKENS: &str = "azure/vfunctionpeter/_usersSettings/tokens";

/// All of them.
pub const STATES: &[State] = &[
    State::new("stage", "", &[See("button", "LOGIN")]).staged(),
    State::new("stage-narrow", "", &[See("button", "LOGIN")]).staged().narrow(),
    State::new("stage-wide", TOKENS, &[See("table", "Personal access tokens")]).staged().wide(),
    State::new("stage-azure", TOKENS, &[See("table", "Personal access tokens")]).staged(),
    State::new("stage-worker", "", &[See("button", "LOGIN")]).staged().over_the_worker(),
    State::new("stage-notice", "", &[See("button", "LOGIN"), See("list", "Notices")]).staged().query("fault=nonsense"),
    State::new("stage-known", INTEGRATIONS, &[SignIn, See("dialog", "Configure Integrations"), Press("button", "What is known?")]).staged(),
    State::new("stage-dark", TOKENS, &[See("table", "Personal access tokens")]).staged().dark(),
    State::new("stage-cards-narrow", "", &[Press("button", "Cards"), See("group", "Scenario cards")]).staged().narrow(),
    State::new("stage-network", "", &[Press("tab", "Network"), See("tabpanel", "Network")]).staged(),
    State::new(
        "stage-network-error",
        INTEGRATIONS,
        &[
            SignIn,
            AzureForm,
            Press("button", "Integrate Azure"),
            See("alert", ""),
            Press("tab", "Network"),
            PressIn(("row", "/401/"), ("button", "")),
            See("region", "/Call/"),
        ],
    )
    .staged()
    .tall(),
    State::new("stage-scenario", "", &[Press("tab", "Scenario"), See("tabpanel", "Scenario")]).staged(),
    State::new("stage-scenario-narrow", "", &[Press("tab", "Scenario"), See("tabpanel", "Scenario")]).staged().narrow(),
    State::new("stage-about", "", &[Press("tab", "About"), See("tabpanel", "About")]).staged(),
];
