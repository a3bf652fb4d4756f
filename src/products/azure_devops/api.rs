//! The typed calls of the token page.

use super::paths;
use super::wire::{PatCreate, PatFilter, PatPage, PatResult, PatSort, PatToken, PatTokenError, PatUpdate};
use crate::products::organization_name::OrganizationName;
use crate::simulator::http::{Method, Request, encode_pairs};
use crate::transport::{ApiError, Transport};
use leptos::prelude::*;

/// Version of the token lifecycle API that the calls ask for.
const API_VERSION: &str = "7.2-preview.1";

/// The calls of the token page. `Copy` handle.
#[derive(Clone, Copy)]
pub struct AzureApi {
    transport: Transport,
}

impl AzureApi {
    /// The calls over a transport.
    pub fn new(transport: Transport) -> Self {
        AzureApi { transport }
    }

    /// Counts what was changed on the servers, by this page or another tab; calls that only read do not count.
    pub fn changes(&self) -> Signal<u64> {
        self.transport.edits()
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
        self.transport.json(Request::new(Method::GET, paths::pats(organization)).query(query)).await
    }

    /// Makes a token; the answer holds its secret.
    ///
    /// # Errors
    ///
    /// [`ApiError::TokenRefused`].
    pub async fn create_token(&self, organization: &OrganizationName, token: &PatCreate) -> Result<PatToken, ApiError> {
        self.change(Request::new(Method::POST, paths::pats(organization)).json(token)).await
    }

    /// Changes a token, or replaces its secret.
    ///
    /// # Errors
    ///
    /// [`ApiError::TokenRefused`].
    pub async fn update_token(&self, organization: &OrganizationName, token: &PatUpdate) -> Result<PatToken, ApiError> {
        self.change(Request::new(Method::PUT, paths::pats(organization)).json(token)).await
    }

    /// Revokes a token.
    pub async fn revoke_token(&self, organization: &OrganizationName, authorization_id: &str) -> Result<(), ApiError> {
        let query = encode_pairs(&[("authorizationId", authorization_id), ("api-version", API_VERSION)]);
        self.transport.success(Request::new(Method::DELETE, paths::pats(organization)).query(query)).await.map(|_| ())
    }

    /// Sends a change of a token; the status is 200 even when it was refused.
    async fn change(&self, request: Request) -> Result<PatToken, ApiError> {
        let result: PatResult = self.transport.json(request.query(encode_pairs(&[("api-version", API_VERSION)]))).await?;
        match (result.pat_token, result.pat_token_error) {
            (Some(token), PatTokenError::None) => Ok(token),
            (_, error) => Err(ApiError::TokenRefused(error)),
        }
    }
}
