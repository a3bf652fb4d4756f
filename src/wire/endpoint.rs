//! The paths of the simulated servers, relative to the program's base.

use crate::domain::organization::OrganizationName;

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
/// The world used when none is named.
pub const DEFAULT_WORLD: &str = "default";

/// Whether a text can name a world: 1 to 40 letters, digits, hyphens and underscores.
pub fn is_world_name(text: &str) -> bool {
    (1..=40).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

/// Azure DevOps: the token lifecycle calls of an organization.
pub fn pats(organization: &OrganizationName) -> String {
    format!("{OUTSIDE}vssps.dev.azure.com/{organization}/_apis/tokens/pats")
}

/// Whether a path is answered by the simulated servers, rather than by the static host.
pub fn is_simulated(path: &str) -> bool {
    path == SESSION || ["api/", OUTSIDE, CONTROL].iter().any(|prefix| path.starts_with(prefix))
}
