//! The page after the sign-in.

use super::factory_status::FactoryStatus;
use super::layout::titled;
use super::loaded::Loaded;
use super::workspace::Workspace;
use crate::components::lazy_route;
use crate::contract::anchors;
use crate::navigation::navigator::Navigator;
use crate::navigation::urls;
use crate::products::vfunction::api::VFunctionApi;
use crate::products::vfunction::copy;
use leptos::prelude::*;
use leptos_router::components::A;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// The dashboard: the state of the applications, and below it the organization, its task management system and its team. Ordinary users see who they are.
#[component]
fn Dashboard() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    view! {
        <main class="vf-dashboard">
            // The menu beside the logo shows it.
            <h1 class="visually-hidden" tabindex="-1">{copy::MY_DASHBOARD}</h1>
            <FactoryStatus />
            {if workspace.is_admin() { view! { <AdminsCards workspace /> }.into_any() } else { view! { <UsersLine /> }.into_any() }}
        </main>
    }
}

lazy_route! {
    /// The route of [`Dashboard`], whose code is loaded on first use.
    DashboardRoute, dashboard
}

#[wasm_split(pages, fallible)]
fn dashboard() -> Result<AnyView, SplitLoaderError> {
    Ok(titled(copy::MY_DASHBOARD, view! { <Dashboard /> }.into_any()))
}

/// What an administrator sees.
#[component]
fn AdminsCards(
    /// The organization.
    workspace: Workspace,
) -> impl IntoView {
    let integrations = expect_context::<Navigator>().url(urls::INTEGRATIONS);
    let team = expect_context::<Navigator>().url(urls::TEAM);
    view! {
        <div class="vf-organization">
            <Loaded
                load=workspace.organization()
                forbidden=copy::ADMINS_SEE_TEAM
                view=|organization| organization.map(|organization| organization.name).into_any()
            />
        </div>
        <div class="vf-tiles">
            <section class="vf-tile" aria-labelledby="tile-integration">
                <h2 id="tile-integration" class="vf-caption">{copy::TASK_MANAGEMENT_SYSTEM}</h2>
                <Loaded
                    load=workspace.integration()
                    forbidden=copy::ADMINS_CONFIGURE
                    view=|integration| match integration {
                        Some(integration) => view! { <p class="vf-figure">{copy::CONNECTED_TO}" "{integration.account}</p> }.into_any(),
                        None => view! { <p class="vf-figure">{copy::NOT_CONNECTED}</p> }.into_any(),
                    }
                />
                <A href=integrations attr:class="vf-link" attr:data-testid=anchors::DASHBOARD_INTEGRATIONS>
                    {copy::CONFIGURE_INTEGRATIONS}
                </A>
            </section>
            <section class="vf-tile" aria-labelledby="tile-team">
                <h2 id="tile-team" class="vf-caption">{copy::TEAM}</h2>
                <Loaded
                    load=workspace.users()
                    forbidden=copy::ADMINS_SEE_TEAM
                    view=|users| view! { <p class="vf-figure">{users.len()}</p> }.into_any()
                />
                <A href=team attr:class="vf-link" attr:data-testid=anchors::DASHBOARD_TEAM>{copy::SHOW_TEAM}</A>
            </section>
        </div>
    }
}

/// What an ordinary user sees.
#[component]
fn UsersLine() -> impl IntoView {
    let session = expect_context::<VFunctionApi>().session();
    let name = move || session.with(|session| session.as_ref().map(|session| session.name.clone()));
    view! {
        <p>{copy::SIGNED_IN_AS}" "{move || name()}</p>
        <p class="vf-quiet">{copy::ADMINS_CONFIGURE}</p>
    }
}
