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
    /// Sign-in: e-mail field.
    SIGN_IN_EMAIL = "sign-in-email";
    /// Sign-in: password field.
    SIGN_IN_PASSWORD = "sign-in-password";
    /// Sign-in: button.
    SIGN_IN_SUBMIT = "sign-in-submit";

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

#[cfg(test)]
mod tests {
    use super::ALL;

    #[test]
    fn no_anchor_stands_twice() {
        let distinct: std::collections::BTreeSet<_> = ALL.iter().collect();
        assert_eq!(distinct.len(), ALL.len());
    }
}
