//! The `data-testid` of every interactive element: the names that test suites may rely on, and what each is found by.

use super::anchor::anchors;
pub use super::anchor::{Anchor, Element};
pub use super::guide_anchors::*;

/// The attribute that holds an anchor.
pub const ATTRIBUTE: &str = "data-testid";

anchors! {
    "Replica: page not found" {
        /// Page not found: link to the start.
        NOT_FOUND_HOME = "not-found-home", 1, link "Go to the start";
    }
    "Gallery" {
        /// Gallery: shows only the states that have these words.
        GALLERY_FILTER = "gallery-filter", 1, searchbox "Filter";
        /// Gallery: a state.
        GALLERY_STATE = "gallery-state", 1, link "*";
        /// Gallery: the list of states for machines.
        GALLERY_STATES = "gallery-states", 1, link "states.json";
    }
    "Replica: failure" {
        /// Failure of the program: reload button.
        FAILURE_RELOAD = "failure-reload", 1, button "Reload";
        /// Failure of the program: copies the report.
        FAILURE_COPY = "failure-copy", 1, button "Copy report";
        /// Message that the host has another version by now: loads it.
        UPDATE_LOAD = "update-load", 1, button "Load the new version";
    }
    "vFunction: sign-in" {
        /// Sign-in: e-mail field.
        SIGN_IN_EMAIL = "sign-in-email", 1, textbox "EMAIL";
        /// Sign-in: password field.
        SIGN_IN_PASSWORD = "sign-in-password", 1, none "PASSWORD";
        /// Sign-in: button.
        SIGN_IN_SUBMIT = "sign-in-submit", 1, button "LOGIN";
        /// Sign-in: the way to sign up, which leads nowhere here.
        SIGN_UP = "sign-up", 1, button "FIRST TIME? SIGN UP HERE";
    }
    "vFunction: every page" {
        /// Logo and title, which lead to the dashboard.
        HOME_LINK = "home-link", 1, link "vFunction";
        /// Person icon.
        PERSON_BUTTON = "person-button", 1, button "Settings";
        /// Asks again for what could not be loaded.
        TRY_AGAIN = "try-again", 1, button "Try again";
        /// The menu beside the logo.
        APP_MENU = "app-menu", 1, button "My Dashboard";
        /// Menu beside the logo: dashboard.
        APP_MENU_DASHBOARD = "app-menu-dashboard", 1, menuitem "My Dashboard";
        /// A control that is not part of the replica.
        ABSENT = "absent", 1,
            button "MODERNIZATION HUB"
            | button "ASSESSMENT HUB"
            | button "Search"
            | button "TODO"
            | button "Notifications"
            | button "Click here to install a new license"
            | menuitem "Add Application"
            | menuitem "Search";
    }
    "vFunction: person menu" {
        /// Person menu: settings.
        PERSON_SETTINGS = "person-settings", 1, menuitem "Settings";
        /// Person menu: log out.
        PERSON_LOG_OUT = "person-log-out", 1, menuitem "Log out";
    }
    "vFunction: dashboard" {
        /// Tab: the overview.
        DASHBOARD_OVERVIEW = "dashboard-overview", 1, link "OVERVIEW";
        /// Dashboard: to the integrations.
        DASHBOARD_INTEGRATIONS = "dashboard-integrations", 1, link "Configure Integrations";
        /// Dashboard: to the team.
        DASHBOARD_TEAM = "dashboard-team", 1, link "Show the team";
    }
    "vFunction: settings" {
        /// Sidebar: team.
        SIDEBAR_TEAM = "sidebar-team", 1, link "Team";
        /// Sidebar: import of users.
        SIDEBAR_IMPORT_USERS = "sidebar-import-users", 1, link "Import Users";
        /// Sidebar: integrations.
        SIDEBAR_INTEGRATIONS = "sidebar-integrations", 1, link "Configure Integrations";
        /// Notice for ordinary users: back to the dashboard.
        ADMINS_ONLY_BACK = "admins-only-back", 1, link "My Dashboard";
    }
    "vFunction: settings, team" {
        /// Table of users, which scrolls sideways on narrow screens.
        TEAM_TABLE = "team-table", 1, table "Team";
    }
    "vFunction: settings, import of users" {
        /// Import of users: button.
        IMPORT_CHOOSE = "import-choose", 1, button "Choose CSV File";
        /// Import of users: the file input behind the button.
        IMPORT_FILE = "import-file", 1, none "";
        /// Import of users: example file.
        IMPORT_EXAMPLE = "import-example", 1, link "Download the example";
        /// Import of users: to the team, after an import.
        IMPORT_SHOW_TEAM = "import-show-team", 1, link "Show the team";
    }
    "vFunction: Configure Integrations" {
        /// Combobox `Workspace type`; its options and the fields of a type: [`workspace_type`], [`integration_field`].
        WORKSPACE_TYPE = "workspace-type", 1, combobox "Workspace type";
        /// The button that connects.
        INTEGRATE = "integrate", 1, button "Integrate Azure" | button "Integrate Jira";
        /// The x of the dialog.
        INTEGRATIONS_CLOSE = "integrations-close", 1, button "Close";
        /// `CANCEL` of the dialog.
        INTEGRATIONS_CANCEL = "integrations-cancel", 1, button "CANCEL";
        /// The help link in the error banner.
        ERROR_HELP = "error-help", 1, link "Why does this happen?";
        /// Connected: removes the integration, after asking.
        REMOVE_INTEGRATION = "remove-integration", 1, button "Remove integration";
        /// Removal: does it.
        REMOVE_CONFIRM = "remove-confirm", 1, button "REMOVE";
        /// Removal: does not.
        REMOVE_CANCEL = "remove-cancel", 1, button "CANCEL";
    }
    "Stage: address strip" {
        /// Address strip: tab of vFunction.
        STAGE_VFUNCTION = "stage-vfunction", 1, link "vFunction";
        /// Address strip: tab of Azure DevOps.
        STAGE_AZURE_DEVOPS = "stage-azure-devops", 1, link "Azure DevOps";
        /// Address strip: the address of the real product, read-only.
        STAGE_ADDRESS = "stage-address", 1, textbox "Address in the real product";
        /// Address strip: copies the address of the real product.
        STAGE_COPY_ADDRESS = "stage-copy-address", 1, button "Copy address";
        /// Address strip: copies the link to the present state.
        STAGE_COPY_STATE = "stage-copy-state", 1, button "Copy link to this state";
        /// Address strip: opens and closes the scenario cards.
        STAGE_CARDS = "stage-cards", 1, button "Cards";
        /// Address strip: puts a notice away (one for each notice).
        STAGE_NOTICE_DISMISS = "stage-notice-dismiss", 1, button "Dismiss: *";
        /// Cards: fills the account into the sign-in form.
        STAGE_FILL_IN = "stage-fill-in", 1, button "Fill in";
        /// Cards: shows the token.
        STAGE_SHOW_TOKEN = "stage-show-token", 1, button "Show token";
        /// Cards: copies the token.
        STAGE_COPY_TOKEN = "stage-copy-token", 1, button "Copy token";
        /// Cards: copies the organization's name.
        STAGE_COPY_ORGANIZATION = "stage-copy-organization", 1, button "Copy organization";
        /// Address strip: marks where the texts of the replica are known from.
        STAGE_KNOWN = "stage-known", 1, button "What is known?";
    }
    "Stage: dock" {
        /// Dock: tab of the network tool.
        STAGE_NETWORK = "stage-network", 1, tab "Network";
        /// Dock: tab of the choice of the scenario.
        STAGE_SCENARIO = "stage-scenario", 1, tab "Scenario";
        /// Dock: tab of the walkthroughs.
        STAGE_GUIDE = "stage-guide", 1, tab "Guide";
        /// Dock: tab of the text about this program.
        STAGE_ABOUT = "stage-about", 1, tab "About";
        /// Dock: closes the open tool.
        STAGE_COLLAPSE = "stage-collapse", 1, button "Close tools";
    }
    "Stage: Network" {
        /// Network: an exchange (one for each).
        STAGE_NETWORK_ROW = "stage-network-row", 1, button "*";
        /// Network: forgets the exchanges.
        STAGE_NETWORK_CLEAR = "stage-network-clear", 1, button "Clear";
        /// Network: words that the calls shown contain.
        STAGE_NETWORK_FILTER = "stage-network-filter", 1, searchbox "Filter calls";
        /// Network: all calls, or those that went wrong.
        STAGE_NETWORK_WHICH = "stage-network-which", 1, combobox "Which calls";
        /// Network: shows all calls again, where the filter leaves none.
        STAGE_NETWORK_SHOW_ALL = "stage-network-show-all", 1, button "Show all calls";
        /// Network: saves all calls as a HAR file.
        STAGE_HAR_EXPORT = "stage-har-export", 1, button "Export HAR";
        /// Network: takes a HAR file from elsewhere.
        STAGE_HAR_IMPORT = "stage-har-import", 1, button "Import HAR";
        /// Network: the file input behind the button.
        STAGE_HAR_FILE = "stage-har-file", 1, none "";
        /// Network: what a HAR file from elsewhere tells.
        STAGE_FINDING = "stage-finding", 1, region "HAR file: *";
        /// Network: puts that away.
        STAGE_FINDING_DISMISS = "stage-finding-dismiss", 1, button "Dismiss";
        /// Network: opens the scenario that fails as the file does.
        STAGE_FINDING_PRACTISE = "stage-finding-practise", 1, link "Practise *";
        /// Network: copies the address of that scenario.
        STAGE_FINDING_ADDRESS = "stage-finding-address", 1, button "Copy address of the practice";
        /// Network: saves the file without secrets.
        STAGE_FINDING_CLEANED = "stage-finding-cleaned", 1, button "Save a cleaned copy";
        /// Network: what was removed from the file, and where.
        STAGE_FINDING_REMOVED = "stage-finding-removed", 1, none "*";
        /// Network: copies the chosen call as a command for curl.
        STAGE_COPY_CURL = "stage-copy-curl", 1, button "Copy as cURL";
        /// Network: copies the chosen call as a call of `fetch`.
        STAGE_COPY_FETCH = "stage-copy-fetch", 1, button "Copy as fetch";
        /// Network: the details of the chosen exchange.
        STAGE_NETWORK_DETAILS = "stage-network-details", 1, region "Call *";
        /// Network: a call between the servers (one for each).
        STAGE_NETWORK_TRACE = "stage-network-trace", 1, none "*";
    }
    "Stage: Scenario" {
        /// Scenario: a scenario (one for each).
        STAGE_SCENARIO_ITEM = "stage-scenario-item", 1, radio "*";
        /// Scenario: begins the chosen one.
        STAGE_BEGIN = "stage-begin", 1, button "Begin anew";
        /// Scenario: begins the present one again.
        STAGE_RESET = "stage-reset", 1, button "Reset";
        /// Scenario: copies a link to the present start.
        STAGE_COPY_LINK = "stage-copy-link", 1, button "Copy link to exactly this start";
        /// New fault: the calls that it strikes.
        STAGE_FAULT_CALLS = "stage-fault-calls", 1, combobox "Calls";
        /// New fault: what it does.
        STAGE_FAULT_EFFECT = "stage-fault-effect", 1, combobox "What happens";
        /// New fault: when it strikes.
        STAGE_FAULT_WHEN = "stage-fault-when", 1, combobox "How often";
        /// New fault: a number that belongs to it.
        STAGE_FAULT_NUMBER = "stage-fault-number", 1, textbox "*";
        /// New fault: puts it in force.
        STAGE_FAULT_ADD = "stage-fault-add", 1, button "Add fault";
        /// Faults: takes one away (one for each).
        STAGE_FAULT_REMOVE = "stage-fault-remove", 1, button "Remove *";
        /// Faults: takes all away.
        STAGE_FAULT_CLEAR = "stage-fault-clear", 1, button "Remove all faults";
    }
    "Stage: About" {
        /// About: opens the list of assumed texts.
        STAGE_ASSUMED = "stage-assumed", 1, none "*";
        /// About: a link that leaves the replica (one for each).
        STAGE_OUTSIDE_LINK = "stage-outside-link", 1, link "*";
    }
    "Help page" {
        /// Help: to the token page.
        HELP_TOKENS = "help-tokens", 1, link "the token page of *";
        /// Help: opens a walkthrough as a page to print (one for failure and repair each).
        HELP_PRINTED = "help-printed", 1, link "Printed guide *";
        /// Help: opens a walkthrough as a PDF (one for failure and repair each).
        HELP_PDF = "help-pdf", 1, link "PDF *";
        /// Help: back to the Configure Integrations dialog.
        HELP_BACK = "help-back", 1, link "Back to Configure Integrations";
        /// Help: to the original article.
        HELP_ARTICLE = "help-article", 1, link "support article of vFunction *";
    }
    "Azure DevOps: every page" {
        /// Bar: something that is not part of the replica.
        AZURE_BAR_ABSENT = "azure-bar-absent", 1, searchbox "Search" | button "Work items" | button "Marketplace" | button "Help";
        /// Bar: opens the user settings menu.
        AZURE_USER_SETTINGS = "azure-user-settings", 1, button "User settings";
        /// Navigation: the theme.
        AZURE_NAV_THEME = "azure-nav-theme", 1, button "Theme";
        /// Navigation: shows and hides it on narrow screens.
        AZURE_NAV_TOGGLE = "azure-nav-toggle", 1, button "Show the navigation";
        /// Navigation: the token page.
        AZURE_NAV_TOKENS = "azure-nav-tokens", 1, link "Personal access tokens";
        /// Navigation: an entry that is not part of the replica.
        AZURE_NAV_ABSENT = "azure-nav-absent", 1,
            link "Profile"
            | link "Time and Locale"
            | link "Permissions"
            | link "Notifications"
            | link "Usage"
            | link "SSH public keys";
        /// Page of an unknown organization: the way back.
        AZURE_BACK = "azure-back", 1, link "Back to the start";
    }
    "Azure DevOps: user settings menu" {
        /// User settings menu: the token page.
        AZURE_MENU_TOKENS = "azure-menu-tokens", 1, menuitem "Personal access tokens";
        /// User settings menu: the theme.
        AZURE_MENU_THEME = "azure-menu-theme", 1, menuitem "Theme";
        /// User settings menu: an entry that is not part of the replica.
        AZURE_MENU_ABSENT = "azure-menu-absent", 1,
            menuitem "Preview features"
            | menuitem "Profile"
            | menuitem "Time and Locale"
            | menuitem "Permissions"
            | menuitem "Notifications"
            | menuitem "Usage"
            | menuitem "SSH public keys";
    }
    "Azure DevOps: theme panel" {
        /// Theme panel: dark.
        AZURE_THEME_DARK = "azure-theme-dark", 1, radio "Dark";
        /// Theme panel: light.
        AZURE_THEME_LIGHT = "azure-theme-light", 1, radio "Light";
    }
    "Azure DevOps: token page" {
        /// Command: new token.
        AZURE_NEW_TOKEN = "azure-new-token", 1, button "New Token";
        /// Command: revoke.
        AZURE_REVOKE = "azure-revoke", 1, button "Revoke";
        /// Command: edit.
        AZURE_EDIT = "azure-edit", 1, button "Edit";
        /// Command: regenerate.
        AZURE_REGENERATE = "azure-regenerate", 1, button "Regenerate";
        /// Filter by status.
        AZURE_FILTER = "azure-filter", 1, combobox "Status";
        /// Loads the list again after a failure.
        AZURE_RETRY = "azure-retry", 1, button "Try again";
        /// Empty list: new token.
        AZURE_EMPTY_NEW_TOKEN = "azure-empty-new-token", 1, button "New Token";
        /// The table of tokens.
        AZURE_TABLE = "azure-table", 1, table "Personal access tokens";
        /// Table: ticks all rows shown.
        AZURE_SELECT_ALL = "azure-select-all", 1, checkbox "Select all tokens shown";
        /// Table: ticks a row.
        AZURE_SELECT = "azure-select", 1, checkbox "*";
        /// Table: sorts by a column; which one is in `data-sort`.
        AZURE_SORT = "azure-sort", 1, button "Token name" | button "Status" | button "Expires on";
        /// Shows further tokens.
        AZURE_SHOW_MORE = "azure-show-more", 1, button "Show more tokens";
    }
    "Azure DevOps: create and edit panels" {
        /// The cross of a panel.
        AZURE_DISMISS = "azure-dismiss", 1, button "Dismiss";
        /// Panel: name.
        AZURE_NAME = "azure-name", 1, textbox "Name";
        /// Panel: organization.
        AZURE_ORGANIZATION = "azure-organization", 1, combobox "Organization" | textbox "Organization";
        /// Panel: list of lifetimes.
        AZURE_EXPIRATION = "azure-expiration", 1, combobox "Expiration (UTC)";
        /// Panel: expiration date.
        AZURE_DATE = "azure-date", 1, none "Expiration date";
        /// Panel: full access.
        AZURE_FULL_ACCESS = "azure-full-access", 1, radio "Full access";
        /// Panel: custom defined scopes.
        AZURE_CUSTOM_DEFINED = "azure-custom-defined", 1, radio "Custom defined";
        /// Panel: a scope box; which scope is in `data-scope`.
        AZURE_SCOPE = "azure-scope", 1, checkbox "*";
        /// Panel: shows all scope groups, or only the first ones.
        AZURE_SHOW_ALL_SCOPES = "azure-show-all-scopes", 1, button "Show all scopes" | button "Show less scopes";
        /// Panel: create.
        AZURE_CREATE = "azure-create", 1, button "Create";
        /// Panel: save.
        AZURE_SAVE = "azure-save", 1, button "Save";
        /// Panel or question: cancel.
        AZURE_CANCEL = "azure-cancel", 1, button "Cancel";
    }
    "Azure DevOps: confirmations" {
        /// Question: does it.
        AZURE_CONFIRM = "azure-confirm", 1, button "Revoke" | button "Regenerate";
    }
    "Azure DevOps: success panel" {
        /// Success: the new secret.
        AZURE_SECRET = "azure-secret", 1, textbox "* token";
        /// Success: copies the secret.
        AZURE_COPY = "azure-copy", 1, button "Copy to clipboard";
        /// Success: close.
        AZURE_CLOSE = "azure-close", 1, button "Close";
    }
}

/// All anchors, those of walkthroughs last.
pub fn all() -> impl Iterator<Item = &'static Anchor> {
    ALL.iter().chain(super::guide_anchors::ALL)
}

/// The ids of all of them.
pub fn ids() -> impl Iterator<Item = &'static str> {
    IDS.iter().chain(super::guide_anchors::IDS).copied()
}

/// The option of a workspace type, by the type's name on the wire.
pub fn workspace_type(id: &str) -> String {
    format!("{WORKSPACE_TYPE}-{id}")
}

/// The field of a workspace type, by its key on the wire; the button that shows a secret has `-show` at its end.
pub fn integration_field(key: &str) -> String {
    format!("integration-{key}")
}

#[cfg(test)]
mod tests {
    use super::{INTEGRATE, all};
    use crate::products::vfunction::trackers;

    #[test]
    fn the_button_of_each_workspace_type_has_an_anchor() {
        let anchor = all().find(|anchor| anchor.id == INTEGRATE).map(|anchor| anchor.elements).unwrap_or_default();
        let names: Vec<_> = anchor.iter().map(|element| element.name).collect();
        assert_eq!(names, trackers::ALL.map(|tracker| tracker.button), "name the buttons of all workspace types at INTEGRATE");
    }

    #[test]
    fn no_anchor_is_twice() {
        let distinct: std::collections::BTreeSet<_> = all().map(|anchor| anchor.id).collect();
        assert_eq!(distinct.len(), all().count());
    }
}
