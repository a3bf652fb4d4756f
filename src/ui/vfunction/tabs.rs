//! The tabs of the dashboard, in the middle of the top bar.

use crate::domain::copy;
use crate::ui::kit::{Absent, Icon};
use crate::ui::link::Link;
use crate::ui::{anchors, paths};
use icondata_core::Icon as IconData;
use icondata_lu::{LuAperture, LuGrid3x3, LuPanelsTopLeft};
use leptos::prelude::*;

/// The tabs. Only the first one is part of the replica.
#[component]
pub fn Tabs() -> impl IntoView {
    let home = paths::keeping_query(paths::HOME);
    let absent = |id, icon: IconData, label| {
        view! { <Absent id class="vf-tab" testid=anchors::ABSENT><Icon icon />{label}</Absent> }
    };
    view! {
        <nav class="vf-tabs" aria-label=copy::VIEWS>
            <Link href=home exact=true class="vf-tab" testid=anchors::DASHBOARD_OVERVIEW><Icon icon=LuPanelsTopLeft />{copy::OVERVIEW}</Link>
            {absent("tab-modernization-absent", LuGrid3x3, copy::MODERNIZATION_HUB)}
            {absent("tab-assessment-absent", LuAperture, copy::ASSESSMENT_HUB)}
        </nav>
    }
}
