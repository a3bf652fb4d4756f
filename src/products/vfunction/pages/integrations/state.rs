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
pub type Turn = u32;

/// What the dialog shows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Phase {
    /// The stored integration is being asked for.
    #[default]
    Loading,
    /// The form.
    Form(Attempt),
    /// The stored integration.
    Connected(IntegrationBody, Removal),
}

/// How the form stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Attempt {
    /// Nothing was asked yet.
    Ready,
    /// Whether something is stored could not be learned.
    Unloaded,
    /// The answer is awaited.
    Pending,
    /// It was refused, or no answer came.
    Refused,
}

/// How the removal stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Removal {
    /// Not wanted.
    Unasked,
    /// The person is asked whether it is meant.
    Asked,
    /// The answer is awaited.
    Pending,
    /// It was refused, or no answer came.
    Refused,
}

/// What is to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submission {
    /// The call's number.
    pub turn: Turn,
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
    phase: Phase,
    #[serde(skip)]
    turn: Turn,
    /// Id of the workspace type.
    tracker: Option<String>,
    /// By workspace type and field.
    entered: BTreeMap<String, BTreeMap<String, Entry>>,
    /// The field that is wrong, and what is wrong with it.
    problem: Option<(String, String)>,
}

impl IntegrationDialogState {
    /// What to show.
    pub fn phase(&self) -> &Phase {
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
    pub fn load(&mut self) -> Option<Turn> {
        if matches!(self.phase, Phase::Form(Attempt::Pending) | Phase::Connected(_, Removal::Pending)) {
            return None;
        }
        self.phase = Phase::Loading;
        Some(self.next_turn())
    }

    /// What is stored, or that it could not be learned.
    pub fn loaded(&mut self, turn: Turn, stored: Result<Option<IntegrationBody>, ()>) {
        if turn == self.turn {
            self.phase = match stored {
                Ok(Some(integration)) => Phase::Connected(integration, Removal::Unasked),
                Ok(None) => Phase::Form(Attempt::Ready),
                Err(()) => Phase::Form(Attempt::Unloaded),
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
        if self.phase == Phase::Form(Attempt::Refused) {
            self.phase = Phase::Form(Attempt::Ready);
        }
    }

    /// What to send, if the entries are complete and well formed and nothing is awaited.
    pub fn submit(&mut self) -> Option<Submission> {
        let (tracker, Phase::Form(attempt)) = (self.tracker()?, &self.phase) else { return None };
        if *attempt == Attempt::Pending {
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
                self.phase = Phase::Form(Attempt::Pending);
                Some(Submission { turn: self.next_turn(), tracker: tracker.id, values })
            }
        }
    }

    /// The field to put right first.
    pub fn wrong_field(&self) -> Option<&str> {
        self.problem.as_ref().map(|(field, _)| field.as_str())
    }

    /// The answer to [`Self::submit`]. The entries are kept when it is a refusal, and forgotten when it is not.
    pub fn integrated(&mut self, turn: Turn, answer: Result<IntegrationBody, ()>) {
        if turn != self.turn {
            return;
        }
        self.phase = match answer {
            Ok(integration) => {
                self.tracker = None;
                self.entered.clear();
                Phase::Connected(integration, Removal::Unasked)
            }
            Err(()) => Phase::Form(Attempt::Refused),
        };
    }

    /// Asks whether the removal is meant (`true`), or gives it up; nothing while an answer is awaited.
    pub fn ask_removal(&mut self, wanted: bool) {
        if let Phase::Connected(_, removal) = &mut self.phase
            && *removal != Removal::Pending
        {
            *removal = if wanted { Removal::Asked } else { Removal::Unasked };
        }
    }

    /// Begins the removal, once it is meant.
    pub fn remove(&mut self) -> Option<Turn> {
        match &mut self.phase {
            Phase::Connected(_, removal @ (Removal::Asked | Removal::Refused)) => *removal = Removal::Pending,
            _ => return None,
        }
        Some(self.next_turn())
    }

    /// The answer to [`Self::remove`].
    pub fn removed(&mut self, turn: Turn, answer: Result<(), ()>) {
        if turn != self.turn {
            return;
        }
        match (answer, &mut self.phase) {
            (Ok(()), phase) => *phase = Phase::Form(Attempt::Ready),
            (Err(()), Phase::Connected(_, removal)) => *removal = Removal::Refused,
            (Err(()), _) => (),
        }
    }

    /// Takes a call back whose answer was awaited when a link was made.
    pub fn reset_pending(&mut self) {
        match &mut self.phase {
            Phase::Form(attempt @ Attempt::Pending) => *attempt = Attempt::Ready,
            Phase::Connected(_, removal @ Removal::Pending) => *removal = Removal::Asked,
            _ => (),
        }
    }

    /// Forgets everything; answers still awaited change nothing.
    pub fn clear(&mut self) {
        if !is_default(self) {
            *self = IntegrationDialogState { turn: self.turn.wrapping_add(1), ..IntegrationDialogState::default() };
        }
    }

    fn next_turn(&mut self) -> Turn {
        self.turn = self.turn.wrapping_add(1);
        self.turn
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
        let turn = state.load().expect("a turn");
        state.loaded(turn, Ok(None));
        state.choose(azure());
        state.enter("token", mint(|| 3));
        state.enter("organization", "vfunctionpeter".to_owned());
        state
    }

    #[test]
    fn a_refusal_keeps_the_entries_and_a_retry_clears_the_banner() {
        let mut state = filled();
        let first = state.submit().expect("a submission");
        state.integrated(first.turn, Err(()));
        assert_eq!(state.phase(), &Phase::Form(Attempt::Refused));
        assert_eq!(state.value("organization"), "vfunctionpeter");
        let second = state.submit().expect("a submission");
        assert_eq!(state.phase(), &Phase::Form(Attempt::Pending));
        assert_eq!(first.values, second.values);
        state.integrated(second.turn, Ok(integration()));
        assert_eq!(state.phase(), &Phase::Connected(integration(), Removal::Unasked));
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
        state.integrated(first.turn, Ok(integration()));
        assert_eq!(state.phase(), &Phase::Loading);

        let (old, new) = (state.load().expect("a turn"), state.load().expect("a turn"));
        state.loaded(new, Ok(None));
        state.loaded(old, Ok(Some(integration())));
        assert_eq!(state.phase(), &Phase::Form(Attempt::Ready));
    }

    #[test]
    fn a_malformed_field_is_named_before_any_call() {
        let mut state = filled();
        state.enter("organization", "https://dev.azure.com/vfunctionpeter".to_owned());
        assert!(state.submit().is_none());
        assert_eq!(state.wrong_field(), Some("organization"));
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
        state.integrated(submission.turn, Err(()));
        state.enter("token", format!("'{}'", mint(|| 3)));
        assert!(state.submit().is_none());
        assert_eq!(state.phase(), &Phase::Form(Attempt::Ready), "the banner of the earlier refusal is gone");
    }

    #[test]
    fn a_removed_secret_takes_the_banner_of_an_earlier_refusal_away_and_nothing_else() {
        let mut state = filled();
        let first = state.submit().expect("a submission");
        state.forget_refusal();
        assert_eq!(state.phase(), &Phase::Form(Attempt::Pending));
        state.integrated(first.turn, Err(()));
        state.forget_refusal();
        assert_eq!(state.phase(), &Phase::Form(Attempt::Ready));
        assert_eq!(state.value("organization"), "vfunctionpeter");
    }

    #[test]
    fn a_removal_is_asked_for_first() {
        let mut state = IntegrationDialogState::default();
        let turn = state.load().expect("a turn");
        state.loaded(turn, Ok(Some(integration())));
        assert!(state.remove().is_none());
        state.ask_removal(true);
        let first = state.remove().expect("a turn");
        state.ask_removal(false);
        assert_eq!(state.phase(), &Phase::Connected(integration(), Removal::Pending));
        state.removed(first, Err(()));
        assert_eq!(state.phase(), &Phase::Connected(integration(), Removal::Refused));
        let second = state.remove().expect("a turn");
        state.removed(second, Ok(()));
        assert_eq!(state.phase(), &Phase::Form(Attempt::Ready));
    }

    #[test]
    fn a_link_restores_the_state_and_marks_what_is_secret() {
        let mut state = filled();
        let first = state.submit().expect("a submission");
        state.integrated(first.turn, Err(()));
        state.enter("organization", "https://dev.azure.com/x".to_owned());
        assert!(state.submit().is_none());
        let json = serde_json::to_value(&state).expect("JSON");
        assert_eq!(json.pointer("/entered/azure/token"), Some(&serde_json::json!({ "secret": mint(|| 3) })));
        let restored: IntegrationDialogState = serde_json::from_value(json).expect("a state");
        assert_eq!(IntegrationDialogState { turn: state.turn, ..restored }, state);
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
