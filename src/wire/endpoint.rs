//! The paths of the simulated servers, relative to the program's base.

use super::http::Method;
use crate::domain::endpoint::Endpoint;
use crate::domain::organization::OrganizationName;
use crate::domain::secret;

/// vFunction: sign-in (`POST`).
pub const SESSION: &str = "token";
/// vFunction: the organizations that the account administers.
pub const ORGANIZATIONS: &str = "api/v1/organizations/all";
/// vFunction: the issue-tracking integration.
pub const CONFIG: &str = "api/v1/organizations/issuetracking/config";
/// vFunction: the users of an organization (assumed).
pub const USERS: &str = "api/v1/organizations/users";
/// vFunction: the import of users (assumed).
pub const USERS_IMPORT: &str = "api/v1/organizations/users/import";
/// Azure DevOps and other outside hosts stand below this prefix, host first.
pub const OUTSIDE: &str = "_azure/";
/// Azure DevOps: the token lifecycle calls of an organization.
pub const PATS: &str = "_azure/vssps.dev.azure.com/{organization}/_apis/tokens/pats";
/// Azure DevOps: the Graph users of an organization.
pub const GRAPH_USERS: &str = "_azure/vssps.dev.azure.com/{organization}/_apis/graph/users";
/// Azure DevOps: the projects of an organization.
pub const PROJECTS: &str = "_azure/dev.azure.com/{organization}/_apis/projects";
/// Azure DevOps: who asks.
pub const CONNECTION_DATA: &str = "_azure/dev.azure.com/{organization}/_apis/connectionData";
/// Azure DevOps: the sign-in page.
pub const AZURE_SIGN_IN: &str = "_azure/spsprod.vssps.visualstudio.com/_signin";
/// Every path that the simulated servers answer, the controls excepted; `{organization}` stands for one segment.
pub const PATHS: [&str; 10] =
    [SESSION, ORGANIZATIONS, USERS, USERS_IMPORT, CONFIG, PATS, GRAPH_USERS, PROJECTS, CONNECTION_DATA, AZURE_SIGN_IN];

/// The replica's own control calls stand below this prefix.
pub const CONTROL: &str = "_replica/";
/// Control: build and schema versions.
pub const VERSION: &str = "_replica/version";
/// Control: the whole world (`GET`, `PUT`).
pub const WORLD: &str = "_replica/world";
/// Control: the scenario (`GET`, `PUT`).
pub const SCENARIO: &str = "_replica/scenario";
/// Header of an answer that faults shaped: the scenario in force.
pub const SCENARIO_HEADER: &str = "X-Replica-Scenario";
/// Header of an answer that faults shaped: the faults, in the spelling of `fault=`.
pub const FAULT_HEADER: &str = "X-Replica-Fault";
/// Header of an answer that faults shaped: the places of those faults in the list of all in force, from 1.
pub const RULE_HEADER: &str = "X-Replica-Rule";
/// Control: the faults in force (`GET`, `PUT`).
pub const FAULTS: &str = "_replica/faults";
/// Control: the journal (`GET`, `DELETE`).
pub const JOURNAL: &str = "_replica/journal";

/// Header that names the world a call is for.
pub const WORLD_HEADER: &str = "X-Replica-World";
/// Header on every answer: the number of its exchange in the journal.
pub const EXCHANGE_HEADER: &str = "X-Replica-Exchange";
/// Header on every request of the program: the transport it took.
pub const TRANSPORT_HEADER: &str = "X-Replica-Transport";
/// A path that nothing but the service worker answers: neither the simulated servers nor a host know it.
pub const PROOF: &str = "service-worker";
/// Header of the service worker's answer to [`PROOF`]: its version.
pub const WORKER_HEADER: &str = "X-Replica-Worker";
/// The world used when none is named.
pub const DEFAULT_WORLD: &str = "default";

/// Whether a text can name a world: 1 to 40 letters, digits, hyphens and underscores.
pub fn is_world_name(text: &str) -> bool {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'));
    (1..=40).contains(&text.len()) && is_plain && secret::find(text).is_none()
}

/// The one of [`PATHS`] that a path has the form of, and the organization segment, still percent-encoded; that is empty where the form
/// has none.
pub fn form_of(path: &str) -> Option<(&'static str, &str)> {
    PATHS.into_iter().find_map(|form| Some((form, organization_in(path, form)?)))
}

fn organization_in<'a>(path: &'a str, form: &str) -> Option<&'a str> {
    let mut organization = "";
    let mut segments = path.split('/');
    for expected in form.split('/') {
        let segment = segments.next()?;
        if expected == "{organization}" {
            organization = segment;
        } else if expected != segment {
            return None;
        }
    }
    segments.next().is_none().then_some(organization)
}

/// What a call is, by its name; returns `None` for one without a name.
pub fn of(method: &Method, path: &str) -> Option<Endpoint> {
    match form_of(path)?.0 {
        SESSION => Some(Endpoint::Session),
        CONFIG if method != Method::GET => Some(Endpoint::Config),
        PATS => Some(Endpoint::Tokens),
        GRAPH_USERS => Some(Endpoint::Graph),
        PROJECTS => Some(Endpoint::Projects),
        _ => None,
    }
}

/// Azure DevOps: the token lifecycle calls of an organization.
pub fn pats(organization: &OrganizationName) -> String {
    format!("{OUTSIDE}vssps.dev.azure.com/{organization}/_apis/tokens/pats")
}

/// Whether a path is answered by the simulated servers, rather than by the static host.
pub fn is_simulated(path: &str) -> bool {
    path == SESSION || ["api/", OUTSIDE, CONTROL].iter().any(|prefix| path.starts_with(prefix))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_path_has_the_form_of_one_of_them() {
        assert_eq!(form_of(SESSION), Some((SESSION, "")));
        assert_eq!(form_of("_azure/vssps.dev.azure.com/a%20b/_apis/tokens/pats"), Some((PATS, "a%20b")));
        for path in ["", "tokens", "token/", "api/v1/organizations", "_azure/dev.azure.com/a/b/_apis/projects", SCENARIO] {
            assert_eq!(form_of(path), None, "{path}");
        }
    }

    proptest! {
        #[test]
        fn no_path_makes_it_panic(path in ".*") {
            let _ = form_of(&path);
        }
    }
}
