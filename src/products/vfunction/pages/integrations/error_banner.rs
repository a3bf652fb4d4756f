//! The one error that the product shows, whatever went wrong.

use crate::contract::anchors;
use crate::navigation::navigator::Navigator;
use crate::navigation::urls;
use crate::products::vfunction::copy;
use leptos::prelude::*;
use leptos_router::components::A;

/// The banner with its help link; read out as soon as it appears.
#[component]
pub fn ErrorBanner(
    /// Asks again for what could not be loaded, where that is what failed.
    #[prop(optional, into)]
    on_retry: Option<Callback<()>>,
) -> impl IntoView {
    let help = expect_context::<Navigator>().url(urls::HELP);
    view! {
        <div class="vf-banner" role="alert">
            <p>{copy::GENERIC_ERROR}</p>
            <div class="vf-banner__ways">
                <A href=help attr:class="vf-link" attr:data-testid=anchors::ERROR_HELP>{copy::WHY_THIS_HAPPENS}</A>
                {on_retry.map(|on_retry| view! {
                    <button class="text-button" type="button" data-testid=anchors::TRY_AGAIN on:click=move |_| on_retry.run(())>
                        {copy::TRY_AGAIN}
                    </button>
                })}
            </div>
        </div>
    }
}
