//! The simulated vFunction server: its state, and how it answers.
//!
//! Invariant: a call is refused in one order: session, role, form of the request, organization, the thing itself.

pub mod config;
mod csv;
mod digest;
pub mod organizations;
pub mod session;
mod state;
pub mod users;

pub use digest::Digest;
pub use state::{Account, HasVFunction, Session, VFunction};

use super::role::Role;
use super::wire::{ErrorBody, UserBody};
use crate::simulator::fields::malformed;
use crate::simulator::handler::RequestContext;
use crate::simulator::http::{Response, StatusCode};
use crate::simulator::verdict::Verdict;

/// The user in whose session a request is made.
pub fn user<'a, W: HasVFunction>(world: &'a W, context: &RequestContext<W>) -> Result<&'a UserBody, Verdict> {
    let email = session::email(&world.vfunction().sessions, context).ok_or(Verdict::NoSession)?;
    let account = world.vfunction().users.iter().find(|account| account.user.user_mail == email);
    account.map(|account| &account.user).ok_or(Verdict::NoSession)
}

/// The same, if the user is an administrator.
pub fn administrator<'a, W: HasVFunction>(world: &'a W, context: &RequestContext<W>) -> Result<&'a UserBody, Verdict> {
    let user = user(world, context)?;
    if user.role == Role::Admin { Ok(user) } else { Err(Verdict::NotAnAdministrator) }
}

/// Checks the id of an organization.
pub fn check_organization(world: &impl HasVFunction, uuid: &str) -> Result<(), Verdict> {
    if uuid == world.vfunction().organization.uuid { Ok(()) } else { Err(Verdict::NotFound) }
}

/// Checks the id of an organization that is in the query.
pub fn check_asked_organization<W: HasVFunction>(world: &W, context: &RequestContext<W>) -> Result<(), Verdict> {
    let uuid = context.request.parameter("organization").ok_or_else(|| malformed("organization", "organization is missing."))?;
    check_organization(world, &uuid)
}

/// The usual response to a refused request.
pub fn refusal(verdict: &Verdict) -> Response {
    let (status, message, field) = match verdict {
        Verdict::Malformed { field, problem } => (StatusCode::BAD_REQUEST, problem.as_str(), Some(field.clone())),
        Verdict::NotFound => (StatusCode::NOT_FOUND, "There is no such thing.", None),
        Verdict::MethodNotAllowed => (StatusCode::METHOD_NOT_ALLOWED, "The path does not know this method.", None),
        Verdict::NotAnAdministrator => (StatusCode::FORBIDDEN, "Only an administrator may do this.", None),
        Verdict::SignInRefused => (StatusCode::UNAUTHORIZED, "The e-mail address or the password is wrong.", None),
        Verdict::TrackerRefused { status, .. } => (*status, "The issue tracker refused the request.", None),
        Verdict::TrackerFailed { .. } => (StatusCode::BAD_GATEWAY, "The issue tracker could not be asked.", None),
        _ => (StatusCode::UNAUTHORIZED, "Unauthorized", None),
    };
    Response::json(status, &ErrorBody { message: message.to_owned(), field, rows: Vec::new() })
}

/// The response of a server that is down or asks for patience.
pub fn exhausted(status: StatusCode) -> Response {
    let message = "The server cannot answer now.".to_owned();
    let response = Response::json(status, &ErrorBody { message, field: None, rows: Vec::new() });
    if status == StatusCode::TOO_MANY_REQUESTS { response.header("Retry-After", "30") } else { response }
}
