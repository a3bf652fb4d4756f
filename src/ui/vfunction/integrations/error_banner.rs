//! The one error that the product shows, whatever went wrong.

use crate::domain::copy;
use crate::ui::link::Link;
use crate::ui::{anchors, paths};
use leptos::prelude::*;

/// The banner with its help link; read out as soon as it appears.
#[component]
pub fn ErrorBanner(
    /// Asks again for what could not be loaded, where that is what failed.
    #[prop(optional, into)]
    on_retry: Option<Callback<()>>,
) -> impl IntoView {
    let help = paths::keeping_query(paths::HELP);
    view! {
        <div class="vf-banner" role="alert">
            <p>{copy::GENERIC_ERROR}</p>
            <div class="vf-banner__ways">
                <Link href=help class="vf-link" testid=anchors::ERROR_HELP>{copy::WHY_THIS_HAPPENS}</Link>
                {on_retry.map(|on_retry| view! {
                    <button class="text-button" type="button" data-testid=anchors::TRY_AGAIN on:click=move |_| on_retry.run(())>
                        {copy::TRY_AGAIN}
                    </button>
                })}
            </div>
        </div>
    }
}
