//! A question before something is done for good.

use super::context::TokenPageContext;
use super::message::Message;
use crate::components::{BusyButton, Dialog};
use crate::contract::anchors;
use crate::products::azure_devops::copy;
use leptos::prelude::*;

/// A sentence, the button that does it, and `Cancel`.
#[component]
pub fn Confirm(
    /// The page's state.
    page: TokenPageContext,
    /// The title.
    title: &'static str,
    /// What is about to happen.
    sentence: String,
    /// The text of the button that does it.
    action: &'static str,
    /// Asked to do it.
    #[prop(into)]
    on_confirm: Callback<()>,
) -> impl IntoView {
    let close = move |()| page.close_unless_sending();
    view! {
        <Dialog title_id="ado-confirm-title" class="ado-confirm" on_dismiss=close return_to="ado-new-token">
            <h2 class="ado-title" id="ado-confirm-title">{title}</h2>
            <p class="ado-confirm__sentence">{sentence}</p>
            {move || page.refusal().map(|refusal| view! { <Message text=refusal.text /> }.into_any())}
            <div class="ado-buttons ado-buttons--end">
                <BusyButton
                    label=action
                    class="button--primary"
                    testid=anchors::AZURE_CONFIRM
                    busy=page.sending()
                    on_press=on_confirm
                />
                // The focus begins on what does no harm.
                <button class="button" type="button" data-autofocus aria-disabled=move || page.sending().get().then_some("true") data-testid=anchors::AZURE_CANCEL on:click=move |_| close(())>
                    {copy::CANCEL}
                </button>
            </div>
        </Dialog>
    }
}
