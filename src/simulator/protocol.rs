//! Paths, headers and names that the program, its service worker and its hosts agree on.

use crate::common::secret;

/// Hosts outside of the program are simulated below this prefix: it is followed by the host.
pub const OUTSIDE: &str = "_azure/";
/// The replica's own control calls are below this prefix.
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
