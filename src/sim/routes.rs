//! Every call that the simulated servers know, as a table.

use super::azure_devops::{pats, rest};
use super::reply::{Asked, Reply};
use super::verdict::Verdict;
use super::vfunction::{config, organizations, session, users};
use super::world::World;
use crate::wire::endpoint;
use crate::wire::http::{Request, decode};

/// Answers a request. An error becomes the answering server's usual response to it.
type Handler = fn(&mut World, &Asked) -> Result<Reply, Verdict>;

/// A path and what can be done with it.
struct Route {
    /// The path, one of [`endpoint::PATHS`].
    path: &'static str,
    /// The methods it knows.
    methods: &'static [Method],
}

/// A method of a path.
pub struct Method {
    name: &'static str,
    /// What answers it.
    pub handler: Handler,
}

const fn method(name: &'static str, handler: Handler) -> Method {
    Method { name, handler }
}

/// All calls.
const ROUTES: [Route; endpoint::PATHS.len()] = [
    Route { path: endpoint::SESSION, methods: &[method("POST", session::sign_in)] },
    Route { path: endpoint::ORGANIZATIONS, methods: &[method("GET", organizations::all)] },
    Route { path: endpoint::USERS, methods: &[method("GET", users::list)] },
    Route { path: endpoint::USERS_IMPORT, methods: &[method("POST", users::import)] },
    Route {
        path: endpoint::CONFIG,
        methods: &[method("GET", config::read), method("POST", config::integrate), method("DELETE", config::remove)],
    },
    Route {
        path: endpoint::PATS,
        methods: &[method("GET", pats::list), method("POST", pats::create), method("PUT", pats::update), method("DELETE", pats::revoke)],
    },
    Route { path: endpoint::GRAPH_USERS, methods: &[method("GET", rest::graph_users)] },
    Route { path: endpoint::PROJECTS, methods: &[method("GET", rest::projects)] },
    Route { path: endpoint::CONNECTION_DATA, methods: &[method("GET", rest::connection_data)] },
    Route { path: endpoint::AZURE_SIGN_IN, methods: &[method("GET", rest::sign_in)] },
];

/// The method that a request is for, and the decoded organization segment of its path. The error holds the methods that the path does
/// know, as in the header `Allow`; nothing if the path is not known.
pub fn find(request: &Request) -> Result<(&'static Method, String), Option<String>> {
    let (form, organization) = endpoint::form_of(&request.path).ok_or(None)?;
    let methods = ROUTES.iter().find(|route| route.path == form).map(|route| route.methods).ok_or(None)?;
    match methods.iter().find(|method| method.name == request.method) {
        Some(method) => Ok((method, decode(organization))),
        None => Err(Some(methods.iter().map(|method| method.name).collect::<Vec<_>>().join(", "))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_path_is_answered() {
        assert_eq!(ROUTES.map(|route| route.path), endpoint::PATHS);
    }
}
