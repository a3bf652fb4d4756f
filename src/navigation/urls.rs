//! The URLs of the program's pages, and the query that links keep.

use crate::products::organization_name::OrganizationName;
use crate::transport::base_path;

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

/// What precedes the organization in the path of its token page.
pub const AZURE: &str = "/azure/";
/// What follows it: the product's own spelling, and the article's.
const TOKENS: [&str; 2] = ["/_usersSettings/tokens", "/_userSettings/tokens"];

/// The path of an organization's token page.
pub fn tokens(organization: &OrganizationName) -> String {
    format!("{AZURE}{organization}{}", TOKENS[0])
}

/// Whether a path is that of a page; a slash at its end makes no difference.
pub fn is(path: &str, page: &str) -> bool {
    path == page || page != HOME && path.strip_suffix('/') == Some(page)
}

/// Whether a path is that of the token page of an organization, in either spelling.
pub fn is_tokens(path: &str) -> bool {
    let organization = |end: &str| path.strip_suffix('/').unwrap_or(path).strip_prefix(AZURE)?.strip_suffix(end);
    TOKENS.iter().find_map(|end| organization(end)).is_some_and(|organization| !organization.is_empty() && !organization.contains('/'))
}

/// Whether a path is that of a page, of the gallery included.
pub fn is_page(path: &str) -> bool {
    [HOME, TEAM, IMPORT_USERS, INTEGRATIONS, HELP, GALLERY].iter().any(|page| is(path, page)) || is_tokens(path)
}

/// Whether a path of the browser is that of the gallery.
pub fn is_gallery(path: &str) -> bool {
    is(&below(&base(), path), GALLERY)
}

/// The path below which the program is hosted, as the router takes it: empty, or without a slash at its end.
pub fn base() -> String {
    base_path().trim_end_matches('/').to_owned()
}

/// A path of the browser, below the program's base (without a slash at its end) and with a slash at its start.
pub fn below(base: &str, path: &str) -> String {
    let below = path.strip_prefix(base).unwrap_or(path);
    format!("/{}", below.trim_start_matches('/'))
}

/// The URL of a path: below the base, with a query string (may be empty).
pub fn url(path: &str, query: &str) -> String {
    with_query(&(base() + path), query)
}

/// The URL of a printed guide, in one of its two forms, `html` and `pdf`: a file beside the program.
pub fn printed(id: &str, form: &str) -> String {
    format!("{}/guides/{id}.{form}", base())
}

/// A path with a query string (with or without its question mark; may be empty). A reset is for one start only, so it is not kept.
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
    fn a_path_is_recognised_with_and_without_a_slash_at_its_end() {
        for (path, page) in [(HOME, HOME), (TEAM, TEAM), ("/organization/team/", TEAM)] {
            assert!(is(path, page), "{path}");
        }
        for (path, page) in [(TEAM, HOME), ("//", HOME), (HOME, TEAM), ("/organization/teams", TEAM), ("/organization/team/more", TEAM)] {
            assert!(!is(path, page), "{path}");
        }
    }

    #[test]
    fn the_token_page_is_recognised_in_both_spellings() {
        for path in ["/azure/vfunctionpeter/_usersSettings/tokens", "/azure/a%20b/_userSettings/tokens/"] {
            assert!(is_tokens(path), "{path}");
        }
        for path in
            ["/azure", "/azure/_usersSettings/tokens", "/azure//_usersSettings/tokens", "/azure/a/b/_usersSettings/tokens", "/azure/a"]
        {
            assert!(!is_tokens(path), "{path}");
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
