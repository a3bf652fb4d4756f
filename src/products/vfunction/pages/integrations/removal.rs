//! The question whether a removal is meant.

use super::controller::Integrations;
use super::error_banner::ErrorBanner;
use super::state::{DialogView, IntegrationDialogState, Removal};
use crate::components::{BusyButton, Dialog, resume_pending};
use crate::contract::anchors;
use crate::products::vfunction::copy;
use crate::products::vfunction::pages::workspace::Workspace;
use leptos::prelude::*;

/// Asks before the integration is removed, above the dialog that shows it.
#[component]
pub fn RemoveConfirmation() -> impl IntoView {
    let integrations = expect_context::<Integrations>();
    let workspace = expect_context::<Workspace>();
    let state = integrations.state();
    let removal = Memo::new(move |_| match state.read().phase() {
        DialogView::Connected(_, removal) => *removal,
        _ => Removal::Idle,
    });
    let busy = Signal::derive(move || removal.get() == Removal::Pending);
    let action = integrations.remove(workspace);
    let remove = move || {
        if let Some(request) = state.try_update(IntegrationDialogState::remove).flatten() {
            action.dispatch_local(request);
        }
    };
    resume_pending(busy.get_untracked(), move || {
        state.update(IntegrationDialogState::reset_pending);
        remove();
    });
    let keep = move || state.update(|state| state.ask_removal(false));
    view! {
        <Dialog title_id="removal-title" class="vf-dialog vf-dialog--question" on_dismiss=move |()| keep()>
            <h2 id="removal-title" class="vf-dialog__title">{copy::REMOVE_QUESTION}</h2>
            <p>{copy::REMOVE_CONSEQUENCE}</p>
            {move || (removal.get() == Removal::Refused).then(|| view! { <ErrorBanner /> }.into_any())}
            <div class="vf-buttons">
                <button class="button vf-button" type="button" data-testid=anchors::REMOVE_CANCEL on:click=move |_| keep()>
                    {copy::CANCEL_DIALOG}
                </button>
                <BusyButton
                    label=copy::REMOVE
                    class="button--primary vf-button"
                    testid=anchors::REMOVE_CONFIRM
                    busy
                    on_press=move |()| remove()
                />
            </div>
        </Dialog>
    }
}
