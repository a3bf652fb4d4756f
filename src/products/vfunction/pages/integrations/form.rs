//! The form that connects an issue tracker.

use super::controller::Integrations;
use super::error_banner::ErrorBanner;
use super::state::{DialogView, IntegrationDialogState, SubmitStatus};
use crate::components::{Announcer, BusyButton, Choice, Combobox, SecretField, SecretGuard, TextField, focus_soon, resume_pending};
use crate::contract::anchors;
use crate::products::vfunction::copy;
use crate::products::vfunction::pages::workspace::Workspace;
use crate::products::vfunction::trackers::{self, Field, FieldKind, IssueTracker};
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
    let state = integrations.state();
    let announcer = expect_context::<Announcer>();
    let integrate = integrations.integrate(workspace);
    let tracker = Memo::new(move |_| trackers::ALL.iter().position(|each| state.read().tracker().is_some_and(|one| one.id == each.id)));
    let status = Memo::new(move |_| match state.read().phase() {
        DialogView::Form(status) => *status,
        _ => SubmitStatus::Ready,
    });
    let chosen = move || tracker.get().and_then(|index| trackers::ALL.get(index).copied());
    let choose = move |index: usize| {
        if let Some(tracker) = trackers::ALL.get(index) {
            state.update(|state| state.choose(tracker));
        }
    };
    let choices = trackers::ALL
        .iter()
        .map(|tracker| Choice { label: tracker.label.to_owned(), testid: anchors::workspace_type(tracker.id) })
        .collect::<Vec<_>>();
    let submit = move || {
        if let Some(submission) = state.try_update(IntegrationDialogState::submit).flatten() {
            integrate.dispatch_local(submission);
        }
    };
    let on_submit = move |event: SubmitEvent| {
        event.prevent_default();
        submit();
        let wrong = state.with_untracked(|state| state.wrong_field().map(|(field, problem)| (field_id(field), problem.to_owned())));
        if let Some((field, problem)) = wrong {
            // Where the focus does not move, no description is read out.
            if document().active_element().is_some_and(|element| element.id() == field) {
                announcer.announce(&problem);
            }
            focus_soon(move || document().get_element_by_id(&field));
        }
    };
    resume_pending(status.get_untracked() == SubmitStatus::Pending, move || {
        state.update(IntegrationDialogState::reset_pending);
        submit();
    });
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
            {move || match status.get() {
                SubmitStatus::Refused => Some(view! { <ErrorBanner /> }.into_any()),
                SubmitStatus::Unloaded => Some(view! { <ErrorBanner on_retry=retry /> }.into_any()),
                SubmitStatus::Ready | SubmitStatus::Pending => None,
            }}
            <div class="vf-buttons">
                <button class="button vf-button" type="button" data-testid=anchors::INTEGRATIONS_CANCEL on:click=move |_| on_cancel.run(())>
                    {copy::CANCEL_DIALOG}
                </button>
                {move || chosen().map(|tracker| view! { <IntegrateButton tracker status /> }.into_any())}
            </div>
        </form>
    }
}

/// The button that connects, named after its workspace type.
#[component]
fn IntegrateButton(
    /// The type.
    tracker: &'static IssueTracker,
    /// State of the form.
    status: Memo<SubmitStatus>,
) -> impl IntoView {
    let busy = Signal::derive(move || status.get() == SubmitStatus::Pending);
    view! { <BusyButton label=tracker.button class="button--primary vf-button" testid=anchors::INTEGRATE busy /> }
}

/// One field of a workspace type.
#[component]
fn EntryField(
    /// The field.
    field: &'static Field,
) -> impl IntoView {
    let state = expect_context::<Integrations>().state();
    let value = Signal::derive(move || state.read().value(field.key).to_owned());
    let problem = Signal::derive(move || state.read().problem(field.key).map(str::to_owned));
    let announcer = expect_context::<Announcer>();
    let on_input = move |text: String| {
        announcer.clear();
        state.update(|state| state.enter(field.key, text));
    };
    let (id, testid) = (field_id(field.key), anchors::integration_field(field.key));
    let removed = SecretGuard::hint(&id);
    Effect::new(move |_| {
        if removed.with(Option::is_some) {
            announcer.clear();
            state.update(IntegrationDialogState::forget_refusal);
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
