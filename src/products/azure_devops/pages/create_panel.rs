//! The panel that makes a token.

use super::context::TokenPageContext;
use super::field::{Problem, problem};
use super::panel::Panel;
use super::refusal::Place;
use super::state::PanelStateStoreFields;
use super::token_form::TokenFormFields;
use crate::contract::anchors;
use crate::products::azure_devops::api::AzureApi;
use crate::products::azure_devops::copy;
use crate::products::azure_devops::wire::PatCreate;
use crate::transport::Clock;
use leptos::prelude::*;

/// Makes a token, and then shows its secret.
#[component]
pub fn CreatePanel(
    /// The page's state.
    page: TokenPageContext,
) -> impl IntoView {
    let (api, clock) = (expect_context::<AzureApi>(), expect_context::<Clock>());
    let form = page.panel().form();
    let name = page.list.organization().to_string();
    let submission = page.submission(
        move |creation: &PatCreate| {
            let (organization, creation) = (page.list.organization(), creation.clone());
            async move { api.create_token(&organization, &creation).await }
        },
        move |token| page.show_secret(token),
    );
    let on_submit = Callback::new(move |()| match form.with_untracked(|form| form.creation(clock.now())) {
        Err(refusal) => page.refuse(refusal),
        Ok(creation) => submission.send(creation),
    });
    submission.resume(move || on_submit.run(()));
    let close = move |()| page.close_unless_sending();
    let is_for_all = form.with_untracked(|form| form.all_organizations);
    let organization_problem = problem(page, Place::Organization);
    view! {
        <Panel title=copy::CREATE_TITLE class="ado-panel ado-panel--large" held=page.sending() on_dismiss=close>
            <TokenFormFields page submit=copy::CREATE submit_anchor=anchors::AZURE_CREATE on_submit on_cancel=close>
                <div class="field">
                    <label class="field__label" for="ado-organization">{copy::ORGANIZATION}</label>
                    <div class="ado-select">
                        <select
                            class="ado-box"
                            id="ado-organization"
                            aria-invalid=move || organization_problem.get().map(|_| "true")
                            aria-describedby="ado-organization-problem"
                            data-testid=anchors::AZURE_ORGANIZATION
                            on:change:target=move |event| {
                                form.update(|form| form.all_organizations = event.target().value() == copy::ALL_ORGANIZATIONS);
                            }
                        >
                            <option>{name}</option>
                            <option selected=is_for_all>{copy::ALL_ORGANIZATIONS}</option>
                        </select>
                    </div>
                    <Problem id="ado-organization-problem" text=organization_problem />
                </div>
            </TokenFormFields>
        </Panel>
    }
}
