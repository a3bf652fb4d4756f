//! The address that the real product would show.

use super::copy_button::CopyButton;
use super::place::real_address;
use crate::contract::anchors;
use leptos::prelude::*;

/// The address that the real product would show for the present screen, read-only, with a copy button.
#[component]
pub fn Address(
    /// The present path.
    path: Signal<String>,
) -> impl IntoView {
    let address = Memo::new(move |_| real_address(&path.read()));
    view! {
        <div class="stage-address">
            {move || match address.get() {
                Some(address) => {
                    view! {
                        <input
                            class="stage-address__text"
                            type="text"
                            readonly
                            aria-label="Address in the real product"
                            data-testid=anchors::STAGE_ADDRESS
                            prop:value=address.clone()
                        />
                        <CopyButton label="Copy address" caption="" text=address testid=anchors::STAGE_COPY_ADDRESS />
                    }
                        .into_any()
                }
                None => view! { <p class="stage-address__none">"A page of this replica; the products have none like it"</p> }.into_any(),
            }}
        </div>
    }
}
