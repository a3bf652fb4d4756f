//! The many tokens of the scenario `crowded`: invented, varied, and of mixed state.

use super::scenario::HOME;
use crate::common::time::Timestamp;

/// A token to add to a world.
pub struct NewToken {
    /// Its name.
    pub name: String,
    /// Its scopes, in the spelling of the token API.
    pub scopes: &'static str,
    /// The organization it is for; `None` for all.
    pub covers: Option<&'static str>,
    /// When it was created.
    pub created: Timestamp,
    /// Its last instant.
    pub expires: Timestamp,
    /// Whether it is revoked.
    pub revoked: bool,
}

/// Who a token is for.
const TEAMS: [&str; 16] = [
    "Billing",
    "Catalogue",
    "Checkout",
    "Data platform",
    "Delivery",
    "Identity",
    "Inventory",
    "Mobile",
    "Observability",
    "Orders",
    "Payments",
    "Pricing",
    "Reporting",
    "Search",
    "Shipping",
    "Warehouse",
];
/// What a token is for, with its scopes.
const PURPOSES: [(&str, &str); 12] = [
    ("build agent", "vso.agentpools_manage"),
    ("pipeline", "vso.build_execute vso.code"),
    ("package feed", "vso.packaging_write"),
    ("release notes", "vso.release vso.work"),
    ("test results", "vso.test_write"),
    ("wiki sync", "vso.wiki_write"),
    ("backlog export", "vso.work vso.project"),
    ("dashboard", "vso.dashboards vso.analytics"),
    ("mirror", "vso.code_write"),
    ("audit", "vso.auditlog vso.graph"),
    ("Terraform", "vso.serviceendpoint_manage vso.variablegroups_manage"),
    ("break glass", "app_token"),
];
/// Where a token is used.
const PLACES: [&str; 8] = ["eu-west", "eu-north", "us-east", "us-west", "staging", "nightly", "laptop", "on-call"];

/// Returns one token of the crowd. One in twenty is revoked or expired, one in sixteen is for all organizations.
pub fn token(mut draw: impl FnMut() -> u64, number: usize, now: Timestamp) -> NewToken {
    let mut pick = |below: i64| i64::try_from(draw() % below.unsigned_abs().max(1)).unwrap_or_default();
    let team = choose(&TEAMS, pick(16));
    let (purpose, scopes) = choose(&PURPOSES, pick(12));
    let place = choose(&PLACES, pick(8));
    let covers = match pick(16) {
        0 => None,
        _ => Some(HOME),
    };
    let (age, left) = (pick(300) + 2, pick(360) + 1);
    let (expires_in, revoked) = match number % 40 {
        7 => (left, true),
        29 => (-1 - left % (age - 1), false),
        _ => (left, false),
    };
    let name = format!("{team} {purpose} {place} {:03}", number.saturating_add(1));
    NewToken { name, scopes, covers, created: now.plus_days(-age), expires: now.plus_days(expires_in), revoked }
}

fn choose<T: Copy + Default>(list: &[T], place: i64) -> T {
    usize::try_from(place).ok().and_then(|place| list.get(place)).copied().unwrap_or_default()
}
