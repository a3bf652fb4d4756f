//! The tabs of the dashboard, in the middle of the top bar.

use crate::components::{Icon, Unavailable};
use crate::contract::anchors;
use crate::navigation::navigator::Navigator;
use crate::navigation::urls;
use crate::products::vfunction::copy;
use icondata_core::Icon as IconData;
use icondata_lu::{LuAperture, LuGrid3x3, LuPanelsTopLeft};
use leptos::prelude::*;
use leptos_router::components::A;

/// The tabs. Only the first one is part of the replica.
#[component]
pub fn Tabs() -> impl IntoView {
    let home = expect_context::<Navigator>().url(urls::HOME);
    let absent = |id, icon: IconData, label| {
        view! { <Unavailable id class="vf-tab" testid=anchors::ABSENT><Icon icon />{label}</Unavailable> }
    };
    view! {
        <nav class="vf-tabs" aria-label=copy::VIEWS>
            <A href=home exact=true attr:class="vf-tab" attr:data-testid=anchors::DASHBOARD_OVERVIEW><Icon icon=LuPanelsTopLeft />{copy::OVERVIEW}</A>
            {absent("tab-modernization-absent", LuGrid3x3, copy::MODERNIZATION_HUB)}
            {absent("tab-assessment-absent", LuAperture, copy::ASSESSMENT_HUB)}
        </nav>
    }
}
