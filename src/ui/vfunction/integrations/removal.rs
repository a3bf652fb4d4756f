//! The question whether a removal is meant.

use super::Integrations;
use super::desk::{Phase, Removal};
use super::error_banner::ErrorBanner;
use crate::domain::copy;
use crate::ui::anchors;
use crate::ui::kit::{BusyButton, Dialog, remembered_call};
use crate::ui::vfunction::workspace::Workspace;
use leptos::prelude::*;

/// Asks before the integration is removed, above the dialog that shows it.
#[component]
pub fn RemoveConfirmation() -> impl IntoView {
    let integrations = expect_context::<Integrations>();
    let workspace = expect_context::<Workspace>();
    let desk = integrations.desk();
    let removal = Memo::new(move |_| match desk.read().phase() {
        Phase::Connected(_, removal) => *removal,
        _ => Removal::Unasked,
    });
    let busy = Signal::derive(move || removal.get() == Removal::Pending);
    remembered_call("removal-pending", busy, move || integrations.remove(workspace));
    let keep = move || desk.update(|desk| desk.ask_removal(false));
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
                    on_press=move |()| integrations.remove(workspace)
                />
            </div>
        </Dialog>
    }
}
