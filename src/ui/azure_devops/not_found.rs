//! The page for an organization that does not exist.

use super::bar::Bar;
use crate::domain::copy;
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
    document().set_title(copy::PAGE_NOT_FOUND);
    view! {
        <Bar />
        <main class="ado-main">
            <div class="ado-empty">
                <Icon icon=icondata_lu::LuSearchX />
                <h1 class="ado-empty__title">{copy::NO_ORGANIZATION_TITLE}</h1>
                <p>{reason}</p>
                <p class="ado-empty__path">{copy::ORGANIZATION_IN_ADDRESS}</p>
                <Link href=home class="ado-empty__back" testid=anchors::AZURE_BACK>
                    {copy::BACK_TO_START}
                </Link>
            </div>
        </main>
    }
}
