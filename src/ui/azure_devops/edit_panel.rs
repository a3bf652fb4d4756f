//! The panel that changes a token.

use super::field::problem;
use super::form::TokenForm;
use super::panel::Panel;
use super::refusal::Place;
use super::room::Room;
use super::submission::Submission;
use super::token_form::TokenFormFields;
use super::words;
use crate::client::{Api, Clock};
use crate::domain::copy;
use crate::ui::anchors;
use crate::ui::kit::{Announcer, TextField, remembered};
use crate::wire::azure_devops::PatToken;
use leptos::prelude::*;
use std::sync::Arc;

/// Changes a token; its secret stays.
#[component]
pub fn EditPanel(
    /// The page's state.
    room: Room,
    /// The token.
    token: Arc<PatToken>,
) -> impl IntoView {
    let (api, clock, announcer) = (expect_context::<Api>(), expect_context::<Clock>(), expect_context::<Announcer>());
    let form = remembered("tokens-form", TokenForm::edit(&token));
    let submission = Submission::new();
    let organizations = words::organizations(&token);
    let on_submit = Callback::new(move |()| match form.with_untracked(|form| form.update(&token.authorization_id, clock.now())) {
        Err(refusal) => submission.refuse(refusal),
        Ok(update) => {
            let organization = room.list.organization();
            submission.send(async move { api.update_token(&organization, &update).await }, move |token| {
                room.close();
                announcer.announce(&[&token.display_name, " ", copy::WAS_SAVED].concat());
            });
        }
    });
    submission.resume_by(on_submit);
    let close = move |()| room.close_unless(submission);
    view! {
        <Panel title=copy::EDIT_TITLE class="ado-panel ado-panel--large" held=submission.pending() on_dismiss=close>
            <TokenFormFields form submission submit=copy::SAVE submit_anchor=anchors::AZURE_SAVE on_submit on_cancel=close>
                <TextField
                    id="ado-organization"
                    label=copy::ORGANIZATION
                    testid=anchors::AZURE_ORGANIZATION
                    value=Signal::stored(organizations)
                    on_input=|_| ()
                    problem=problem(submission, Place::Organization)
                    readonly=true
                />
            </TokenFormFields>
        </Panel>
    }
}
