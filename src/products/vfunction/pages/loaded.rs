//! What is where something is still on its way, or did not come.

use crate::components::Load;
use crate::contract::anchors;
use crate::products::vfunction::copy;
use crate::transport::ApiError;
use leptos::prelude::*;

/// Shows a loaded value, or that it is on its way, or why it did not come, with a button that asks again.
#[component]
pub fn Loaded<T: Clone + Send + Sync + 'static>(
    /// What is loaded.
    load: Load<T>,
    /// What is said when the server refuses it to this user.
    forbidden: &'static str,
    /// Shows the value.
    view: fn(T) -> AnyView,
) -> impl IntoView {
    view! { {move || match load.get() {
        Some(Ok(value)) => view(value),
        Some(Err(ApiError::Forbidden)) => view! { <p class="vf-quiet">{forbidden}</p> }.into_any(),
        Some(Err(_)) => view! {
            <div class="vf-banner">
                <p>{copy::GENERIC_ERROR}</p>
                <button class="text-button" type="button" data-testid=anchors::TRY_AGAIN on:click=move |_| load.retry()>
                    {copy::TRY_AGAIN}
                </button>
            </div>
        }
        .into_any(),
        None => view! { <p class="vf-quiet" aria-busy="true">{copy::LOADING}</p> }.into_any(),
    }} }
}
