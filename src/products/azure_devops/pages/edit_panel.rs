//! The panel that changes a token.

use super::context::TokenPageContext;
use super::field::problem;
use super::panel::Panel;
use super::refusal::Place;
use super::state::PanelStateStoreFields;
use super::token_form::TokenFormFields;
use super::words;
use crate::components::{Announcer, TextField};
use crate::contract::anchors;
use crate::products::azure_devops::api::AzureApi;
use crate::products::azure_devops::copy;
use crate::products::azure_devops::wire::{PatToken, PatUpdate};
use crate::transport::Clock;
use leptos::prelude::*;
use std::sync::Arc;

/// Changes a token; its secret stays.
#[component]
pub fn EditPanel(
    /// The page's state.
    page: TokenPageContext,
    /// The token.
    token: Arc<PatToken>,
) -> impl IntoView {
    let (api, clock, announcer) = (expect_context::<AzureApi>(), expect_context::<Clock>(), expect_context::<Announcer>());
    let form = page.panel().form();
    let submission = page.submission(
        move |update: &PatUpdate| {
            let (organization, update) = (page.list.organization(), update.clone());
            async move { api.update_token(&organization, &update).await }
        },
        move |token: PatToken| {
            page.close();
            announcer.announce(&[&token.display_name, " ", copy::WAS_SAVED].concat());
        },
    );
    let organizations = words::organizations(&token);
    let on_submit = Callback::new(move |()| match form.with_untracked(|form| form.update(&token.authorization_id, clock.now())) {
        Err(refusal) => page.refuse(refusal),
        Ok(update) => submission.send(update),
    });
    submission.resume(move || on_submit.run(()));
    let close = move |()| page.close_unless_sending();
    view! {
        <Panel title=copy::EDIT_TITLE class="ado-panel ado-panel--large" held=page.sending() on_dismiss=close>
            <TokenFormFields page submit=copy::SAVE submit_anchor=anchors::AZURE_SAVE on_submit on_cancel=close>
                <TextField
                    id="ado-organization"
                    label=copy::ORGANIZATION
                    testid=anchors::AZURE_ORGANIZATION
                    value=Signal::stored(organizations)
                    on_input=|_| ()
                    problem=problem(page, Place::Organization)
                    readonly=true
                />
            </TokenFormFields>
        </Panel>
    }
}
