//! What the signed-in user's screens share.

use crate::components::Load;
use crate::products::vfunction::api::VFunctionApi;
use crate::products::vfunction::wire::{IntegrationBody, OrganizationBody, UserBody};
use crate::transport::{ApiError, Session};
use leptos::prelude::*;

/// The organization that the user administers, asked for once after the sign-in. `Copy` handle.
#[derive(Clone, Copy)]
pub struct Workspace {
    api: VFunctionApi,
    is_admin: bool,
    organization: Load<Option<OrganizationBody>>,
    integrating: RwSignal<bool>,
}

impl Workspace {
    /// Asks for the organization.
    pub fn new() -> Self {
        let api = expect_context::<VFunctionApi>();
        // A role lasts as long as the session, and so does the workspace.
        let is_admin = api.session().with_untracked(|session| session.as_ref().is_some_and(Session::is_admin));
        Workspace {
            api,
            is_admin,
            organization: Load::named("organization", move || async move { Ok(api.organizations().await?.into_iter().next()) }),
            integrating: RwSignal::new(false),
        }
    }

    /// The organization; none for an ordinary user.
    pub fn organization(&self) -> Load<Option<OrganizationBody>> {
        self.organization
    }

    /// Whether the Configure Integrations dialog is open. Its page says so, because the dialog covers everything around the page.
    pub fn integrating(&self) -> RwSignal<bool> {
        self.integrating
    }

    /// Whether the user may change the organization's settings.
    pub fn is_admin(&self) -> bool {
        self.is_admin
    }

    /// The organization's id, or why there is none.
    ///
    /// # Errors
    ///
    /// [`ApiError::Timeout`] while it is still awaited.
    pub fn id(&self) -> Result<String, ApiError> {
        self.organization.get_untracked().unwrap_or(Err(ApiError::Timeout)).and_then(id)
    }

    /// The organization's users.
    pub fn users(&self) -> Load<Vec<UserBody>> {
        let api = self.api;
        Load::after("users", self.organization, move |organization| async move { api.users(&id(organization)?).await })
    }

    /// The organization's integration.
    pub fn integration(&self) -> Load<Option<IntegrationBody>> {
        let api = self.api;
        Load::after("integration", self.organization, move |organization| async move { api.integration(&id(organization)?).await })
    }
}

/// Who administers no organization is refused what belongs to one.
fn id(organization: Option<OrganizationBody>) -> Result<String, ApiError> {
    organization.map(|organization| organization.uuid).ok_or(ApiError::Forbidden)
}
