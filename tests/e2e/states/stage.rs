//! The states of the stage around the products.

use super::state::State;
use super::step::Step::{self, *};
use super::step::Words::These;
use super::step::{LOOKS_REAL, SECRET};

const INTEGRATIONS: &str = "organization/integrations";
const TOKENS: &str = "azure/vfunctionpeter/_usersSettings/tokens";
/// A HAR file of a failed integration, as a browser writes it.
const FAILED: &str = r#"{"log":{"version":"1.2","creator":{"name":"WebInspector","version":"537.36"},"pages":[],"entries":[
    {"startedDateTime":"2026-01-31T12:00:00.000Z","time":80,
     "request":{"method":"POST","url":"https://vfunction.corp.example/api/v1/organizations/issuetracking/config",
                "headers":[{"name":"Authorization","value":"Bearer a-session-of-a-user"}]},
     "response":{"status":401,"headers":[],"content":{"size":0,"mimeType":"x-unknown"}}},
    {"startedDateTime":"2026-01-31T12:00:05.000Z","time":20,
     "request":{"method":"GET","url":"https://vfunction.corp.example/api/v1/organizations/users","headers":[]},
     "response":{"status":200,"headers":[],"content":{"size":2,"mimeType":"application/json","text":"[]"}}}]}}"#;
/// A HAR file that shows its cause.
const DECIDED: &str = r#"{"log":{"version":"1.2","creator":{"name":"WebInspector","version":"537.36"},"pages":[],"entries":[
    {"startedDateTime":"2026-01-31T12:00:00.000Z","time":80,
     "request":{"method":"GET","url":"https://dev.azure.com/contoso/_apis/projects","headers":[]},
     "response":{"status":200,"headers":[],"content":{"size":2,"mimeType":"application/json","text":"{}"}}},
    {"startedDateTime":"2026-01-31T12:00:01.000Z","time":20,
     "request":{"method":"GET","url":"https://vssps.dev.azure.com/contoso/_apis/graph/users","headers":[]},
     "response":{"status":401,"headers":[],"content":{"size":0,"mimeType":"x-unknown"}}}]}}"#;
/// What leads to what a HAR file tells.
const FINDING: &[Step] = &[Press("tab", "Network"), See("button", "Import HAR"), File(FAILED), Focused("region", "/HAR file/")];

const GALLERY: &str = "gallery";
/// Some of its states, so that the others can come and go.
const GALLERY_SHOWN: &[Step] = &[See("searchbox", "Filter"), Fill("Filter", These("integrations-error")), Read("2 states")];

/// To the faults.
const FAULTS: &[Step] = &[Press("tab", "Scenario"), See("list", "Faults in force"), Focused("tab", "Scenario")];

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
    State::new("stage-network-narrow", "", &[SignIn, Press("tab", "Network"), See("table", "")]).staged().narrow(),
    State::new("stage-network-secret", "", &[Press("tab", "Network"), Paste("Filter calls", SECRET), Read(LOOKS_REAL)]).staged(),
    State::new(
        "stage-network-none",
        "",
        &[SignIn, Press("tab", "Network"), See("table", ""), Fill("Filter calls", These("no such call")), See("button", "Show all calls")],
    )
    .staged(),
    State::new("stage-finding", "", FINDING).staged().tall(),
    State::new("stage-finding-narrow", "", FINDING).staged().narrow(),
    State::new(
        "stage-finding-decided",
        "",
        &[Press("tab", "Network"), See("button", "Import HAR"), File(DECIDED), Focused("region", "/HAR file/")],
    )
    .staged()
    .tall(),
    State::new(
        "stage-finding-none",
        "",
        &[Press("tab", "Network"), See("button", "Import HAR"), File("not a HAR file"), Focused("region", "/HAR file/")],
    )
    .staged(),
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
    State::new("stage-faults", "", FAULTS).staged().query("fault=graph:status-503:first-2").tall(),
    State::new("stage-faults-narrow", "", FAULTS).staged().query("fault=graph:status-503:first-2").narrow(),
    State::new("gallery", GALLERY, GALLERY_SHOWN),
    State::new("gallery-narrow", GALLERY, GALLERY_SHOWN).narrow(),
    State::new("stage-about", "", &[Press("tab", "About"), See("tabpanel", "About")]).staged(),
];
