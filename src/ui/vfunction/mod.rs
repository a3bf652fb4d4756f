//! The rooms of the vFunction Server.
//!
//! Invariant: they hold what a person would see of the product and nothing else; what is not known of it is kept plain.

mod admins_only;
mod dashboard;
mod import_users;
mod integrations;
mod loaded;
mod logo;
mod settings;
mod shell;
mod sign_in;
mod team;
mod top_bar;
mod workspace;

use crate::domain::copy;
use dashboard::Dashboard;
use import_users::ImportUsers;
use integrations::{Integrations, IntegrationsPage};
use leptos::prelude::*;
use leptos_router::any_nested_route::{AnyNestedRoute, IntoAnyNestedRoute};
use leptos_router::components::{ParentRoute, Route};
use leptos_router::path;
use settings::Settings;
use shell::Shell;
use team::Team;

/// The routes of the vFunction Server.
#[component(transparent)]
pub fn VFunctionRoutes() -> AnyNestedRoute {
    // Here rather than in the shell: what was entered outlasts a visit to another room.
    provide_context(Integrations::new());
    view! {
        <ParentRoute path=path!("") view=Shell>
            <Route path=path!("") view=|| titled(copy::MY_DASHBOARD, Dashboard()) />
            <ParentRoute path=path!("organization") view=Settings>
                <Route path=path!("team") view=|| titled(copy::TEAM, Team()) />
                <Route path=path!("import-users") view=|| titled(copy::IMPORT_USERS, ImportUsers()) />
                <Route path=path!("integrations") view=|| titled(copy::CONFIGURE_INTEGRATIONS, IntegrationsPage()) />
            </ParentRoute>
        </ParentRoute>
    }
    .into_inner()
    .into_any_nested_route()
}

/// A page, with its name in the title of the document.
fn titled(page: &str, view: impl IntoView) -> impl IntoView {
    document().set_title(&format!("{} | {page}", copy::PRODUCT));
    view
}
