//! Configure Integrations: the dialog, its state, and the calls it makes.

mod connected;
mod desk;
mod desk_told;
mod dialog;
mod error_banner;
mod form;
mod removal;

pub use dialog::IntegrationsDialog;

use super::admins_only::AdminsOnly;
use super::layout::{preload, titled};
use super::team::Team;
use super::workspace::Workspace;
use crate::client::Api;
use crate::domain::copy;
use crate::ui::kit::{lazy_view, remember, when_settled};
use desk::{Desk, Phase};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::LazyRoute;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// The dialog's state and calls. Cheap to copy; lives as long as the page, in memory only, so that what was entered outlasts a
/// visit to the help page or to Azure DevOps, and nothing else. It is forgotten when nobody is signed in.
#[derive(Clone, Copy)]
pub struct Integrations {
    api: Api,
    desk: RwSignal<Desk>,
    /// Whether what is stored is known without asking, for the first time.
    is_known: StoredValue<bool>,
    /// Whether the first answer is awaited as it was before.
    is_awaited: StoredValue<bool>,
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
        Integrations { api, desk, is_known: StoredValue::new(false), is_awaited: StoredValue::new(false) }
    }

    /// The state, for reading; entries go in through it too.
    pub fn desk(&self) -> RwSignal<Desk> {
        self.desk
    }

    /// Shows nothing of an earlier visit until the present state is known.
    pub fn begin(&self) {
        self.recall();
        if !self.is_known.get_value() {
            self.desk.update(|desk| {
                desk.load();
            });
        }
    }

    /// Has the desk remembered. Not before it is shown: it would take the workspace types with it into the first part of the program.
    fn recall(&self) {
        let Integrations { desk, is_known, is_awaited, .. } = *self;
        let tell = move || desk.try_with_untracked(Desk::told);
        if let Some(brought) = remember("integrations", tell).as_ref().and_then(Desk::brought) {
            is_awaited.set_value(*brought.phase() == Phase::Loading);
            is_known.set_value(!is_awaited.get_value());
            desk.set(brought);
            when_settled(move || is_known.set_value(false));
        }
    }

    /// Asks what is stored.
    pub fn load(&self, workspace: Workspace) {
        let Integrations { api, desk, is_known, is_awaited } = *self;
        if is_known.get_value() {
            return;
        }
        if is_awaited.get_value() {
            is_awaited.set_value(false);
            let integrations = *self;
            return when_settled(move || integrations.load(workspace));
        }
        let Some(turn) = desk.try_update(Desk::load).flatten() else { return };
        spawn_local(async move {
            let stored = async { api.integration(&workspace.id()?).await }.await;
            desk.update(|desk| desk.loaded(turn, stored.map_err(drop)));
        });
    }

    /// Connects, if the entries allow it.
    pub fn integrate(&self, workspace: Workspace) {
        let Integrations { api, desk, .. } = *self;
        let Some(submission) = desk.try_update(Desk::submit).flatten() else { return };
        spawn_local(async move {
            let answer = async { api.integrate(&workspace.id()?, submission.tracker, submission.values).await }.await;
            desk.update(|desk| desk.integrated(submission.turn, answer.map_err(drop)));
        });
    }

    /// Removes what is stored, once that is meant.
    pub fn remove(&self, workspace: Workspace) {
        let Integrations { api, desk, .. } = *self;
        let Some(turn) = desk.try_update(Desk::remove).flatten() else { return };
        spawn_local(async move {
            let answer = async { api.remove_integration(&workspace.id()?).await }.await;
            desk.update(|desk| desk.removed(turn, answer.map_err(drop)));
        });
    }
}

/// Opens the dialog as long as it is shown, and is what lies under it; or, for ordinary users, why there is none.
#[component]
fn IntegrationsPage() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    if workspace.is_admin() {
        let integrating = workspace.integrating();
        integrating.set(true);
        on_cleanup(move || {
            integrating.try_set(false);
        });
        view! { <Team /> }.into_any()
    } else {
        view! { <AdminsOnly page=copy::CONFIGURE_INTEGRATIONS reason=copy::ADMINS_CONFIGURE /> }.into_any()
    }
}

/// The route of [`IntegrationsPage`], whose code is loaded on first use.
pub struct IntegrationsRoute;

impl LazyRoute for IntegrationsRoute {
    fn data() -> Self {
        IntegrationsRoute
    }

    async fn view(_: Self) -> AnyView {
        lazy_view(integrations)
    }

    async fn preload() {
        preload().await;
    }
}

#[wasm_split(pages, fallible)]
fn integrations() -> Result<AnyView, SplitLoaderError> {
    Ok(titled(copy::CONFIGURE_INTEGRATIONS, view! { <IntegrationsPage /> }.into_any()))
}
