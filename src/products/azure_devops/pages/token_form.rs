//! The form of the create and the edit panel.

use super::context::TokenPageContext;
use super::expiration_field::ExpirationField;
use super::field::problem;
use super::form::TokenForm;
use super::message::Message;
use super::refusal::Place;
use super::scope_fields::{ScopeFields, ShowAll};
use super::state::PanelStateStoreFields;
use crate::components::{BusyButton, TextField, focus_soon};
use crate::contract::anchors;
use crate::products::azure_devops::copy;
use leptos::ev::SubmitEvent;
use leptos::html;
use leptos::prelude::*;
use reactive_stores::Field;

/// Name, organization, expiration, scopes and the buttons. What is entered stays when it is refused.
#[component]
pub fn TokenFormFields(
    /// The page, with what is entered and how the last submission went.
    page: TokenPageContext,
    /// The text of the button that submits.
    submit: &'static str,
    /// The anchor of that button.
    submit_anchor: &'static str,
    /// Asked to submit.
    #[prop(into)]
    on_submit: Callback<()>,
    /// Asked to close the panel.
    #[prop(into)]
    on_cancel: Callback<()>,
    /// The organization field.
    children: Children,
) -> impl IntoView {
    let node = NodeRef::<html::Form>::new();
    let (form, show_all) = (Field::from(page.panel().form()), page.panel().all_scopes().into());
    let full_access = Memo::new(move |_| form.with(|form| form.full_access));
    let has_name = Memo::new(move |_| form.with(TokenForm::has_name));
    Effect::new(move |_| {
        if page.refusal().is_some() {
            focus_soon(move || node.try_get_untracked()??.query_selector("[aria-invalid=true]").ok()?);
        }
    });
    let on_form_submit = move |event: SubmitEvent| {
        event.prevent_default();
        on_submit.run(());
    };
    view! {
        <form class="ado-form" novalidate node_ref=node on:submit=on_form_submit>
            <div class="ado-form__body">
                <TextField
                    id="ado-name"
                    label=copy::NAME
                    testid=anchors::AZURE_NAME
                    value=Signal::derive(move || form.with(|form| form.name.clone()))
                    on_input=move |name| form.update(|form| form.name = name)
                    problem=problem(page, Place::Name)
                    autofocus=true
                />
                {children()}
                <ExpirationField form problem=problem(page, Place::Expiration) />
                <ScopeFields form show_all problem=problem(page, Place::Scopes) />
            </div>
            <div class="ado-form__foot">
                {move || problem(page, Place::Bar).get().map(|text| view! { <Message text /> }.into_any())}
                {move || (!full_access.get()).then(|| view! { <ShowAll show_all /> }.into_any())}
                <div class="ado-buttons">
                    <BusyButton
                        label=submit
                        class="button--primary"
                        testid=submit_anchor
                        busy=page.sending()
                        blocked_by=Signal::derive(move || (!has_name.get()).then_some("ado-why-not"))
                    />
                    <button class="button" type="button" aria-disabled=move || page.sending().get().then_some("true") data-testid=anchors::AZURE_CANCEL on:click=move |_| on_cancel.run(())>
                        {copy::CANCEL}
                    </button>
                    <span class="ado-buttons__note" id="ado-why-not">
                        {move || if has_name.get() { "" } else { copy::NAME_FIRST }}
                    </span>
                </div>
            </div>
        </form>
    }
}
