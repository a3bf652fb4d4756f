//! The state of the Configure Integrations dialog, apart from any screen.
//!
//! Invariants: one call at a time; every call has a number, and the answer to an earlier one changes nothing.

use super::entry::Entry;
use crate::components::is_default;
use crate::products::vfunction::trackers::{self, IssueTracker, Values};
use crate::products::vfunction::wire::IntegrationBody;
use serde::{Deserialize, Serialize};
use serde_with::apply;
use std::collections::BTreeMap;

/// The number of a call.
pub type RequestId = u32;

/// What the dialog shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DialogView {
    /// The stored integration is being asked for.
    #[default]
    Loading,
    /// The form.
    Form(SubmitStatus),
    /// The stored integration.
    Connected(IntegrationBody, Removal),
}

/// State of the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SubmitStatus {
    /// Nothing was asked yet.
    Ready,
    /// Whether something is stored could not be learned.
    Unloaded,
    /// The answer is awaited.
    Pending,
    /// It was refused, or no answer came.
    Refused,
}

/// State of the removal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Removal {
    /// Not wanted.
    #[serde(rename = "unasked")]
    Idle,
    /// The person is asked whether it is meant.
    #[serde(rename = "asked")]
    Confirming,
    /// The answer is awaited.
    Pending,
    /// It was refused, or no answer came.
    Refused,
}

/// What is to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submission {
    /// The call's number.
    pub request: RequestId,
    /// The workspace type's name on the wire.
    pub tracker: &'static str,
    /// What was entered.
    pub values: Values,
}

/// The dialog's state, and what was entered into it. It outlives the dialog, so that a person can look at the help page or at
/// Azure DevOps and come back to the same entries.
#[apply(_ => #[serde(default, skip_serializing_if = "is_default")])]
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct IntegrationDialogState {
    phase: DialogView,
    #[serde(skip)]
    request: RequestId,
    /// Id of the workspace type.
    tracker: Option<String>,
    /// By workspace type and field.
    entered: BTreeMap<String, BTreeMap<String, Entry>>,
    /// The field that is wrong, and what is wrong with it.
    problem: Option<(String, String)>,
}

impl IntegrationDialogState {
    /// What to show.
    pub fn phase(&self) -> &DialogView {
        &self.phase
    }

    /// The chosen workspace type.
    pub fn tracker(&self) -> Option<&'static IssueTracker> {
        self.tracker.as_deref().and_then(trackers::find)
    }

    /// What was entered into a field of the chosen type.
    pub fn value(&self, field: &str) -> &str {
        let entries = self.tracker.as_ref().and_then(|tracker| self.entered.get(tracker));
        entries.and_then(|entries| entries.get(field)).map_or("", Entry::as_str)
    }

    /// What is wrong with a field.
    pub fn problem(&self, field: &str) -> Option<&str> {
        self.problem.as_ref().filter(|(key, _)| key == field).map(|(_, problem)| problem.as_str())
    }

    /// Begins to ask what is stored; nothing while another answer is awaited.
    pub fn load(&mut self) -> Option<RequestId> {
        if matches!(self.phase, DialogView::Form(SubmitStatus::Pending) | DialogView::Connected(_, Removal::Pending)) {
            return None;
        }
        self.phase = DialogView::Loading;
        Some(self.next_request())
    }

    /// What is stored, or that it could not be learned.
    pub fn loaded(&mut self, request: RequestId, stored: Result<Option<IntegrationBody>, ()>) {
        if request == self.request {
            self.phase = match stored {
                Ok(Some(integration)) => DialogView::Connected(integration, Removal::Idle),
                Ok(None) => DialogView::Form(SubmitStatus::Ready),
                Err(()) => DialogView::Form(SubmitStatus::Unloaded),
            };
        }
    }

    /// Chooses the workspace type.
    pub fn choose(&mut self, tracker: &'static IssueTracker) {
        self.tracker = Some(tracker.id.to_owned());
        self.problem = None;
    }

    /// Takes in what a field holds now.
    pub fn enter(&mut self, field: &str, text: String) {
        let Some(tracker) = self.tracker() else { return };
        self.entered.entry(tracker.id.to_owned()).or_default().insert(field.to_owned(), Entry::new(tracker, field, text));
        if self.problem(field).is_some() {
            self.problem = None;
        }
    }

    /// Something is wrong with a field, which is said next to it: a refusal that came before is no longer what matters.
    pub fn forget_refusal(&mut self) {
        if self.phase == DialogView::Form(SubmitStatus::Refused) {
            self.phase = DialogView::Form(SubmitStatus::Ready);
        }
    }

    /// What to send, if the entries are complete and well formed and nothing is awaited.
    pub fn submit(&mut self) -> Option<Submission> {
        let (tracker, DialogView::Form(status)) = (self.tracker()?, &self.phase) else { return None };
        if *status == SubmitStatus::Pending {
            return None;
        }
        let entries = self.entered.get(tracker.id).into_iter().flatten();
        let values: Values = entries.map(|(field, entry)| (field.clone(), entry.as_str().to_owned())).collect();
        match tracker.check_form(&values) {
            Err((field, problem)) => {
                self.problem = Some((field.to_owned(), problem));
                self.forget_refusal();
                None
            }
            Ok(()) => {
                self.problem = None;
                self.phase = DialogView::Form(SubmitStatus::Pending);
                Some(Submission { request: self.next_request(), tracker: tracker.id, values })
            }
        }
    }

    /// The first invalid field and its error message.
    pub fn wrong_field(&self) -> Option<(&str, &str)> {
        self.problem.as_ref().map(|(field, problem)| (field.as_str(), problem.as_str()))
    }

    /// The answer to [`Self::submit`]. The entries are kept when it is a refusal, and forgotten when it is not.
    pub fn integrated(&mut self, request: RequestId, answer: Result<IntegrationBody, ()>) {
        if request != self.request {
            return;
        }
        self.phase = match answer {
            Ok(integration) => {
                self.tracker = None;
                self.entered.clear();
                DialogView::Connected(integration, Removal::Idle)
            }
            Err(()) => DialogView::Form(SubmitStatus::Refused),
        };
    }

    /// Asks whether the removal is meant (`true`), or gives it up; nothing while an answer is awaited.
    pub fn ask_removal(&mut self, wanted: bool) {
        if let DialogView::Connected(_, removal) = &mut self.phase
            && *removal != Removal::Pending
        {
            *removal = if wanted { Removal::Confirming } else { Removal::Idle };
        }
    }

    /// Begins the removal, once it is meant.
    pub fn remove(&mut self) -> Option<RequestId> {
        match &mut self.phase {
            DialogView::Connected(_, removal @ (Removal::Confirming | Removal::Refused)) => *removal = Removal::Pending,
            _ => return None,
        }
        Some(self.next_request())
    }

    /// The answer to [`Self::remove`].
    pub fn removed(&mut self, request: RequestId, answer: Result<(), ()>) {
        if request != self.request {
            return;
        }
        match (answer, &mut self.phase) {
            (Ok(()), phase) => *phase = DialogView::Form(SubmitStatus::Ready),
            (Err(()), DialogView::Connected(_, removal)) => *removal = Removal::Refused,
            (Err(()), _) => (),
        }
    }

    /// Takes a call back whose answer was awaited when a link was made.
    pub fn reset_pending(&mut self) {
        match &mut self.phase {
            DialogView::Form(status @ SubmitStatus::Pending) => *status = SubmitStatus::Ready,
            DialogView::Connected(_, removal @ Removal::Pending) => *removal = Removal::Confirming,
            _ => (),
        }
    }

    /// Forgets everything; answers still awaited change nothing.
    pub fn clear(&mut self) {
        if !is_default(self) {
            *self = IntegrationDialogState { request: self.request.wrapping_add(1), ..IntegrationDialogState::default() };
        }
    }

    fn next_request(&mut self) -> RequestId {
        self.request = self.request.wrapping_add(1);
        self.request
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::common::secret::mint;
    use crate::common::time::Timestamp;
    use crate::products::vfunction::trackers::find;

    fn azure() -> &'static IssueTracker {
        find("azure").expect("a workspace type")
    }

    fn integration() -> IntegrationBody {
        IntegrationBody {
            r#type: "azure".to_owned(),
            account: "vfunctionpeter".to_owned(),
            connected_at: Timestamp::default(),
            connected_by: "admin@vfun.com".to_owned(),
        }
    }

    /// A state with nothing stored and a complete form.
    fn filled() -> IntegrationDialogState {
        let mut state = IntegrationDialogState::default();
        let request = state.load().expect("a turn");
        state.loaded(request, Ok(None));
        state.choose(azure());
        state.enter("token", mint(|| 3));
        state.enter("organization", "vfunctionpeter".to_owned());
        state
    }

    #[test]
    fn a_refusal_keeps_the_entries_and_a_retry_clears_the_banner() {
        let mut state = filled();
        let first = state.submit().expect("a submission");
        state.integrated(first.request, Err(()));
        assert_eq!(state.phase(), &DialogView::Form(SubmitStatus::Refused));
        assert_eq!(state.value("organization"), "vfunctionpeter");
        let second = state.submit().expect("a submission");
        assert_eq!(state.phase(), &DialogView::Form(SubmitStatus::Pending));
        assert_eq!(first.values, second.values);
        state.integrated(second.request, Ok(integration()));
        assert_eq!(state.phase(), &DialogView::Connected(integration(), Removal::Idle));
        assert_eq!(state.value("token"), "");
    }

    #[test]
    fn nothing_is_submitted_twice() {
        let mut state = filled();
        let first = state.submit().expect("a submission");
        assert!(state.submit().is_none());
        assert!(state.load().is_none());
        // A link was opened that was made meanwhile.
        state.reset_pending();
        assert_eq!(state.submit().map(|second| second.values), Some(first.values));
    }

    #[test]
    fn a_late_answer_changes_nothing() {
        let mut state = filled();
        let first = state.submit().expect("a submission");
        state.clear();
        state.integrated(first.request, Ok(integration()));
        assert_eq!(state.phase(), &DialogView::Loading);

        let (old, new) = (state.load().expect("a turn"), state.load().expect("a turn"));
        state.loaded(new, Ok(None));
        state.loaded(old, Ok(Some(integration())));
        assert_eq!(state.phase(), &DialogView::Form(SubmitStatus::Ready));
    }

    #[test]
    fn a_malformed_field_is_named_before_any_call() {
        let mut state = filled();
        state.enter("organization", "https://dev.azure.com/vfunctionpeter".to_owned());
        assert!(state.submit().is_none());
        assert_eq!(state.wrong_field().map(|(field, _)| field), Some("organization"));
        assert!(state.problem("organization").is_some_and(|problem| problem.ends_with("vfunctionpeter")));
        state.enter("organization", "vfunctionpeter".to_owned());
        assert_eq!(state.wrong_field(), None);
        assert!(state.submit().is_some());
    }

    #[test]
    fn what_was_pasted_along_with_a_token_is_named_before_any_call() {
        let mut state = filled();
        state.enter("token", format!("{}\u{200b}", mint(|| 3)));
        assert!(state.submit().is_none());
        assert!(state.problem("token").is_some_and(|problem| problem.contains("U+200B")));
        state.enter("token", format!(" {}\n", mint(|| 3)));
        let submission = state.submit().expect("a submission");
        state.integrated(submission.request, Err(()));
        state.enter("token", format!("'{}'", mint(|| 3)));
        assert!(state.submit().is_none());
        assert_eq!(state.phase(), &DialogView::Form(SubmitStatus::Ready), "the banner of the earlier refusal is gone");
    }

    #[test]
    fn a_removed_secret_takes_the_banner_of_an_earlier_refusal_away_and_nothing_else() {
        let mut state = filled();
        let first = state.submit().expect("a submission");
        state.forget_refusal();
        assert_eq!(state.phase(), &DialogView::Form(SubmitStatus::Pending));
        state.integrated(first.request, Err(()));
        state.forget_refusal();
        assert_eq!(state.phase(), &DialogView::Form(SubmitStatus::Ready));
        assert_eq!(state.value("organization"), "vfunctionpeter");
    }

    #[test]
    fn a_removal_is_asked_for_first() {
        let mut state = IntegrationDialogState::default();
        let request = state.load().expect("a turn");
        state.loaded(request, Ok(Some(integration())));
        assert!(state.remove().is_none());
        state.ask_removal(true);
        let first = state.remove().expect("a turn");
        state.ask_removal(false);
        assert_eq!(state.phase(), &DialogView::Connected(integration(), Removal::Pending));
        state.removed(first, Err(()));
        assert_eq!(state.phase(), &DialogView::Connected(integration(), Removal::Refused));
        let second = state.remove().expect("a turn");
        state.removed(second, Ok(()));
        assert_eq!(state.phase(), &DialogView::Form(SubmitStatus::Ready));
    }

    #[test]
    fn a_link_restores_the_state_and_marks_what_is_secret() {
        let mut state = filled();
        let first = state.submit().expect("a submission");
        state.integrated(first.request, Err(()));
        state.enter("organization", "https://dev.azure.com/x".to_owned());
        assert!(state.submit().is_none());
        let json = serde_json::to_value(&state).expect("JSON");
        assert_eq!(json.pointer("/entered/azure/token"), Some(&serde_json::json!({ "secret": mint(|| 3) })));
        let restored: IntegrationDialogState = serde_json::from_value(json).expect("a state");
        assert_eq!(IntegrationDialogState { request: state.request, ..restored }, state);
    }

    #[test]
    fn every_type_keeps_its_own_entries() {
        let mut state = filled();
        state.choose(find("jira").expect("a workspace type"));
        assert_eq!(state.value("token"), "");
        state.choose(azure());
        assert_eq!(state.value("organization"), "vfunctionpeter");
    }
}
