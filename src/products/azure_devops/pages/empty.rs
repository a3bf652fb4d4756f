//! What stands in place of an empty list.

use super::room::Room;
use super::state::Layer;
use crate::components::Icon;
use crate::contract::anchors;
use crate::products::copy;
use leptos::prelude::*;

/// A key and a sentence: either there are no tokens at all, or none in the state that was asked for.
#[component]
pub fn Empty(
    /// The page's state.
    room: Room,
) -> impl IntoView {
    let sentence = move || if room.list.has_others() { copy::NO_TOKENS_IN_STATE } else { copy::NO_TOKENS };
    view! {
        <div class="ado-empty">
            <Icon icon=icondata_lu::LuKeyRound />
            <p class="ado-empty__title" role="status">{move || sentence()}</p>
            <button
                class="button button--primary"
                type="button"
                data-testid=anchors::AZURE_EMPTY_NEW_TOKEN
                on:click=move |_| room.open(Layer::Create)
            >
                {copy::NEW_TOKEN}
            </button>
        </div>
    }
}
