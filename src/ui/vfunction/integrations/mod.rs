//! Configure Integrations: the dialog, its state, and the calls it makes.

mod connected;
mod desk;
mod dialog;
mod error_banner;
mod form;
mod removal;

pub use dialog::IntegrationsDialog;

use super::admins_only::AdminsOnly;
use super::team::Team;
use super::workspace::Workspace;
use crate::client::Api;
use crate::domain::copy;
use desk::Desk;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The dialog's state and calls. Cheap to copy; lives as long as the page, in memory only, so that what was entered outlasts a
/// visit to the help page or to Azure DevOps, and nothing else. It is forgotten when nobody is signed in.
#[derive(Clone, Copy)]
pub struct Integrations {
    api: Api,
    desk: RwSignal<Desk>,
}

impl Integrations {
    /// Nothing entered.
    pub fn new() -> Self {
        let api = expect_context::<Api>();
        let desk = RwSignal::new(Desk::default());
        Effect::new(move |_| {
            if api.session().with(Option::is_none) {
                desk.update(Desk::clear);
            }
        });
        Integrations { api, desk }
    }

    /// The state, for reading; entries go in through it too.
    pub fn desk(&self) -> RwSignal<Desk> {
        self.desk
    }

    /// Asks what is stored.
    pub fn load(&self, workspace: Workspace) {
        let Integrations { api, desk } = *self;
        let Some(turn) = desk.try_update(Desk::load).flatten() else { return };
        spawn_local(async move {
            let stored = async { api.integration(&workspace.id()?).await }.await;
            desk.update(|desk| desk.loaded(turn, stored.map_err(drop)));
        });
    }

    /// Connects, if the entries allow it.
    pub fn integrate(&self, workspace: Workspace) {
        let Integrations { api, desk } = *self;
        let Some(submission) = desk.try_update(Desk::submit).flatten() else { return };
        spawn_local(async move {
            let answer = async { api.integrate(&workspace.id()?, submission.tracker, submission.values).await }.await;
            desk.update(|desk| desk.integrated(submission.turn, answer.map_err(drop)));
        });
    }

    /// Removes what is stored, once that is meant.
    pub fn remove(&self, workspace: Workspace) {
        let Integrations { api, desk } = *self;
        let Some(turn) = desk.try_update(Desk::remove).flatten() else { return };
        spawn_local(async move {
            let answer = async { api.remove_integration(&workspace.id()?).await }.await;
            desk.update(|desk| desk.removed(turn, answer.map_err(drop)));
        });
    }
}

/// What lies under the dialog; or, for ordinary users, why there is none.
#[component]
pub fn IntegrationsPage() -> impl IntoView {
    if expect_context::<Workspace>().is_admin() {
        view! { <Team /> }.into_any()
    } else {
        view! { <AdminsOnly page=copy::CONFIGURE_INTEGRATIONS reason=copy::ADMINS_CONFIGURE /> }.into_any()
    }
}
