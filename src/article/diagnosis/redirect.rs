//! Where a redirect leads: to a page on which one signs in, to the same call elsewhere, or away.

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
    /// Where an answer with this status and this header `Location` leads, of a call to the address `here`; `None` where it is no redirect.
    /// `is_same` tells whether an address is that of the same call.
    pub fn of(status: u16, location: Option<&str>, here: &str, is_same: impl Fn(&Address) -> bool) -> Option<Self> {
        if !matches!(status, 301 | 302 | 303 | 307 | 308) {
            return None;
        }
        let Some(location) = location.map(str::trim).filter(|location| !location.is_empty()) else {
            return Some(Redirect::Unknown);
        };
        let lower = location.to_ascii_lowercase();
        let place = lower.split(['?', '#']).next().unwrap_or_default();
        let is_sign_in = place.contains(SIGN_IN) || SIGN_IN_HOSTS.iter().any(|host| place.contains(&format!("//{host}/")));
        Some(match target(here, location) {
            _ if is_sign_in => Redirect::SignIn,
            Some(to) if is_same(&to) => Redirect::Same,
            _ => Redirect::Away,
        })
    }
}

/// The address that a redirect names, which may lack the host.
fn target(here: &str, location: &str) -> Option<Address> {
    Address::parse(location).or_else(|| {
        let origin = Address::parse(here)?.origin;
        Address::parse(&format!("{origin}/{}", location.strip_prefix('/')?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_redirect_leads_somewhere() {
        let here = "http://vf.example/a";
        for (location, redirect) in [
            (None, Redirect::Unknown),
            (Some(" "), Redirect::Unknown),
            (Some("https://spsprod.vssps.visualstudio.com/_signin?realm=x"), Redirect::SignIn),
            (Some("https://login.microsoftonline.com/common"), Redirect::SignIn),
            (Some("https://vf.example/a"), Redirect::Same),
            (Some("/a"), Redirect::Same),
            (Some("/login?next=/_signin"), Redirect::Away),
        ] {
            assert_eq!(Redirect::of(302, location, here, |to| to.path == "a"), Some(redirect), "{location:?}");
        }
        assert_eq!(Redirect::of(401, Some("/a"), here, |_| true), None);
    }

    proptest! {
        #[test]
        fn no_text_makes_the_reader_panic(location in ".*", here in ".*") {
            let _ = Redirect::of(302, Some(&location), &here, |_| false);
        }
    }
}
