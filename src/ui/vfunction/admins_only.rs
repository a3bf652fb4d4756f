//! What ordinary users see where administrators work.

use crate::domain::copy;
use crate::ui::link::Link;
use crate::ui::{anchors, paths};
use leptos::prelude::*;

/// Says why there is nothing here, and leads back.
#[component]
pub fn AdminsOnly(
    /// Heading of the page.
    page: &'static str,
    /// Why there is nothing here.
    reason: &'static str,
) -> impl IntoView {
    let home = paths::keeping_query(paths::HOME);
    view! {
        <h1 class="vf-heading" tabindex="-1">{page}</h1>
        <p>{reason}</p>
        <Link href=home exact=true class="vf-link" testid=anchors::ADMINS_ONLY_BACK>{copy::MY_DASHBOARD}</Link>
    }
}
