//! What ordinary users see where administrators work.

use crate::contract::anchors;
use crate::navigation::navigator::Navigator;
use crate::navigation::urls;
use crate::products::vfunction::copy;
use leptos::prelude::*;
use leptos_router::components::A;

/// Says why there is nothing here, and leads back.
#[component]
pub fn AdminsOnly(
    /// Heading of the page.
    page: &'static str,
    /// Why there is nothing here.
    reason: &'static str,
) -> impl IntoView {
    let home = expect_context::<Navigator>().url(urls::HOME);
    view! {
        <h1 class="vf-heading" tabindex="-1">{page}</h1>
        <p>{reason}</p>
        <A href=home exact=true attr:class="vf-link" attr:data-testid=anchors::ADMINS_ONLY_BACK>{copy::MY_DASHBOARD}</A>
    }
}
