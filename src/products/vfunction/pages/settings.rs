//! The Settings of the organization: sidebar and page.

use super::ids::INTEGRATIONS_LINK;
use super::workspace::Workspace;
use crate::components::lazy_route;
use crate::contract::anchors;
use crate::navigation::navigator::Navigator;
use crate::navigation::urls;
use crate::products::vfunction::copy;
use leptos::prelude::*;
use leptos_router::components::{A, Outlet};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// The Settings. The users are loaded once for all their pages.
#[component]
fn Settings() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    if workspace.is_admin() {
        provide_context(workspace.users());
    }
    let navigator = expect_context::<Navigator>();
    let link = |path, label, testid| {
        view! { <li><A href=navigator.url(path) attr:class="vf-sidebar__link" attr:data-testid=testid>{label}</A></li> }
    };
    view! {
        <div class="vf-settings">
            <nav class="vf-sidebar" aria-label=copy::ORGANIZATION_SETTINGS>
                <ul class="vf-sidebar__list">
                    {link(urls::TEAM, copy::TEAM, anchors::SIDEBAR_TEAM)}
                    {link(urls::IMPORT_USERS, copy::IMPORT_USERS, anchors::SIDEBAR_IMPORT_USERS)}
                    {workspace.is_admin().then(|| view! {
                        <li>
                            <A
                                href=navigator.url(urls::INTEGRATIONS)
                                attr:id=INTEGRATIONS_LINK
                                attr:class="vf-sidebar__link"
                                attr:data-testid=anchors::SIDEBAR_INTEGRATIONS
                            >
                                {copy::CONFIGURE_INTEGRATIONS}
                            </A>
                        </li>
                    })}
                </ul>
            </nav>
            <main class="vf-content"><Outlet /></main>
        </div>
    }
}

lazy_route! {
    /// The route of [`Settings`], whose code is loaded on first use.
    SettingsRoute, settings
}

#[wasm_split(pages, fallible)]
fn settings() -> Result<AnyView, SplitLoaderError> {
    Ok(view! { <Settings /> }.into_any())
}
