//! Which paths a host answers with the first page, and which it may let browsers keep for ever.

use std::ops::RangeInclusive;

/// The first page: the only one there is; the program draws the screens.
pub const INDEX: &str = "index.html";

/// The first segments of the paths of the program's pages (`navigation::urls`). The sign-in is at the base itself.
const SECTIONS: [&str; 4] = ["organization", "azure", "help", "gallery"];

/// How many hexadecimal digits the hash in a file name has: Trunk writes a 64-bit number and leaves out leading zeros.
const HASH: RangeInclusive<usize> = 12..=16;

/// Whether a path below the base, without a leading slash, is a screen of the program. Anything else that is no file is a 404.
pub fn is_page(path: &str) -> bool {
    let (section, rest) = path.split_once('/').unwrap_or((path, ""));
    path.is_empty() || SECTIONS.contains(&section) && !last_segment(rest).contains('.')
}

/// Whether a file's name changes with its content, so that a copy of it is right for ever.
pub fn is_hashed(path: &str) -> bool {
    let is_hash = |part: &str| HASH.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    last_segment(path).split(['-', '_', '.']).any(is_hash)
}

fn last_segment(path: &str) -> &str {
    path.rsplit_once('/').map_or(path, |(_, last)| last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn screens_are_pages_and_nothing_else_is() {
        for path in ["", "organization/team", "azure/contoso/_usersSettings/tokens", "help/azure-devops-401", "organization", "gallery"] {
            assert!(is_page(path), "{path}");
        }
        for path in ["api/v1/nothing", "app.js", "organization/app.js", "organizations", "sw.js", "/", "favicon.ico", "_replica/x"] {
            assert!(!is_page(path), "{path}");
        }
    }

    #[test]
    fn only_names_with_a_hash_are_kept_for_ever() {
        assert!(is_hashed("vfunction-replica-895a9727b59aae66_bg.wasm"));
        assert!(is_hashed("fonts/lato-52f001004e959300.woff2") && is_hashed("app-bbd1341b69e05ec.js"));
        for path in ["index.html", "sw.js", "snippets/vfunction-replica-895a9727b59aae66/inline0.js", "style.css"] {
            assert!(!is_hashed(path), "{path}");
        }
    }

    #[cfg(feature = "screens")]
    #[test]
    fn every_route_of_the_program_is_a_page() -> Result<(), String> {
        use crate::navigation::urls;
        use crate::products::organization_name::OrganizationName;
        let organization = "contoso".parse::<OrganizationName>().map_err(|_| "contoso")?;
        let tokens = urls::tokens(&organization);
        for route in [urls::HOME, urls::TEAM, urls::IMPORT_USERS, urls::INTEGRATIONS, urls::HELP, &tokens] {
            assert!(route.strip_prefix('/').is_some_and(is_page), "{route}");
        }
        Ok(())
    }
}
