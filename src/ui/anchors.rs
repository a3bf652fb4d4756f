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
