//! The page for an organization that does not exist.

use super::bar::Bar;
use crate::ui::kit::Icon;
use crate::ui::link::Link;
use crate::ui::{anchors, paths};
use leptos::prelude::*;

/// Says that there is no such organization, and leads back.
#[component]
pub fn NotFound(
    /// Why not.
    reason: String,
) -> impl IntoView {
    let home = paths::keeping_query(paths::HOME);
    document().set_title("Page not found");
    view! {
        <Bar />
        <main class="ado-main">
            <div class="ado-empty">
                <Icon icon=icondata_lu::LuSearchX />
                <h1 class="ado-empty__title">"404 – there is no such organization"</h1>
                <p>{reason}</p>
                <p class="ado-empty__path">"The address names the organization: /azure/{organization}/_usersSettings/tokens"</p>
                <Link href=home class="ado-empty__back" testid=anchors::AZURE_BACK>
                    "Back to the start"
                </Link>
            </div>
        </main>
    }
}
