//! The `data-testid` of every interactive element: the names that test suites may rely on.

/// The attribute that holds an anchor.
pub const ATTRIBUTE: &str = "data-testid";

/// Declares the anchors as constants and lists them in [`ALL`].
macro_rules! anchors {
    ($($(#[$doc:meta])* $name:ident = $id:literal;)*) => {
        $($(#[$doc])* pub const $name: &str = $id;)*
        /// All anchors.
        pub const ALL: &[&str] = &[$($id),*];
    };
}

anchors! {
    // The program itself.
    /// Page not found: link to the start.
    NOT_FOUND_HOME = "not-found-home";
    /// Failure of the program: reload button.
    FAILURE_RELOAD = "failure-reload";
    /// Failure of the program: copies the report.
    FAILURE_COPY = "failure-copy";

    /// Sign-in: e-mail field.
    SIGN_IN_EMAIL = "sign-in-email";
    /// Sign-in: password field.
    SIGN_IN_PASSWORD = "sign-in-password";
    /// Sign-in: button.
    SIGN_IN_SUBMIT = "sign-in-submit";
    /// Sign-in: the way to sign up, which leads nowhere here.
    SIGN_UP = "sign-up";

    // vFunction: shell
    /// Logo and title, which lead to the dashboard.
    HOME_LINK = "home-link";
    /// Person icon.
    PERSON_BUTTON = "person-button";
    /// Person menu: settings.
    PERSON_SETTINGS = "person-settings";
    /// Person menu: log out.
    PERSON_LOG_OUT = "person-log-out";
    /// Asks again for what could not be loaded.
    TRY_AGAIN = "try-again";

    /// The menu beside the logo.
    APP_MENU = "app-menu";
    /// Menu beside the logo: dashboard.
    APP_MENU_DASHBOARD = "app-menu-dashboard";
    /// A control that is not part of the replica.
    ABSENT = "absent";

    // vFunction: dashboard
    /// Tab: the overview.
    DASHBOARD_OVERVIEW = "dashboard-overview";
    /// Dashboard: to the integrations.
    DASHBOARD_INTEGRATIONS = "dashboard-integrations";
    /// Dashboard: to the team.
    DASHBOARD_TEAM = "dashboard-team";

    // vFunction: settings
    /// Sidebar: team.
    SIDEBAR_TEAM = "sidebar-team";
    /// Sidebar: import of users.
    SIDEBAR_IMPORT_USERS = "sidebar-import-users";
    /// Sidebar: integrations.
    SIDEBAR_INTEGRATIONS = "sidebar-integrations";
    /// Notice for ordinary users: back to the dashboard.
    ADMINS_ONLY_BACK = "admins-only-back";
    /// Table of users, which scrolls sideways on narrow screens.
    TEAM_TABLE = "team-table";
    /// Import of users: button.
    IMPORT_CHOOSE = "import-choose";
    /// Import of users: the file input behind the button.
    IMPORT_FILE = "import-file";
    /// Import of users: example file.
    IMPORT_EXAMPLE = "import-example";
    /// Import of users: to the team, after an import.
    IMPORT_SHOW_TEAM = "import-show-team";

    // vFunction: Configure Integrations
    /// Combobox `Workspace type`; its options and the fields of a type: [`workspace_type`], [`integration_field`].
    WORKSPACE_TYPE = "workspace-type";
    /// The button that connects.
    INTEGRATE = "integrate";
    /// The x of the dialog.
    INTEGRATIONS_CLOSE = "integrations-close";
    /// `CANCEL` of the dialog.
    INTEGRATIONS_CANCEL = "integrations-cancel";
    /// The help link in the error banner.
    ERROR_HELP = "error-help";
    /// Connected: removes the integration, after asking.
    REMOVE_INTEGRATION = "remove-integration";
    /// Removal: does it.
    REMOVE_CONFIRM = "remove-confirm";
    /// Removal: does not.
    REMOVE_CANCEL = "remove-cancel";

    // The stage.
    /// Address strip: tab of vFunction.
    STAGE_VFUNCTION = "stage-vfunction";
    /// Address strip: tab of Azure DevOps.
    STAGE_AZURE_DEVOPS = "stage-azure-devops";
    /// Address strip: the address of the real product, read-only.
    STAGE_ADDRESS = "stage-address";
    /// Address strip: copies the address of the real product.
    STAGE_COPY_ADDRESS = "stage-copy-address";
    /// Address strip: opens and closes the scenario cards.
    STAGE_CARDS = "stage-cards";
    /// Address strip: puts a notice away (one for each notice).
    STAGE_NOTICE_DISMISS = "stage-notice-dismiss";
    /// Cards: fills the account into the sign-in form.
    STAGE_FILL_IN = "stage-fill-in";
    /// Cards: shows the token.
    STAGE_SHOW_TOKEN = "stage-show-token";
    /// Cards: copies the token.
    STAGE_COPY_TOKEN = "stage-copy-token";
    /// Cards: copies the organization's name.
    STAGE_COPY_ORGANIZATION = "stage-copy-organization";
    /// Dock: tab of the network tool.
    STAGE_NETWORK = "stage-network";
    /// Dock: tab of the choice of the scenario.
    STAGE_SCENARIO = "stage-scenario";
    /// Dock: tab of the text about this program.
    STAGE_ABOUT = "stage-about";
    /// Dock: closes the open tool.
    STAGE_COLLAPSE = "stage-collapse";
    /// Network: an exchange (one for each).
    STAGE_NETWORK_ROW = "stage-network-row";
    /// Network: forgets the exchanges.
    STAGE_NETWORK_CLEAR = "stage-network-clear";
    /// Network: the details of the chosen exchange.
    STAGE_NETWORK_DETAILS = "stage-network-details";
    /// Network: a call between the servers (one for each).
    STAGE_NETWORK_TRACE = "stage-network-trace";
    /// Scenario: a scenario (one for each).
    STAGE_SCENARIO_ITEM = "stage-scenario-item";
    /// Scenario: begins the chosen one.
    STAGE_BEGIN = "stage-begin";
    /// Scenario: begins the present one again.
    STAGE_RESET = "stage-reset";
    /// Scenario: copies a link to the present start.
    STAGE_COPY_LINK = "stage-copy-link";
    /// Address strip: marks where the texts of the replica are known from.
    STAGE_KNOWN = "stage-known";
    /// About: opens the list of assumed texts.
    STAGE_ASSUMED = "stage-assumed";
    /// About: a link that leaves the replica (one for each).
    STAGE_OUTSIDE_LINK = "stage-outside-link";

    // The help page.
    /// Help: to the token page.
    HELP_TOKENS = "help-tokens";
    /// Help: back to the Configure Integrations dialog.
    HELP_BACK = "help-back";
    /// Help: to the original article.
    HELP_ARTICLE = "help-article";

    // Azure DevOps: bar and user settings
    /// Bar: something that is not part of the replica.
    AZURE_BAR_ABSENT = "azure-bar-absent";
    /// Bar: opens the user settings menu.
    AZURE_USER_SETTINGS = "azure-user-settings";
    /// User settings menu: the token page.
    AZURE_MENU_TOKENS = "azure-menu-tokens";
    /// User settings menu: the theme.
    AZURE_MENU_THEME = "azure-menu-theme";
    /// User settings menu: an entry that is not part of the replica.
    AZURE_MENU_ABSENT = "azure-menu-absent";
    /// Navigation: the theme.
    AZURE_NAV_THEME = "azure-nav-theme";
    /// Theme panel: dark.
    AZURE_THEME_DARK = "azure-theme-dark";
    /// Theme panel: light.
    AZURE_THEME_LIGHT = "azure-theme-light";
    // Azure DevOps: token page
    /// Navigation: shows and hides it where there is little room.
    AZURE_NAV_TOGGLE = "azure-nav-toggle";
    /// Navigation: the token page.
    AZURE_NAV_TOKENS = "azure-nav-tokens";
    /// Navigation: an entry that is not part of the replica.
    AZURE_NAV_ABSENT = "azure-nav-absent";
    /// Page of an unknown organization: the way back.
    AZURE_BACK = "azure-back";
    /// Command: new token.
    AZURE_NEW_TOKEN = "azure-new-token";
    /// Command: revoke.
    AZURE_REVOKE = "azure-revoke";
    /// Command: edit.
    AZURE_EDIT = "azure-edit";
    /// Command: regenerate.
    AZURE_REGENERATE = "azure-regenerate";
    /// Filter by status.
    AZURE_FILTER = "azure-filter";
    /// Loads the list again after a failure.
    AZURE_RETRY = "azure-retry";
    /// Empty list: new token.
    AZURE_EMPTY_NEW_TOKEN = "azure-empty-new-token";
    /// The table of tokens.
    AZURE_TABLE = "azure-table";
    /// Table: ticks all rows shown.
    AZURE_SELECT_ALL = "azure-select-all";
    /// Table: ticks a row.
    AZURE_SELECT = "azure-select";
    /// Table: sorts by a column; which one stands in `data-sort`.
    AZURE_SORT = "azure-sort";
    /// Shows further tokens.
    AZURE_SHOW_MORE = "azure-show-more";
    // Azure DevOps: panels and questions
    /// The cross of a panel.
    AZURE_DISMISS = "azure-dismiss";
    /// Panel: name.
    AZURE_NAME = "azure-name";
    /// Panel: organization.
    AZURE_ORGANIZATION = "azure-organization";
    /// Panel: list of lifetimes.
    AZURE_EXPIRATION = "azure-expiration";
    /// Panel: expiration date.
    AZURE_DATE = "azure-date";
    /// Panel: full access.
    AZURE_FULL_ACCESS = "azure-full-access";
    /// Panel: custom defined scopes.
    AZURE_CUSTOM_DEFINED = "azure-custom-defined";
    /// Panel: a scope box; which scope stands in `data-scope`.
    AZURE_SCOPE = "azure-scope";
    /// Panel: shows all scope groups, or only the first ones.
    AZURE_SHOW_ALL_SCOPES = "azure-show-all-scopes";
    /// Panel: create.
    AZURE_CREATE = "azure-create";
    /// Panel: save.
    AZURE_SAVE = "azure-save";
    /// Panel or question: cancel.
    AZURE_CANCEL = "azure-cancel";
    /// Question: does it.
    AZURE_CONFIRM = "azure-confirm";
    /// Success: the new secret.
    AZURE_SECRET = "azure-secret";
    /// Success: copies the secret.
    AZURE_COPY = "azure-copy";
    /// Success: close.
    AZURE_CLOSE = "azure-close";
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
    use super::ALL;

    #[test]
    fn no_anchor_stands_twice() {
        let distinct: std::collections::BTreeSet<_> = ALL.iter().collect();
        assert_eq!(distinct.len(), ALL.len());
    }
}
