//! The form that connects an issue tracker.

use super::Integrations;
use super::desk::{Attempt, Desk, Phase};
use super::error_banner::ErrorBanner;
use crate::domain::copy;
use crate::domain::issue_tracker::{self, Field, FieldKind, IssueTracker};
use crate::ui::anchors;
use crate::ui::kit::{BusyButton, Choice, Combobox, SecretField, SecretGuard, TextField, focus_soon, remembered_call};
use crate::ui::vfunction::workspace::Workspace;
use leptos::ev::SubmitEvent;
use leptos::prelude::*;

/// The workspace type, the fields of the chosen one, and the button that connects it.
#[component]
pub fn IntegrationForm(
    /// Asked to leave the dialog.
    on_cancel: Callback<()>,
) -> impl IntoView {
    let integrations = expect_context::<Integrations>();
    let workspace = expect_context::<Workspace>();
    let desk = integrations.desk();
    let tracker = Memo::new(move |_| issue_tracker::ALL.iter().position(|each| desk.read().tracker().is_some_and(|one| one.id == each.id)));
    let attempt = Memo::new(move |_| match desk.read().phase() {
        Phase::Form(attempt) => *attempt,
        _ => Attempt::Ready,
    });
    let chosen = move || tracker.get().and_then(|index| issue_tracker::ALL.get(index).copied());
    let choose = move |index: usize| {
        if let Some(tracker) = issue_tracker::ALL.get(index) {
            desk.update(|desk| desk.choose(tracker));
        }
    };
    let choices = issue_tracker::ALL
        .iter()
        .map(|tracker| Choice { label: tracker.label.to_owned(), testid: anchors::workspace_type(tracker.id) })
        .collect::<Vec<_>>();
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        integrations.integrate(workspace);
        if let Some(field) = desk.read_untracked().wrong_field() {
            focus_soon(move || document().get_element_by_id(&field_id(field)));
        }
    };
    let pending = Signal::derive(move || attempt.get() == Attempt::Pending);
    remembered_call("integrations-pending", pending, move || integrations.integrate(workspace));
    let retry = move |()| match workspace.organization().get_untracked() {
        Some(Err(_)) => workspace.organization().retry(),
        _ => integrations.load(workspace),
    };
    view! {
        <form class="vf-form" novalidate=true on:submit=on_submit>
            <Combobox
                id="workspace-type"
                label=copy::WORKSPACE_TYPE
                placeholder=copy::SELECT
                testid=anchors::WORKSPACE_TYPE
                autofocus=true
                choices
                chosen=tracker
                on_choose=choose
            />
            {move || chosen().map(|tracker| tracker.fields.iter().map(|field| view! { <EntryField field /> }).collect_view().into_any())}
            {move || match attempt.get() {
                Attempt::Refused => Some(view! { <ErrorBanner /> }.into_any()),
                Attempt::Unloaded => Some(view! { <ErrorBanner on_retry=retry /> }.into_any()),
                Attempt::Ready | Attempt::Pending => None,
            }}
            <div class="vf-buttons">
                <button class="button vf-button" type="button" data-testid=anchors::INTEGRATIONS_CANCEL on:click=move |_| on_cancel.run(())>
                    {copy::CANCEL_DIALOG}
                </button>
                {move || chosen().map(|tracker| view! { <IntegrateButton tracker attempt /> }.into_any())}
            </div>
        </form>
    }
}

/// The button that connects, named after its workspace type.
#[component]
fn IntegrateButton(
    /// The type.
    tracker: &'static IssueTracker,
    /// How the form stands.
    attempt: Memo<Attempt>,
) -> impl IntoView {
    let busy = Signal::derive(move || attempt.get() == Attempt::Pending);
    view! { <BusyButton label=tracker.button class="button--primary vf-button" testid=anchors::INTEGRATE busy /> }
}

/// One field of a workspace type.
#[component]
fn EntryField(
    /// The field.
    field: &'static Field,
) -> impl IntoView {
    let desk = expect_context::<Integrations>().desk();
    let value = Signal::derive(move || desk.read().value(field.key).to_owned());
    let problem = Signal::derive(move || desk.read().problem(field.key).map(str::to_owned));
    let on_input = move |text: String| desk.update(|desk| desk.enter(field.key, text));
    let (id, testid) = (field_id(field.key), anchors::integration_field(field.key));
    let removed = SecretGuard::hint(&id);
    Effect::new(move |_| {
        if removed.with(Option::is_some) {
            desk.update(Desk::forget_refusal);
        }
    });
    match field.kind {
        FieldKind::Secret => view! { <SecretField id label=field.label testid value on_input problem /> }.into_any(),
        FieldKind::Text => view! { <TextField id label=field.label testid value on_input problem /> }.into_any(),
    }
}

/// Id of the input for a field.
fn field_id(key: &str) -> String {
    format!("integration-{key}")
}
