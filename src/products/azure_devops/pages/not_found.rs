//! The page for an organization that does not exist.

use super::bar::Bar;
use crate::components::Icon;
use crate::contract::anchors;
use crate::navigation::navigator::Navigator;
use crate::navigation::urls;
use crate::products::azure_devops::copy;
use leptos::prelude::*;
use leptos_router::components::A;

/// Says that there is no such organization, and leads back.
#[component]
pub fn NotFound(
    /// Why not.
    reason: String,
) -> impl IntoView {
    let home = expect_context::<Navigator>().url(urls::HOME);
    document().set_title(copy::PAGE_NOT_FOUND);
    view! {
        <Bar />
        <main class="ado-main">
            <div class="ado-empty">
                <Icon icon=icondata_lu::LuSearchX />
                <h1 class="ado-empty__title" tabindex="-1">{copy::NO_ORGANIZATION_TITLE}</h1>
                <p>{reason}</p>
                <p class="ado-empty__path">{copy::ORGANIZATION_IN_ADDRESS}</p>
                <A href=home attr:class="ado-empty__back" attr:data-testid=anchors::AZURE_BACK>
                    {copy::BACK_TO_START}
                </A>
            </div>
        </main>
    }
}
