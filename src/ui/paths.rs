//! Every route of the program, and the query that links carry on.

use crate::domain::organization::OrganizationName;
use leptos::prelude::*;
use leptos_router::hooks::use_url;

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

/// The token page of an organization.
pub fn tokens(organization: &OrganizationName) -> String {
    format!("/azure/{organization}/_usersSettings/tokens")
}

/// A path with the present query, so that scenario, transport and the rest are kept while navigating. Reactive.
pub fn keeping_query(path: impl Into<String>) -> Signal<String> {
    let path = path.into();
    let url = use_url();
    Signal::derive(move || with_query(&path, url.read().search()))
}

/// A path with a query string (without its question mark; may be empty).
pub fn with_query(path: &str, query: &str) -> String {
    let query = query.trim_start_matches('?');
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}
