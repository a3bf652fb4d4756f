//! The state of the dialog, and the calls that change it.

use super::state::{DialogView, IntegrationDialogState, RequestId, Submission};
use crate::components::{Restoration, once_started};
use crate::products::vfunction::api::VFunctionApi;
use crate::products::vfunction::pages::state::{VFunctionState, VFunctionStateStoreFields};
use crate::products::vfunction::pages::workspace::Workspace;
use leptos::prelude::*;
use leptos::task::spawn_local;
use reactive_stores::Field;

/// The dialog's state and calls. `Copy` handle; lives as long as the page, in memory only, so that what was entered outlasts a
/// visit to the help page or to Azure DevOps, and nothing else. It is forgotten when nobody is signed in.
#[derive(Clone, Copy)]
pub struct Integrations {
    api: VFunctionApi,
    state: Field<IntegrationDialogState>,
}

impl Integrations {
    /// Nothing entered, or what a link restores.
    pub fn new() -> Self {
        let api = expect_context::<VFunctionApi>();
        let state = Field::from(expect_context::<Field<VFunctionState>>().integrations());
        Effect::new(move |_| {
            if api.session().with(Option::is_none) {
                state.update(IntegrationDialogState::clear);
            }
        });
        Integrations { api, state }
    }

    /// The state, for reading; entries go in through it too.
    pub fn state(&self) -> Field<IntegrationDialogState> {
        self.state
    }

    /// Shows nothing of an earlier visit until the present state is known; what a link restores is known.
    pub fn begin(&self) {
        if !Restoration::is_pending() {
            self.state.update(|state| {
                state.load();
            });
        }
    }

    /// Asks what is stored, unless a link restores the answer.
    pub fn load(&self, workspace: Workspace) {
        let Integrations { api, state } = *self;
        if Restoration::is_pending() {
            let integrations = *self;
            if state.with_untracked(|state| *state.phase() == DialogView::Loading) {
                once_started(move || integrations.load(workspace));
            }
            return;
        }
        let Some(request) = state.try_update(IntegrationDialogState::load).flatten() else { return };
        spawn_local(async move {
            let stored = async { api.integration(&workspace.id()?).await }.await;
            state.update(|state| state.loaded(request, stored.map_err(drop)));
        });
    }

    /// An action that sends a submission.
    pub fn integrate(&self, workspace: Workspace) -> Action<Submission, ()> {
        let Integrations { api, state } = *self;
        Action::new_unsync(move |Submission { request, tracker, values }: &Submission| {
            let (request, tracker, values) = (*request, *tracker, values.clone());
            async move {
                let answer = async { api.integrate(&workspace.id()?, tracker, values).await }.await;
                state.update(|state| state.integrated(request, answer.map_err(drop)));
            }
        })
    }

    /// An action that removes what is stored.
    pub fn remove(&self, workspace: Workspace) -> Action<RequestId, ()> {
        let Integrations { api, state } = *self;
        Action::new_unsync(move |request: &RequestId| {
            let request = *request;
            async move {
                let answer = async { api.remove_integration(&workspace.id()?).await }.await;
                state.update(|state| state.removed(request, answer.map_err(drop)));
            }
        })
    }
}
