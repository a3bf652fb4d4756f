//! The typed calls of the vFunction pages, and the session that they are made in.

use super::paths;
use super::trackers::Values;
use super::wire::{
    ConfigBody, IntegrateBody, IntegrationBody, OrganizationBody, OrganizationsBody, SessionBody, UserBody, UsersBody, UsersImportBody,
    UsersImportData, UsersImportedBody,
};
use crate::simulator::http::{Method, Request, encode_pairs};
use crate::transport::{ApiError, Session, Transport};
use leptos::prelude::*;

/// The calls of the vFunction pages. `Copy` handle.
#[derive(Clone, Copy)]
pub struct VFunctionApi {
    transport: Transport,
    session: RwSignal<Option<Session>>,
}

impl VFunctionApi {
    /// The calls over a transport, in the session that `session` holds. Who owns the signal keeps and restores it.
    pub fn new(transport: Transport, session: RwSignal<Option<Session>>) -> Self {
        VFunctionApi { transport, session }
    }

    /// The signed-in user, if any.
    pub fn session(&self) -> Signal<Option<Session>> {
        self.session.into()
    }

    /// Counts what was changed on the servers, by this page or another tab; calls that only read do not count.
    pub fn changes(&self) -> Signal<u64> {
        self.transport.edits()
    }

    /// Signs in.
    ///
    /// # Errors
    ///
    /// [`ApiError::Unauthorized`] when refused.
    pub async fn sign_in(&self, email: &str, password: &str) -> Result<(), ApiError> {
        let fields = [
            ("client_id", "browser"),
            ("client_secret", "browser"),
            ("username", email),
            ("password", password),
            ("grant_type", "password"),
            ("realm", "users"),
        ];
        let body: SessionBody = self.transport.json(Request::new(Method::POST, paths::SESSION).form(&fields)).await?;
        let user = body.user;
        self.session.set(Some(Session { access_token: body.access_token, email: user.user_mail, name: user.user_name, role: user.role }));
        Ok(())
    }

    /// Signs out.
    pub fn sign_out(&self) {
        self.session.set(None);
    }

    /// Ends a restored session that the server no longer knows. Only here does a 401 sign out.
    pub async fn check_session(&self) {
        let restored = self.session.get_untracked();
        let refused = restored.is_some() && self.organizations().await == Err(ApiError::Unauthorized);
        if refused && self.session.get_untracked() == restored {
            self.sign_out();
        }
    }

    /// The organizations that the user administers.
    pub async fn organizations(&self) -> Result<Vec<OrganizationBody>, ApiError> {
        let body: OrganizationsBody = self.transport.json(self.authorized(Request::new(Method::GET, paths::ORGANIZATIONS))).await?;
        Ok(body.organizations)
    }

    /// The users of an organization.
    pub async fn users(&self, organization: &str) -> Result<Vec<UserBody>, ApiError> {
        let request = Request::new(Method::GET, paths::USERS).query(encode_pairs(&[("organization", organization)]));
        let body: UsersBody = self.transport.json(self.authorized(request)).await?;
        Ok(body.users)
    }

    /// Imports users from a CSV file; how many were added.
    ///
    /// # Errors
    ///
    /// [`ApiError::Invalid`] with the refused rows; then none was added.
    pub async fn import_users(&self, organization: &str, csv: String) -> Result<usize, ApiError> {
        let body = UsersImportBody { organization: organization.to_owned(), data: UsersImportData { csv } };
        let answer: UsersImportedBody =
            self.transport.json(self.authorized(Request::new(Method::POST, paths::USERS_IMPORT).json(&body))).await?;
        Ok(answer.imported)
    }

    /// The stored integration, if any.
    pub async fn integration(&self, organization: &str) -> Result<Option<IntegrationBody>, ApiError> {
        let request = Request::new(Method::GET, paths::CONFIG).query(encode_pairs(&[("organization", organization)]));
        let body: ConfigBody = self.transport.json(self.authorized(request)).await?;
        Ok(body.integration)
    }

    /// Connects an issue tracker of the given type with the entered values.
    pub async fn integrate(&self, organization: &str, tracker: &str, mut values: Values) -> Result<IntegrationBody, ApiError> {
        values.insert("type".to_owned(), tracker.to_owned());
        let body = IntegrateBody { organization: organization.to_owned(), data: values };
        let answer: ConfigBody = self.transport.json(self.authorized(Request::new(Method::POST, paths::CONFIG).json(&body))).await?;
        answer.integration.ok_or(ApiError::UnexpectedBody)
    }

    /// Removes the stored integration.
    pub async fn remove_integration(&self, organization: &str) -> Result<(), ApiError> {
        let request = Request::new(Method::DELETE, paths::CONFIG).query(encode_pairs(&[("organization", organization)]));
        let _: ConfigBody = self.transport.json(self.authorized(request)).await?;
        Ok(())
    }

    /// With the session's credential, if there is one.
    fn authorized(&self, request: Request) -> Request {
        match self.session.get_untracked() {
            Some(session) => request.header("Authorization", format!("Bearer {}", session.access_token)),
            None => request,
        }
    }
}
