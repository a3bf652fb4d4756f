//! Every call that the simulated servers know.

use super::paths;
use crate::article::world::World;
use crate::products::azure_devops::paths::AZURE_SIGN_IN;
use crate::products::azure_devops::paths::CONNECTION_DATA;
use crate::products::azure_devops::paths::GRAPH_USERS;
use crate::products::azure_devops::paths::PATS;
use crate::products::azure_devops::paths::PROJECTS;
use crate::products::azure_devops::server::{pats, rest};
use crate::products::vfunction::paths::CONFIG;
use crate::products::vfunction::paths::ORGANIZATIONS;
use crate::products::vfunction::paths::SESSION;
use crate::products::vfunction::paths::USERS;
use crate::products::vfunction::paths::USERS_IMPORT;
use crate::products::vfunction::server::{config, organizations, session, users};
use crate::simulator::handler::{HandlerOutcome, RequestContext};
use crate::simulator::http::{Method, Request, decode};
use crate::simulator::verdict::Verdict;

/// Answers a request. An error becomes the answering server's usual response to it.
type Handler = fn(&mut World, &RequestContext<World>) -> Result<HandlerOutcome, Verdict>;

/// The methods that the servers know, in the order of the header `Allow`.
const METHODS: [Method; 4] = [Method::GET, Method::POST, Method::PUT, Method::DELETE];

/// What answers a call; `form` is one of [`paths::PATHS`].
fn handler(method: &Method, form: &str) -> Option<Handler> {
    let handler: Handler = match (method.as_str(), form) {
        ("POST", SESSION) => session::sign_in,
        ("GET", ORGANIZATIONS) => organizations::all,
        ("GET", USERS) => users::list,
        ("POST", USERS_IMPORT) => users::import,
        ("GET", CONFIG) => config::read,
        ("POST", CONFIG) => config::integrate,
        ("DELETE", CONFIG) => config::remove,
        ("GET", PATS) => pats::list,
        ("POST", PATS) => pats::create,
        ("PUT", PATS) => pats::update,
        ("DELETE", PATS) => pats::revoke,
        ("GET", GRAPH_USERS) => rest::graph_users,
        ("GET", PROJECTS) => rest::projects,
        ("GET", CONNECTION_DATA) => rest::connection_data,
        ("GET", AZURE_SIGN_IN) => rest::sign_in,
        _ => return None,
    };
    Some(handler)
}

/// What answers a request, and the decoded organization segment of its path.
///
/// # Errors
///
/// The methods that the path does know, as in the header `Allow`; `None` if the path is not known.
pub fn find(request: &Request) -> Result<(Handler, String), Option<String>> {
    let (form, organization) = paths::form_of(&request.path).ok_or(None)?;
    handler(&request.method, form).map(|handler| (handler, decode(organization))).ok_or_else(|| {
        let known = METHODS.iter().filter(|method| handler(method, form).is_some());
        Some(known.map(Method::as_str).collect::<Vec<_>>().join(", "))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::simulation::paths;

    #[test]
    fn every_path_is_answered() {
        for form in paths::PATHS {
            assert!(METHODS.iter().any(|method| handler(method, form).is_some()), "{form}");
        }
    }
}
