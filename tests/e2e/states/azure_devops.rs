//! The states of the Azure DevOps token page.

use super::state::State;
use super::step::Step::{self, *};
use super::step::Words::These;

const TOKENS: &str = "azure/vfunctionpeter/_usersSettings/tokens";

const CREATE_PANEL: (&str, &str) = ("dialog", "Create a new personal access token");
const EDIT_PANEL: (&str, &str) = ("dialog", "Edit a personal access token");
const GRAPH: (&str, &str) = ("group", "Graph");

const TABLE: Step = See("table", "Personal access tokens");
const NEW: Step = Press("button", "New Token");
const CREATE_SHOWN: Step = See("dialog", "Create a new personal access token");
const EDIT: Step = Press("button", "Edit");
const EDIT_SHOWN: Step = See("dialog", "Edit a personal access token");
const USER_MENU: Step = Press("button", "User settings");
const THEME: Step = Press("button", "Theme");
const ALL_SCOPES: Step = Press("button", "Show all scopes");
const GRAPH_READ: Step = PressIn(GRAPH, ("checkbox", "Read"));
const NAME: Step = Fill("Name", These("Smallest"));
const WORK_ITEMS: Step = PressIn(("group", "Work Items"), ("checkbox", "Read & write"));
const CREATE: Step = PressIn(CREATE_PANEL, ("button", "Create"));
const SAVE: Step = PressIn(EDIT_PANEL, ("button", "Save"));
const SUCCESS: Step = See("dialog", "Success!");

/// The token calls fail, or wait.
const DOWN: &str = "tokens:status-503";
const NEVER: &str = "tokens:delay-60000";

/// All of them.
pub const STATES: &[State] = &[
    State::new("tokens", TOKENS, &[TABLE]),
    State::new("tokens-narrow", TOKENS, &[TABLE]).narrow(),
    State::new("tokens-wide", TOKENS, &[TABLE]).wide(),
    State::new("tokens-navigation-narrow", TOKENS, &[TABLE, Press("button", "Show the navigation")]).narrow(),
    State::new("tokens-empty", TOKENS, &[Read("You do not have any")]).scenario("no-tokens"),
    State::new("tokens-empty-narrow", TOKENS, &[Read("You do not have any")]).scenario("no-tokens").narrow(),
    State::new("tokens-crowded", TOKENS, &[TABLE]).scenario("crowded"),
    State::new("tokens-pending", TOKENS, &[]).query("fault=tokens:delay-60000").pending(),
    State::new("tokens-error", TOKENS, &[See("alert", "")]).query("fault=tokens:status-503"),
    State::new("tokens-selected", TOKENS, &[Token]),
    State::new("tokens-all", TOKENS, &[TABLE, Choose("", "All"), Press("checkbox", "Select all tokens shown")]).scenario("expired-token"),
    State::new("tokens-sorted", TOKENS, &[TABLE, Press("button", "/Token name/")]),
    State::new("tokens-absent-entry", TOKENS, &[TABLE, Press("button", "Marketplace")]),
    State::new("tokens-not-found", "azure/-/_usersSettings/tokens", &[See("heading", "/404/")]),
    State::new("tokens-waiting", TOKENS, &[]).waiting(),
    State::new("tokens-dark", TOKENS, &[TABLE]).dark(),
    State::new("tokens-dark-narrow", TOKENS, &[TABLE]).dark().narrow(),
    State::new("tokens-empty-dark", TOKENS, &[Read("You do not have any")]).scenario("no-tokens").dark(),
    State::new("tokens-error-dark", TOKENS, &[See("alert", "")]).query("fault=tokens:status-503").dark(),
    State::new("tokens-selected-dark", TOKENS, &[Token]).dark(),
    State::new("tokens-not-found-dark", "azure/-/_usersSettings/tokens", &[See("heading", "/404/")]).dark(),
    State::new("user-menu", TOKENS, &[TABLE, USER_MENU, See("menuitem", "Theme")]),
    State::new("user-menu-narrow", TOKENS, &[TABLE, USER_MENU, See("menuitem", "Theme")]).narrow(),
    State::new("user-menu-dark", TOKENS, &[TABLE, USER_MENU, See("menuitem", "Theme")]).dark(),
    State::new("theme", TOKENS, &[TABLE, THEME, See("dialog", "Theme")]),
    State::new("theme-dark", TOKENS, &[TABLE, THEME, Press("radio", "Dark")]),
    State::new("theme-dark-narrow", TOKENS, &[TABLE, USER_MENU, Press("menuitem", "Theme"), Press("radio", "Dark")]).narrow(),
    State::new("create", TOKENS, &[NEW, CREATE_SHOWN]),
    State::new("create-narrow", TOKENS, &[NEW, CREATE_SHOWN]).narrow(),
    State::new("create-wide", TOKENS, &[NEW, CREATE_SHOWN]).wide(),
    State::new("create-filled", TOKENS, &[NEW, NAME, WORK_ITEMS]),
    State::new("create-scopes", TOKENS, &[NEW, ALL_SCOPES, See("group", "Graph")]),
    State::new("create-scopes-narrow", TOKENS, &[NEW, ALL_SCOPES, See("group", "Graph")]).narrow(),
    State::new("create-full-access", TOKENS, &[NEW, Press("radio", "Full access")]),
    State::new("create-custom-date", TOKENS, &[NEW, CREATE_SHOWN, Choose("Expiration (UTC)", "Custom defined"), Press("textbox", "Name")]),
    State::new("create-missing", TOKENS, &[NEW, NAME, CREATE, Read("Select at least one scope.")]),
    State::new("create-missing-narrow", TOKENS, &[NEW, NAME, CREATE, Read("Select at least one scope.")]).narrow(),
    State::new("create-dark", TOKENS, &[NEW, CREATE_SHOWN]).dark(),
    State::new("create-dark-narrow", TOKENS, &[NEW, CREATE_SHOWN]).dark().narrow(),
    State::new("create-scopes-dark", TOKENS, &[NEW, ALL_SCOPES, See("group", "Graph")]).dark(),
    State::new("create-missing-dark", TOKENS, &[NEW, NAME, CREATE, Read("Select at least one scope.")]).dark(),
    State::new("create-pending", TOKENS, &[TABLE, Fault(NEVER), NEW, NAME, WORK_ITEMS, CREATE]).over_the_worker().pending(),
    State::new("create-error", TOKENS, &[TABLE, Fault(DOWN), NEW, NAME, WORK_ITEMS, CREATE, See("alert", "")]).over_the_worker(),
    State::new("create-success", TOKENS, &[NEW, NAME, WORK_ITEMS, CREATE, SUCCESS]),
    State::new("create-success-narrow", TOKENS, &[NEW, NAME, WORK_ITEMS, CREATE, SUCCESS]).narrow(),
    State::new("create-success-dark", TOKENS, &[NEW, NAME, WORK_ITEMS, CREATE, SUCCESS]).dark(),
    State::new("create-success-dark-narrow", TOKENS, &[NEW, NAME, WORK_ITEMS, CREATE, SUCCESS]).dark().narrow(),
    State::new("edit", TOKENS, &[Token, EDIT, EDIT_SHOWN]),
    State::new("edit-narrow", TOKENS, &[Token, EDIT, EDIT_SHOWN]).narrow(),
    State::new("edit-scopes", TOKENS, &[Token, EDIT, ALL_SCOPES, GRAPH_READ]),
    State::new("edit-dark", TOKENS, &[Token, EDIT, EDIT_SHOWN]).dark(),
    State::new("edit-scopes-dark", TOKENS, &[Token, EDIT, ALL_SCOPES, GRAPH_READ]).dark(),
    State::new("edit-error", TOKENS, &[TABLE, Fault(DOWN), Token, EDIT, ALL_SCOPES, GRAPH_READ, SAVE, See("alert", "")]).over_the_worker(),
    State::new("edit-scopes-narrow", TOKENS, &[Token, EDIT, ALL_SCOPES, GRAPH_READ]).narrow(),
    State::new("edit-pending", TOKENS, &[TABLE, Fault(NEVER), Token, EDIT, ALL_SCOPES, GRAPH_READ, SAVE]).over_the_worker().pending(),
    State::new("edit-success", TOKENS, &[Token, EDIT, ALL_SCOPES, GRAPH_READ, SAVE, Gone("dialog", ""), Read("Graph (Read)")]),
    State::new("revoke-question", TOKENS, &[Token, Press("button", "Revoke"), See("dialog", "")]),
    State::new("revoke-question-narrow", TOKENS, &[Token, Press("button", "Revoke"), See("dialog", "")]).narrow(),
    State::new("revoke-question-dark", TOKENS, &[Token, Press("button", "Revoke"), See("dialog", "")]).dark(),
    State::new("revoked", TOKENS, &[Token, Press("button", "Revoke"), PressIn(("dialog", ""), ("button", "Revoke")), Gone("dialog", "")]),
    State::new("regenerate-question", TOKENS, &[Token, Press("button", "Regenerate"), See("dialog", "")]),
    State::new("regenerate-question-dark", TOKENS, &[Token, Press("button", "Regenerate"), See("dialog", "")]).dark(),
    State::new(
        "regenerate-success",
        TOKENS,
        &[Token, Press("button", "Regenerate"), PressIn(("dialog", ""), ("button", "Regenerate")), SUCCESS],
    ),
];
