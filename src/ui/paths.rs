//! Every route of the program, and the query that links carry on.

use crate::client::base_path;
use crate::domain::organization::OrganizationName;
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_url};

/// Sign-in, or the dashboard.
pub const HOME: &str = "/";
/// Settings: team.
pub const TEAM: &str = "/organization/team";
/// Settings: import of users.
pub const IMPORT_USERS: &str = "/organization/import-users";
/// Settings with the Configure Integrations dialog open.
pub const INTEGRATIONS: &str = "/organization/integrations";
/// Help: cause and repair of the 401.
pub const HELP: &str = "/help/azure-devops-401";

/// The path below which all routes stand: empty, or without a slash at its end.
pub fn base() -> String {
    base_path().trim_end_matches('/').to_owned()
}

/// The token page of an organization.
pub fn tokens(organization: &OrganizationName) -> String {
    format!("/azure/{organization}/_usersSettings/tokens")
}

/// The address of a path: below the base, with the present query, so that scenario, transport and the rest are kept while
/// navigating. For links (`<Link href>`) and for [`use_go`]. Reactive.
pub fn keeping_query(path: impl Into<String>) -> Signal<String> {
    let path = path.into();
    let url = use_url();
    Signal::derive(move || address(&path, url.read().search()))
}

/// The address of a path: below the base, with a query string (may be empty).
pub fn address(path: &str, query: &str) -> String {
    with_query(&(base() + path), query)
}

/// Goes to an address that [`keeping_query`] or [`address`] gives. (The router's own way would put the base before it once more.)
pub fn use_go() -> impl Fn(&str) + Clone {
    let navigate = use_navigate();
    move |address| navigate(address, NavigateOptions { resolve: false, ..NavigateOptions::default() })
}

/// A path with a query string (without its question mark; may be empty). A reset is for one start only, so it is not carried on.
pub fn with_query(path: &str, query: &str) -> String {
    let query = without_reset(query);
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

/// A query string without `reset` and without its question mark.
pub fn without_reset(query: &str) -> String {
    let kept = |part: &&str| !part.is_empty() && *part != "reset" && !part.starts_with("reset=");
    query.trim_start_matches('?').split('&').filter(kept).collect::<Vec<_>>().join("&")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_query_is_carried_on_without_reset() {
        assert_eq!(with_query("/", ""), "/");
        assert_eq!(with_query("/", "?reset=1"), "/");
        assert_eq!(
            with_query("/a", "?seed=1&reset=1&preset=2&now=2026-01-01T00%3A00%3A00Z"),
            "/a?seed=1&preset=2&now=2026-01-01T00%3A00%3A00Z"
        );
    }
}
