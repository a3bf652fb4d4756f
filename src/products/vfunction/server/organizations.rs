//! The organizations that a user administers.

use super::state::HasVFunction;
use super::user;
use crate::products::vfunction::role::Role;
use crate::products::vfunction::wire::OrganizationsBody;
use crate::simulator::handler::{HandlerOutcome, RequestContext};
use crate::simulator::http::{Response, StatusCode};
use crate::simulator::verdict::Verdict;

/// `GET api/v1/organizations/all`: all for an administrator, none for an ordinary user.
pub fn all<W: HasVFunction>(world: &mut W, context: &RequestContext<W>) -> Result<HandlerOutcome, Verdict> {
    let organizations = match user(world, context)?.role {
        Role::Admin => vec![world.vfunction().organization.clone()],
        Role::User => Vec::new(),
    };
    Ok(HandlerOutcome::allowed(Response::json(StatusCode::OK, &OrganizationsBody { organizations })))
}
