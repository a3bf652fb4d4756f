//! The `data-testid` of every interactive element: the names that test suites may rely on.

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

    // vFunction: dashboard
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
