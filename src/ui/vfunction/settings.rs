//! The Settings of the organization: sidebar and page.

use super::workspace::Workspace;
use crate::domain::copy;
use crate::ui::link::Link;
use crate::ui::{anchors, paths};
use leptos::prelude::*;
use leptos_router::components::Outlet;

/// Id of the sidebar's link to the integrations, which gets the focus when their dialog closes.
pub const INTEGRATIONS_LINK: &str = "sidebar-integrations-link";

/// The Settings. The users are loaded once for all their pages.
#[component]
pub fn Settings() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    if workspace.is_admin() {
        provide_context(workspace.users());
    }
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
            <main class="vf-content"><Outlet /></main>
        </div>
    }
}
