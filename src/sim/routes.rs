//! Every call that the simulated servers know, as a table.

use super::azure_devops::{pats, rest};
use super::fault::Endpoint;
use super::reply::Handler;
use super::vfunction::{config, organizations, session, users};
use crate::wire::endpoint;
use crate::wire::http::{Request, decode};

/// A path and what can be done with it.
struct Route {
    /// The path; `{organization}` stands for one segment.
    path: &'static str,
    /// The methods it knows.
    methods: &'static [Method],
}

/// A method of a path.
pub struct Method {
    name: &'static str,
    /// The name by which faults strike it; `*` strikes it in any case.
    pub endpoint: Option<Endpoint>,
    /// What answers it.
    pub handler: Handler,
}

const fn method(name: &'static str, endpoint: Option<Endpoint>, handler: Handler) -> Method {
    Method { name, endpoint, handler }
}

/// All calls. Reading the configuration is struck by no fault of its own, so that its dialog opens whatever goes wrong with it.
const ROUTES: &[Route] = &[
    Route { path: endpoint::SESSION, methods: &[method("POST", Some(Endpoint::Session), session::sign_in)] },
    Route { path: endpoint::ORGANIZATIONS, methods: &[method("GET", None, organizations::all)] },
    Route { path: endpoint::USERS, methods: &[method("GET", None, users::list)] },
    Route { path: endpoint::USERS_IMPORT, methods: &[method("POST", None, users::import)] },
    Route {
        path: endpoint::CONFIG,
        methods: &[
            method("GET", None, config::read),
            method("POST", Some(Endpoint::Config), config::integrate),
            method("DELETE", Some(Endpoint::Config), config::remove),
        ],
    },
    Route {
        path: "_azure/vssps.dev.azure.com/{organization}/_apis/tokens/pats",
        methods: &[
            method("GET", Some(Endpoint::Tokens), pats::list),
            method("POST", Some(Endpoint::Tokens), pats::create),
            method("PUT", Some(Endpoint::Tokens), pats::update),
            method("DELETE", Some(Endpoint::Tokens), pats::revoke),
        ],
    },
    Route {
        path: "_azure/vssps.dev.azure.com/{organization}/_apis/graph/users",
        methods: &[method("GET", Some(Endpoint::Graph), rest::graph_users)],
    },
    Route {
        path: "_azure/dev.azure.com/{organization}/_apis/projects",
        methods: &[method("GET", Some(Endpoint::Projects), rest::projects)],
    },
    Route { path: "_azure/dev.azure.com/{organization}/_apis/connectionData", methods: &[method("GET", None, rest::connection_data)] },
    Route { path: "_azure/spsprod.vssps.visualstudio.com/_signin", methods: &[method("GET", None, rest::sign_in)] },
];

/// The method that a request is for, and the decoded organization segment of its path. The error holds the methods that the path does
/// know, as in the header `Allow`; nothing if the path is not known.
pub fn find(request: &Request) -> Result<(&'static Method, String), Option<String>> {
    let found = ROUTES.iter().find_map(|route| Some((route, captured(route.path, &request.path)?)));
    let (route, organization) = found.ok_or(None)?;
    match route.methods.iter().find(|method| method.name == request.method) {
        Some(method) => Ok((method, organization)),
        None => Err(Some(route.methods.iter().map(|method| method.name).collect::<Vec<_>>().join(", "))),
    }
}

/// The organization segment if a path has the form of a route; empty if the route has none.
fn captured(route: &str, path: &str) -> Option<String> {
    let mut organization = String::new();
    let mut segments = path.split('/');
    for expected in route.split('/') {
        let segment = segments.next()?;
        if expected == "{organization}" {
            organization = decode(segment);
        } else if expected != segment {
            return None;
        }
    }
    segments.next().is_none().then_some(organization)
}
