//! The typed calls of the screens.

use super::error::ApiError;
use super::sender::Transport;
use super::session::Session;
use crate::products::azure_devops::paths::pats;
use crate::products::azure_devops::wire::{PatCreate, PatFilter, PatPage, PatResult, PatSort, PatToken, PatTokenError, PatUpdate};
use crate::products::organization_name::OrganizationName;
use crate::products::vfunction::paths::CONFIG;
use crate::products::vfunction::paths::ORGANIZATIONS;
use crate::products::vfunction::paths::SESSION;
use crate::products::vfunction::paths::USERS;
use crate::products::vfunction::paths::USERS_IMPORT;
use crate::products::vfunction::trackers::Values;
use crate::products::vfunction::wire::{
    ConfigBody, IntegrateBody, IntegrationBody, OrganizationBody, OrganizationsBody, SessionBody, UserBody, UsersBody, UsersImportBody,
    UsersImportData, UsersImportedBody,
};
use crate::simulator::http::{Method, Request, Response, encode_pairs};
use leptos::prelude::*;
use serde::de::DeserializeOwned;

/// Version of the token lifecycle API that the calls ask for.
const API_VERSION: &str = "7.2-preview.1";

/// The calls of the screens, and the session they are made in. `Copy` handle.
#[derive(Clone, Copy)]
pub struct Api {
    transport: Transport,
    session: RwSignal<Option<Session>>,
}

impl Api {
    /// The calls over a transport, in the session that `session` holds. Who owns the signal keeps and restores it.
    pub fn new(transport: Transport, session: RwSignal<Option<Session>>) -> Self {
        Api { transport, session }
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
        let body: SessionBody = self.ask(Request::new(Method::POST, SESSION).form(&fields)).await?;
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
        let body: OrganizationsBody = self.ask(self.authorized(Request::new(Method::GET, ORGANIZATIONS))).await?;
        Ok(body.organizations)
    }

    /// The users of an organization.
    pub async fn users(&self, organization: &str) -> Result<Vec<UserBody>, ApiError> {
        let request = Request::new(Method::GET, USERS).query(encode_pairs(&[("organization", organization)]));
        let body: UsersBody = self.ask(self.authorized(request)).await?;
        Ok(body.users)
    }

    /// Imports users from a CSV file; how many were added.
    ///
    /// # Errors
    ///
    /// [`ApiError::Invalid`] with the refused rows; then none was added.
    pub async fn import_users(&self, organization: &str, csv: String) -> Result<usize, ApiError> {
        let body = UsersImportBody { organization: organization.to_owned(), data: UsersImportData { csv } };
        let answer: UsersImportedBody = self.ask(self.authorized(Request::new(Method::POST, USERS_IMPORT).json(&body))).await?;
        Ok(answer.imported)
    }

    /// The stored integration, if any.
    pub async fn integration(&self, organization: &str) -> Result<Option<IntegrationBody>, ApiError> {
        let request = Request::new(Method::GET, CONFIG).query(encode_pairs(&[("organization", organization)]));
        let body: ConfigBody = self.ask(self.authorized(request)).await?;
        Ok(body.integration)
    }

    /// Connects an issue tracker of the given type with the entered values.
    pub async fn integrate(&self, organization: &str, tracker: &str, mut values: Values) -> Result<IntegrationBody, ApiError> {
        values.insert("type".to_owned(), tracker.to_owned());
        let body = IntegrateBody { organization: organization.to_owned(), data: values };
        let answer: ConfigBody = self.ask(self.authorized(Request::new(Method::POST, CONFIG).json(&body))).await?;
        answer.integration.ok_or(ApiError::UnexpectedBody)
    }

    /// Removes the stored integration.
    pub async fn remove_integration(&self, organization: &str) -> Result<(), ApiError> {
        let request = Request::new(Method::DELETE, CONFIG).query(encode_pairs(&[("organization", organization)]));
        let _: ConfigBody = self.ask(self.authorized(request)).await?;
        Ok(())
    }

    /// A page of an organization's tokens; `after` is the continuation token of the page before, or empty.
    pub async fn tokens(
        &self,
        organization: &OrganizationName,
        filter: PatFilter,
        sort: PatSort,
        ascending: bool,
        after: &str,
    ) -> Result<PatPage, ApiError> {
        let query = encode_pairs(&[
            ("displayFilterOption", filter.as_ref()),
            ("sortByOption", sort.as_ref()),
            ("isSortAscending", if ascending { "true" } else { "false" }),
            ("continuationToken", after),
            ("api-version", API_VERSION),
        ]);
        self.ask(Request::new(Method::GET, pats(organization)).query(query)).await
    }

    /// Makes a token; the answer holds its secret.
    ///
    /// # Errors
    ///
    /// [`ApiError::TokenRefused`].
    pub async fn create_token(&self, organization: &OrganizationName, token: &PatCreate) -> Result<PatToken, ApiError> {
        self.change(Request::new(Method::POST, pats(organization)).json(token)).await
    }

    /// Changes a token, or replaces its secret.
    ///
    /// # Errors
    ///
    /// [`ApiError::TokenRefused`].
    pub async fn update_token(&self, organization: &OrganizationName, token: &PatUpdate) -> Result<PatToken, ApiError> {
        self.change(Request::new(Method::PUT, pats(organization)).json(token)).await
    }

    /// Revokes a token.
    pub async fn revoke_token(&self, organization: &OrganizationName, authorization_id: &str) -> Result<(), ApiError> {
        let query = encode_pairs(&[("authorizationId", authorization_id), ("api-version", API_VERSION)]);
        self.send(Request::new(Method::DELETE, pats(organization)).query(query)).await.map(|_| ())
    }

    /// Sends a change of a token; the status is 200 even when it was refused.
    async fn change(&self, request: Request) -> Result<PatToken, ApiError> {
        let result: PatResult = self.ask(request.query(encode_pairs(&[("api-version", API_VERSION)]))).await?;
        match (result.pat_token, result.pat_token_error) {
            (Some(token), PatTokenError::None) => Ok(token),
            (_, error) => Err(ApiError::TokenRefused(error)),
        }
    }

    /// With the session's credential, if there is one.
    fn authorized(&self, request: Request) -> Request {
        match self.session.get_untracked() {
            Some(session) => request.header("Authorization", format!("Bearer {}", session.access_token)),
            None => request,
        }
    }

    async fn ask<T: DeserializeOwned>(&self, request: Request) -> Result<T, ApiError> {
        let response = self.send(request).await?;
        serde_json::from_str(&response.body).map_err(|_| ApiError::UnexpectedBody)
    }

    async fn send(&self, request: Request) -> Result<Response, ApiError> {
        let response = self.transport.send(request).await?;
        if response.is_success() { Ok(response) } else { Err(ApiError::of(&response)) }
    }
}
