//! The states of vFunction and of the help page.

use super::state::State;
use super::step::Step::{self, *};
use super::step::Words::{Email, Password, These};
use super::step::{LOOKS_REAL, SECRET};

const TEAM: &str = "organization/team";
const IMPORT: &str = "organization/import-users";
const INTEGRATIONS: &str = "organization/integrations";
const HELP: &str = "help/azure-devops-401";

/// Why the program stopped.
const FAILED: &str = "panicked at src/ui/app.rs: a failure that was made for this picture";
/// Every call fails, and every call waits.
const DOWN: &str = "fault=*:status-503";
const NEVER: &str = "fault=*:delay-60000";

const HEADER: &str = "app_name,user_mail,user_name,role,first_pwd\n";
const GOOD_FILE: &str = "app_name,user_mail,user_name,role,first_pwd\n*,first@example.com,First,admin,one-time-1\n";
const BAD_FILE: &str =
    "app_name,user_mail,user_name,role,first_pwd\n*,first@example.com,First,owner,one-time-1\n*,second,Second,user,one-time-2\n";

const LOGIN: Step = Press("button", "LOGIN");
const INTEGRATE: Step = Press("button", "Integrate Azure");
const DASHBOARD: Step = See("heading", "My Dashboard");
const TEAM_SHOWN: Step = See("table", "Team");
const IMPORT_SHOWN: Step = Focused("heading", "Import Users");
const DIALOG: Step = See("dialog", "Configure Integrations");

/// All of them.
pub const STATES: &[State] = &[
    State::new("sign-in", "", &[]),
    State::new("sign-in-narrow", "", &[]).narrow(),
    State::new("sign-in-wide", "", &[]).wide(),
    State::new("sign-in-filled", "", &[Fill("EMAIL", Email), Fill("PASSWORD", Password)]),
    State::new("sign-in-pending", "", &[Fill("EMAIL", Email), Fill("PASSWORD", Password), LOGIN])
        .query("fault=session:delay-60000")
        .pending(),
    State::new("sign-in-waiting", "", &[]).waiting(),
    State::new("sign-in-waiting-narrow", "", &[]).waiting().narrow(),
    State::new("sign-in-refused", "", &[Fill("EMAIL", Email), Fill("PASSWORD", These("wrong")), LOGIN, See("alert", "")]),
    State::new("sign-in-refused-narrow", "", &[Fill("EMAIL", Email), Fill("PASSWORD", These("wrong")), LOGIN, See("alert", "")]).narrow(),
    State::new("sign-in-unreachable", "", &[Fill("EMAIL", Email), Fill("PASSWORD", Password), LOGIN, See("alert", "")])
        .query("fault=session:network-error"),
    State::new("dashboard", "", &[SignIn, DASHBOARD]),
    State::new("dashboard-narrow", "", &[SignIn, DASHBOARD]).narrow(),
    State::new("dashboard-wide", "", &[SignIn, DASHBOARD]).wide(),
    State::new("dashboard-connected", "", &[SignIn, DASHBOARD]).scenario("already-integrated"),
    State::new("dashboard-ordinary-user", "", &[SignIn, DASHBOARD]).scenario("not-admin"),
    State::new("dashboard-pending", "", &[SignIn, DASHBOARD, Open("", NEVER)]).pending(),
    State::new("dashboard-error", "", &[SignIn, DASHBOARD, Open("", DOWN), Read("Try again")]),
    State::new("person-menu", "", &[SignIn, DASHBOARD, Press("button", "Settings"), See("menuitem", "Settings")]),
    State::new("person-menu-narrow", "", &[SignIn, DASHBOARD, Press("button", "Settings"), See("menuitem", "Settings")]).narrow(),
    State::new("app-menu", "", &[SignIn, DASHBOARD, Press("button", "My Dashboard"), See("menuitem", "My Dashboard")]),
    State::new("team", TEAM, &[SignIn, TEAM_SHOWN]),
    State::new("team-narrow", TEAM, &[SignIn, TEAM_SHOWN]).narrow(),
    State::new("team-wide", TEAM, &[SignIn, TEAM_SHOWN]).wide(),
    State::new("team-pending", TEAM, &[SignIn, TEAM_SHOWN, Open(TEAM, NEVER)]).pending(),
    State::new("team-error", TEAM, &[SignIn, TEAM_SHOWN, Open(TEAM, DOWN), See("button", "Try again")]),
    State::new("team-ordinary-user", TEAM, &[SignIn, Read("Only administrators")]).scenario("not-admin"),
    State::new("import-users", IMPORT, &[SignIn, See("button", "Choose CSV File")]),
    State::new("import-users-narrow", IMPORT, &[SignIn, See("button", "Choose CSV File")]).narrow(),
    State::new("import-users-wide", IMPORT, &[SignIn, IMPORT_SHOWN]).wide(),
    State::new("import-users-success", IMPORT, &[SignIn, IMPORT_SHOWN, File(GOOD_FILE), Read("1 user was imported")]),
    State::new("import-users-error", IMPORT, &[SignIn, IMPORT_SHOWN, File(BAD_FILE), Read("Line 3")]),
    State::new("import-users-nothing", IMPORT, &[SignIn, IMPORT_SHOWN, File(HEADER), Read("Nothing was imported")]),
    State::new("integrations", INTEGRATIONS, &[SignIn, DIALOG]),
    State::new("integrations-narrow", INTEGRATIONS, &[SignIn, DIALOG]).narrow(),
    State::new("integrations-wide", INTEGRATIONS, &[SignIn, DIALOG]).wide(),
    State::new("integrations-types", INTEGRATIONS, &[SignIn, DIALOG, Press("combobox", "Workspace type"), See("option", "Jira")]),
    State::new("integrations-types-narrow", INTEGRATIONS, &[SignIn, DIALOG, Press("combobox", "Workspace type"), See("option", "Jira")])
        .narrow(),
    State::new("integrations-azure", INTEGRATIONS, &[SignIn, WorkspaceType("Azure Devops")]),
    State::new("integrations-azure-missing", INTEGRATIONS, &[SignIn, WorkspaceType("Azure Devops"), INTEGRATE]),
    State::new("integrations-filled", INTEGRATIONS, &[SignIn, AzureForm]),
    State::new("integrations-filled-narrow", INTEGRATIONS, &[SignIn, AzureForm]).narrow(),
    State::new("integrations-pending", INTEGRATIONS, &[SignIn, AzureForm, INTEGRATE]).query("fault=config:delay-60000").pending(),
    State::new("integrations-error", INTEGRATIONS, &[SignIn, AzureForm, INTEGRATE, See("alert", "")]),
    State::new("integrations-error-narrow", INTEGRATIONS, &[SignIn, AzureForm, INTEGRATE, See("alert", "")]).narrow(),
    // As a paste: what is typed key by key goes at the next pause.
    State::new(
        "integrations-secret",
        INTEGRATIONS,
        &[SignIn, AzureForm, INTEGRATE, See("alert", ""), Paste("Token", SECRET), Read(LOOKS_REAL)],
    ),
    State::new(
        "integrations-secret-narrow",
        INTEGRATIONS,
        &[SignIn, AzureForm, INTEGRATE, See("alert", ""), Paste("Token", SECRET), Read(LOOKS_REAL)],
    )
    .narrow(),
    State::new("integrations-pasted", INTEGRATIONS, &[SignIn, AzureForm, Paste("Token", "“abc”"), INTEGRATE, Read("quotation mark")]),
    State::new("integrations-success", INTEGRATIONS, &[SignIn, AzureForm, INTEGRATE, Read("Connected to")]).scenario("healthy"),
    State::new("integrations-success-narrow", INTEGRATIONS, &[SignIn, AzureForm, INTEGRATE, Read("Connected to")])
        .scenario("healthy")
        .narrow(),
    State::new("integrations-jira", INTEGRATIONS, &[SignIn, WorkspaceType("Jira"), See("button", "Integrate Jira")]),
    State::new("integrations-removal", INTEGRATIONS, &[SignIn, Press("button", "Remove integration"), See("button", "REMOVE")])
        .scenario("already-integrated"),
    State::new(
        "integrations-removed",
        INTEGRATIONS,
        &[
            SignIn,
            Press("button", "Remove integration"),
            Press("button", "REMOVE"),
            Gone("button", "REMOVE"),
            See("combobox", "Workspace type"),
        ],
    )
    .scenario("already-integrated"),
    State::new("integrations-ordinary-user", INTEGRATIONS, &[SignIn, Read("Only administrators")]).scenario("not-admin"),
    State::new("help", HELP, &[See("heading", "/401/")]),
    State::new("help-narrow", HELP, &[See("heading", "/401/")]).narrow(),
    State::new("help-wide", HELP, &[See("heading", "/401/")]).wide(),
    State::new("not-found", "organization/nowhere", &[See("heading", "Page not found")]),
    State::new("not-found-narrow", "organization/nowhere", &[See("heading", "Page not found")]).narrow(),
    State::new("failure", "", &[Fail(FAILED), See("alert", "")]),
    State::new("failure-narrow", "", &[Fail(FAILED), See("alert", "")]).narrow(),
    State::new("update", "", &[Update, See("button", "Load the new version")]),
    State::new("update-narrow", "", &[Update, See("button", "Load the new version")]).narrow(),
];
