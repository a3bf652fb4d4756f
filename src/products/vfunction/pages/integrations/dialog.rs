//! The dialog Configure Integrations.

use super::connected::{Connected, connected_to};
use super::controller::Integrations;
use super::form::IntegrationForm;
use super::removal::RemoveConfirmation;
use super::state::{DialogView, Removal};
use crate::components::{Announcer, Dialog, Icon, focus_if_lost};
use crate::contract::anchors;
use crate::navigation::navigator::Navigator;
use crate::navigation::urls;
use crate::products::vfunction::copy;
use crate::products::vfunction::pages::ids::INTEGRATIONS_LINK;
use crate::products::vfunction::pages::workspace::Workspace;
use icondata_lu::LuX;
use leptos::prelude::*;

/// What the dialog shows, apart from the details.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Content {
    Loading,
    Form,
    Connected,
}

/// The dialog, and above it the question whether a removal is meant. Its address is its state: to close it is to leave it.
#[component]
pub fn IntegrationsDialog() -> impl IntoView {
    let integrations = expect_context::<Integrations>();
    let workspace = expect_context::<Workspace>();
    let announcer = expect_context::<Announcer>();
    let state = integrations.state();
    let content = Memo::new(move |_| match state.read().phase() {
        DialogView::Loading => Content::Loading,
        DialogView::Form(_) => Content::Form,
        DialogView::Connected(..) => Content::Connected,
    });
    let removing = Memo::new(move |_| matches!(state.read().phase(), DialogView::Connected(_, removal) if *removal != Removal::Idle));
    integrations.begin();
    Effect::new(move |_| {
        if workspace.organization().get().is_some() {
            untrack(|| integrations.load(workspace));
        }
    });
    // What had the focus may have gone with the content before; what changed is said.
    Effect::new(move |before: Option<Content>| {
        let now = content.get();
        let account = state.with_untracked(|state| match state.phase() {
            DialogView::Connected(integration, _) => Some(integration.account.clone()),
            _ => None,
        });
        match (before, now, account) {
            (Some(Content::Form), Content::Connected, Some(account)) => announcer.announce(&connected_to(&account)),
            (Some(Content::Connected), Content::Form, _) => announcer.announce(copy::INTEGRATION_REMOVED),
            _ => (),
        }
        if before.is_some_and(|before| before != now) {
            focus_if_lost(|| {
                let find = |selector| document().query_selector(selector).ok().flatten();
                find(".vf-dialog [data-autofocus]").or_else(|| find(".vf-dialog"))
            });
        }
        now
    });
    let navigator = expect_context::<Navigator>();
    let close = Callback::new(move |()| navigator.go_to(urls::TEAM));
    view! {
        <Dialog
            title_id="integrations-title"
            class="vf-dialog"
            on_dismiss=close
            light_dismiss=false
            covered=removing
            focus_itself=true
            return_to=INTEGRATIONS_LINK
        >
            <header class="vf-dialog__head">
                <h2 id="integrations-title" class="vf-dialog__title">{copy::CONFIGURE_INTEGRATIONS}</h2>
                <button
                    class="icon-button"
                    type="button"
                    aria-label=copy::CLOSE_DIALOG
                    data-testid=anchors::INTEGRATIONS_CLOSE
                    on:click=move |_| close.run(())
                >
                    <Icon icon=LuX />
                </button>
            </header>
            <fieldset class="vf-group">
                <legend class="vf-caption">{copy::TASK_MANAGEMENT_SYSTEM}</legend>
                {move || match content.get() {
                    Content::Loading => view! { <p class="vf-quiet" aria-busy="true">{copy::LOADING}</p> }.into_any(),
                    Content::Form => view! { <IntegrationForm on_cancel=close /> }.into_any(),
                    Content::Connected => view! { <Connected /> }.into_any(),
                }}
            </fieldset>
        </Dialog>
        {move || removing.get().then(|| view! { <RemoveConfirmation /> }.into_any())}
    }
}
