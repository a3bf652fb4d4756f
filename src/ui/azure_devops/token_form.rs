//! The form of the create and the edit panel.

use super::expiration_field::ExpirationField;
use super::field::{Problem, problem, problem_id};
use super::form::TokenForm;
use super::message::Message;
use super::refusal::Place;
use super::scope_fields::{ScopeFields, ShowAll};
use super::submission::Submission;
use crate::domain::copy;
use crate::ui::anchors;
use leptos::ev::SubmitEvent;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Name, organization, expiration, scopes and the buttons. What is entered stays when it is refused.
#[component]
pub fn TokenFormFields(
    /// What is entered.
    form: RwSignal<TokenForm>,
    /// How the last submission went.
    submission: Submission,
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
    let show_all = RwSignal::new(false);
    let full_access = Memo::new(move |_| form.with(|form| form.full_access));
    let has_name = Memo::new(move |_| form.with(TokenForm::has_name));
    let name_problem = problem(submission, Place::Name);
    focus_what_is_refused(submission, node);
    let on_form_submit = move |event: SubmitEvent| {
        event.prevent_default();
        on_submit.run(());
    };
    view! {
        <form class="ado-form" novalidate autocomplete="off" node_ref=node on:submit=on_form_submit>
            <div class="ado-form__body">
                <div class="ado-field">
                    <label for="ado-name">{copy::NAME}</label>
                    <input
                        class="ado-input"
                        id="ado-name"
                        type="text"
                        autofocus
                        aria-required="true"
                        aria-invalid=move || name_problem.get().map(|_| "true")
                        aria-describedby=problem_id(Place::Name)
                        data-testid=anchors::AZURE_NAME
                        prop:value=move || form.with(|form| form.name.clone())
                        on:input:target=move |event| form.update(|form| form.name = event.target().value())
                    />
                    <Problem submission place=Place::Name />
                </div>
                {children()}
                <Problem submission place=Place::Organization />
                <ExpirationField form submission />
                <ScopeFields form submission show_all />
            </div>
            <div class="ado-form__foot">
                {move || {
                    problem(submission, Place::Bar).get().map(|text| view! { <Message text /> })
                }}
                {move || (!full_access.get()).then(|| view! { <ShowAll show_all /> })}
                <div class="ado-form__buttons">
                    <button
                        class="ado-button ado-button--primary"
                        type="submit"
                        aria-disabled=move || (!has_name.get() || submission.is_pending()).then_some("true")
                        aria-busy=move || submission.is_pending().then_some("true")
                        aria-describedby=move || (!has_name.get()).then_some("ado-submit-note")
                        data-testid=submit_anchor
                    >
                        {submit}
                    </button>
                    <button
                        class="ado-button"
                        type="button"
                        aria-disabled=move || submission.is_pending().then_some("true")
                        data-testid=anchors::AZURE_CANCEL
                        on:click=move |_| on_cancel.run(())
                    >
                        {copy::CANCEL}
                    </button>
                    <span class="ado-form__note" id="ado-submit-note">
                        {move || if has_name.get() { "" } else { "Enter a name first." }}
                    </span>
                </div>
            </div>
        </form>
    }
}

/// Brings the focus to the field that was refused.
fn focus_what_is_refused(submission: Submission, node: NodeRef<html::Form>) {
    Effect::new(move |_| {
        if submission.refusal().is_some() {
            // After the fields have been marked.
            request_animation_frame(move || {
                let refused = node.try_get_untracked().flatten().and_then(|form| form.query_selector("[aria-invalid=true]").ok().flatten());
                if let Some(field) = refused.and_then(|field| field.dyn_into::<HtmlElement>().ok()) {
                    let _ = field.focus();
                }
            });
        }
    });
}
