//! The paths that the simulated servers answer.

use crate::products::azure_devops::paths::{AZURE_SIGN_IN, CONNECTION_DATA, GRAPH_USERS, PATS, PROJECTS};
use crate::products::vfunction::paths::{CONFIG, ORGANIZATIONS, SESSION, USERS, USERS_IMPORT};
use crate::simulator::call_kind::CallKind;
use crate::simulator::http::Method;
use crate::simulator::protocol::{CONTROL, OUTSIDE};

/// Every path that the simulated servers answer, the controls excepted; `{organization}` represents one segment.
pub const PATHS: [&str; 10] =
    [SESSION, ORGANIZATIONS, USERS, USERS_IMPORT, CONFIG, PATS, GRAPH_USERS, PROJECTS, CONNECTION_DATA, AZURE_SIGN_IN];

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
pub fn of(method: &Method, path: &str) -> Option<CallKind> {
    match form_of(path)?.0 {
        SESSION => Some(CallKind::Session),
        CONFIG if method != Method::GET => Some(CallKind::Config),
        PATS => Some(CallKind::Tokens),
        GRAPH_USERS => Some(CallKind::Graph),
        PROJECTS => Some(CallKind::Projects),
        _ => None,
    }
}

/// Whether a path is answered by the simulated servers, rather than by the static host.
pub fn is_simulated(path: &str) -> bool {
    path == SESSION || ["api/", OUTSIDE, CONTROL].iter().any(|prefix| path.starts_with(prefix))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulator::protocol::SCENARIO;
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
