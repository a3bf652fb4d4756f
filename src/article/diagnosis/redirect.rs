//! Where a redirect leads: to a page on which one signs in, to the same call elsewhere, or away.

use super::azure_place::AzurePlace;
use super::entry::{Entry, Party, is_config};
use crate::har::address::Address;

/// Hosts on which Microsoft has people sign in.
const SIGN_IN_HOSTS: [&str; 4] = ["login.microsoftonline.com", "login.windows.net", "login.live.com", "login.microsoft.com"];
/// The sign-in of Azure DevOps itself.
const SIGN_IN: &str = "/_signin";

/// Where a redirect leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Redirect {
    /// The file does not tell.
    Unknown,
    /// To a page on which one signs in to Azure DevOps.
    SignIn,
    /// To the same call at another address: with `https`, with a slash at the end, at a new host.
    Same,
    /// To something else.
    Away,
}

impl Redirect {
    /// Where the answer of a call leads; `None` where it is no redirect.
    pub fn of(entry: &Entry) -> Option<Self> {
        if !matches!(entry.status(), Some(301 | 302 | 303 | 307 | 308)) {
            return None;
        }
        let Some(location) = entry.header("Location").map(str::trim).filter(|location| !location.is_empty()) else {
            return Some(Redirect::Unknown);
        };
        let lower = location.to_ascii_lowercase();
        let place = lower.split(['?', '#']).next().unwrap_or_default();
        let is_sign_in = place.contains(SIGN_IN) || SIGN_IN_HOSTS.iter().any(|host| place.contains(&format!("//{host}/")));
        Some(match (&entry.party, target(entry, location)) {
            (Party::Azure(_), _) if is_sign_in => Redirect::SignIn,
            (Party::Azure(from), Some(to)) if AzurePlace::of(&to).is_some_and(|to| from.is_same_call(&to)) => Redirect::Same,
            (Party::Config, Some(to)) if is_config(&to.path) => Redirect::Same,
            _ => Redirect::Away,
        })
    }
}

/// The address that a redirect names, which may lack the host.
fn target(entry: &Entry, location: &str) -> Option<Address> {
    Address::parse(location).or_else(|| {
        let origin = Address::parse(&entry.request.path)?.origin;
        Address::parse(&format!("{origin}/{}", location.strip_prefix('/')?))
    })
}
