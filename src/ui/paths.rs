//! Every route of the program, and the query that links carry on.

use super::navigation::Navigation;
use crate::client::base_path;
use crate::domain::organization::OrganizationName;
use crate::wire::http::decode;
use leptos::prelude::*;

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

/// The gallery of all states, which is a page beside the program.
const GALLERY: &str = "/gallery";

/// What stands before the organization in the path of its token page.
pub const AZURE: &str = "/azure/";
/// What stands after it: the product's own spelling, and the article's.
const TOKENS: [&str; 2] = ["/_usersSettings/tokens", "/_userSettings/tokens"];

/// The token page of an organization.
pub fn tokens(organization: &OrganizationName) -> String {
    format!("{AZURE}{organization}{}", TOKENS[0])
}

/// What a path shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// [`HOME`].
    Dashboard,
    /// [`TEAM`].
    Team,
    /// [`IMPORT_USERS`].
    ImportUsers,
    /// [`INTEGRATIONS`].
    Integrations,
    /// [`tokens`], of the organization that the path names, whether or not that is a name.
    Tokens(String),
    /// [`HELP`].
    Help,
    /// Nothing.
    Unknown,
}

impl Route {
    /// Reads a path below the base; a slash at its end makes no difference.
    pub fn parse(path: &str) -> Route {
        match path.strip_suffix('/').unwrap_or(path) {
            "" => Route::Dashboard,
            TEAM => Route::Team,
            IMPORT_USERS => Route::ImportUsers,
            INTEGRATIONS => Route::Integrations,
            HELP => Route::Help,
            path => TOKENS
                .into_iter()
                .find_map(|after| path.strip_prefix(AZURE)?.strip_suffix(after))
                .filter(|organization| !organization.is_empty() && !organization.contains('/'))
                .map_or(Route::Unknown, |organization| Route::Tokens(decode(organization))),
        }
    }

    /// Whether it is a page of the Settings.
    pub fn is_in_settings(&self) -> bool {
        matches!(self, Route::Team | Route::ImportUsers | Route::Integrations)
    }

    /// Whether another route is of the same room, which stays as it is when one goes from one to the other.
    pub fn shares_room(&self, other: &Route) -> bool {
        let is_in_vfunction = |route: &Route| *route == Route::Dashboard || route.is_in_settings();
        self == other || (is_in_vfunction(self) && is_in_vfunction(other))
    }
}

/// Whether a path of the browser is that of the gallery.
pub fn is_gallery(path: &str) -> bool {
    let below = below(&base(), path);
    below.strip_suffix('/').unwrap_or(&below) == GALLERY
}

/// The path below which all routes stand: empty, or without a slash at its end.
pub fn base() -> String {
    base_path().trim_end_matches('/').to_owned()
}

/// A path of the browser, below the program's base (without a slash at its end) and with a slash at its start.
pub fn below(base: &str, path: &str) -> String {
    let below = path.strip_prefix(base).unwrap_or(path);
    format!("/{}", below.trim_start_matches('/'))
}

/// The address of a path: below the base, with the present query, so that scenario, transport and the rest are kept while
/// navigating. For links (`<Link href>`) and for [`use_go`]. Reactive.
pub fn keeping_query(path: impl Into<String>) -> Signal<String> {
    let path = path.into();
    let search = expect_context::<Navigation>().search();
    Signal::derive(move || address(&path, &search.read()))
}

/// The address of a path: below the base, with a query string (may be empty).
pub fn address(path: &str, query: &str) -> String {
    with_query(&(base() + path), query)
}

/// The address of a printed guide, in one of its two forms, `html` and `pdf`: a file beside the program.
pub fn printed(id: &str, form: &str) -> String {
    format!("{}/guides/{id}.{form}", base())
}

/// Goes to an address that [`keeping_query`] or [`address`] gives.
pub fn use_go() -> impl Fn(&str) + Copy {
    let navigation = expect_context::<Navigation>();
    move |address| navigation.go(address)
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
    use std::str::FromStr;

    #[test]
    fn each_path_shows_its_page() {
        let organization = OrganizationName::from_str("vfunctionpeter").expect("a name");
        let tokens_of = |name: &str| Route::Tokens(name.to_owned());
        for (path, route) in [
            (HOME, Route::Dashboard),
            ("", Route::Dashboard),
            (TEAM, Route::Team),
            ("/organization/team/", Route::Team),
            (IMPORT_USERS, Route::ImportUsers),
            (INTEGRATIONS, Route::Integrations),
            (HELP, Route::Help),
            (tokens(&organization).as_str(), tokens_of("vfunctionpeter")),
            ("/azure/vfunctionpeter/_userSettings/tokens/", tokens_of("vfunctionpeter")),
            ("/azure/a%20%2Fb%zz/_usersSettings/tokens", tokens_of("a /b%zz")),
        ] {
            assert_eq!(Route::parse(path), route, "{path}");
        }
    }

    #[test]
    fn other_paths_show_nothing() {
        for path in [
            "/organization",
            "/organization/team/more",
            "/organization/teams",
            "/azure",
            "/azure/_usersSettings/tokens",
            "/azure//_usersSettings/tokens",
            "/azure/a/b/_usersSettings/tokens",
            "/azure/a/_usersSettings",
            "//",
            "%",
        ] {
            assert_eq!(Route::parse(path), Route::Unknown, "{path}");
        }
    }

    #[test]
    fn the_base_is_no_part_of_a_path() {
        assert_eq!(below("", TEAM), TEAM);
        assert_eq!(below("/sub", "/sub/organization/team"), TEAM);
        assert_eq!(below("/sub", "/sub"), HOME);
        assert_eq!(below("", HOME), HOME);
    }

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
