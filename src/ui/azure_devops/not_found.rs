//! The page for an organization that does not exist.

use super::bar::Bar;
use crate::ui::kit::Icon;
use crate::ui::{anchors, paths};
use leptos::prelude::*;
use leptos_router::components::A;

/// Says that there is no such organization, and leads back.
#[component]
pub fn NotFound(
    /// Why not.
    reason: String,
) -> impl IntoView {
    let home = paths::keeping_query(paths::HOME);
    document().set_title("Page not found");
    view! {
        <div class="ado">
            <Bar />
            <main class="ado-main">
                <div class="ado-empty">
                    <Icon icon=icondata_lu::LuSearchX />
                    <h1 class="ado-empty__title">"404 – there is no such organization"</h1>
                    <p>{reason}</p>
                    <p class="ado-empty__path">"The address names the organization: /azure/{organization}/_usersSettings/tokens"</p>
                    <A href=move || home.get() attr:class="ado-empty__back" attr:data-testid=anchors::AZURE_BACK>
                        "Back to the start"
                    </A>
                </div>
            </main>
        </div>
    }
}
