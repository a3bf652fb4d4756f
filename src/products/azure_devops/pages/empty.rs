//! What replaces an empty list.

use super::context::TokenPageContext;
use super::state::ActivePanel;
use crate::components::Icon;
use crate::contract::anchors;
use crate::products::azure_devops::copy;
use leptos::prelude::*;

/// A key and a sentence: either there are no tokens at all, or none in the state that was asked for.
#[component]
pub fn Empty(
    /// The page's state.
    page: TokenPageContext,
) -> impl IntoView {
    let sentence = move || if page.list.has_others() { copy::NO_TOKENS_IN_STATE } else { copy::NO_TOKENS };
    view! {
        <div class="ado-empty">
            <Icon icon=icondata_lu::LuKeyRound />
            <p class="ado-empty__title" role="status">{move || sentence()}</p>
            <button
                class="button button--primary"
                type="button"
                data-testid=anchors::AZURE_EMPTY_NEW_TOKEN
                on:click=move |_| page.open(ActivePanel::Create)
            >
                {copy::NEW_TOKEN}
            </button>
        </div>
    }
}
