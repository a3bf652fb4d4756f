//! Every call that the simulated servers know.

use super::azure_devops::{pats, rest};
use super::reply::{Asked, Reply};
use super::verdict::Verdict;
use super::vfunction::{config, organizations, session, users};
use super::world::World;
use crate::wire::endpoint;
use crate::wire::http::{Method, Request, decode};

/// Answers a request. An error becomes the answering server's usual response to it.
type Handler = fn(&mut World, &Asked<World>) -> Result<Reply, Verdict>;

/// The methods that the servers know, in the order of the header `Allow`.
const METHODS: [Method; 4] = [Method::GET, Method::POST, Method::PUT, Method::DELETE];

/// What answers a call; `form` is one of [`endpoint::PATHS`].
fn handler(method: &Method, form: &str) -> Option<Handler> {
    let handler: Handler = match (method.as_str(), form) {
        ("POST", endpoint::SESSION) => session::sign_in,
        ("GET", endpoint::ORGANIZATIONS) => organizations::all,
        ("GET", endpoint::USERS) => users::list,
        ("POST", endpoint::USERS_IMPORT) => users::import,
        ("GET", endpoint::CONFIG) => config::read,
        ("POST", endpoint::CONFIG) => config::integrate,
        ("DELETE", endpoint::CONFIG) => config::remove,
        ("GET", endpoint::PATS) => pats::list,
        ("POST", endpoint::PATS) => pats::create,
        ("PUT", endpoint::PATS) => pats::update,
        ("DELETE", endpoint::PATS) => pats::revoke,
        ("GET", endpoint::GRAPH_USERS) => rest::graph_users,
        ("GET", endpoint::PROJECTS) => rest::projects,
        ("GET", endpoint::CONNECTION_DATA) => rest::connection_data,
        ("GET", endpoint::AZURE_SIGN_IN) => rest::sign_in,
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
    let (form, organization) = endpoint::form_of(&request.path).ok_or(None)?;
    handler(&request.method, form).map(|handler| (handler, decode(organization))).ok_or_else(|| {
        let known = METHODS.iter().filter(|method| handler(method, form).is_some());
        Some(known.map(Method::as_str).collect::<Vec<_>>().join(", "))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_path_is_answered() {
        for form in endpoint::PATHS {
            assert!(METHODS.iter().any(|method| handler(method, form).is_some()), "{form}");
        }
    }
}
