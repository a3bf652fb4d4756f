//! The bar at the top of every Azure DevOps page.

use super::mark::Mark;
use crate::domain::copy;
use leptos::prelude::*;

/// The product's mark and name, and the initial of the account.
#[component]
pub fn Bar() -> impl IntoView {
    view! {
        <header class="ado-bar">
            <Mark />
            <span class="ado-bar__name">{copy::AZURE_DEVOPS}</span>
            <span class="ado-bar__avatar" aria-hidden="true">
                {copy::AZURE_ACCOUNT.get(..1)}
            </span>
        </header>
    }
}
