//! The Settings of the organization: sidebar and page.

use super::import_users::ImportUsers;
use super::integrations::IntegrationsPage;
use super::pages::titled;
use super::team::Team;
use super::workspace::Workspace;
use crate::domain::copy;
use crate::ui::anchors;
use crate::ui::link::Link;
use crate::ui::navigation::Navigation;
use crate::ui::paths::{self, Route};
use leptos::prelude::*;

/// Id of the sidebar's link to the integrations, which gets the focus when their dialog closes.
pub const INTEGRATIONS_LINK: &str = "sidebar-integrations-link";

/// The Settings. The users are loaded once for all their pages.
#[component]
pub fn Settings() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    if workspace.is_admin() {
        provide_context(workspace.users());
    }
    let route = expect_context::<Navigation>().route();
    let page = move || match route.get() {
        Route::Team => titled(copy::TEAM, view! { <Team /> }.into_any()),
        Route::ImportUsers => titled(copy::IMPORT_USERS, view! { <ImportUsers /> }.into_any()),
        Route::Integrations => titled(copy::CONFIGURE_INTEGRATIONS, view! { <IntegrationsPage /> }.into_any()),
        // Elsewhere, where the Settings are about to be taken away.
        Route::Dashboard | Route::Tokens(_) | Route::Help | Route::Unknown => ().into_any(),
    };
    let integrations = paths::keeping_query(paths::INTEGRATIONS);
    let link = |path, label, testid| {
        let path = paths::keeping_query(path);
        view! { <li><Link href=path class="vf-sidebar__link" testid=testid>{label}</Link></li> }
    };
    view! {
        <div class="vf-settings">
            <nav class="vf-sidebar" aria-label=copy::ORGANIZATION_SETTINGS>
                <ul class="vf-sidebar__list">
                    {link(paths::TEAM, copy::TEAM, anchors::SIDEBAR_TEAM)}
                    {link(paths::IMPORT_USERS, copy::IMPORT_USERS, anchors::SIDEBAR_IMPORT_USERS)}
                    {workspace.is_admin().then(|| view! {
                        <li>
                            <Link
                                href=integrations
                                attr:id=INTEGRATIONS_LINK
                                class="vf-sidebar__link"
                                testid=anchors::SIDEBAR_INTEGRATIONS
                            >
                                {copy::CONFIGURE_INTEGRATIONS}
                            </Link>
                        </li>
                    })}
                </ul>
            </nav>
            <main class="vf-content">{page}</main>
        </div>
    }
}
