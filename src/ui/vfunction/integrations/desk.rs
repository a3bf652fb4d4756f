//! The state of the Configure Integrations dialog, apart from any screen.
//!
//! Invariants: one call at a time; every call has a number, and the answer to an earlier one changes nothing.

use crate::domain::issue_tracker::{IssueTracker, Values};
use crate::wire::vfunction::IntegrationBody;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use strum::{AsRefStr, EnumString};

/// The number of a call.
pub type Turn = u32;

/// What the dialog shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phase {
    /// The stored integration is being asked for.
    Loading,
    /// The form.
    Form(Attempt),
    /// The stored integration.
    Connected(IntegrationBody, Removal),
}

/// How the form stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumString, AsRefStr)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumString, AsRefStr)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
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
#[derive(Debug)]
pub struct Desk {
    phase: Phase,
    turn: Turn,
    tracker: Option<&'static IssueTracker>,
    /// By workspace type.
    entered: BTreeMap<&'static str, Values>,
    /// The field that is wrong, and what is wrong with it.
    problem: Option<(&'static str, String)>,
}

impl Default for Desk {
    fn default() -> Self {
        Desk { phase: Phase::Loading, turn: 0, tracker: None, entered: BTreeMap::new(), problem: None }
    }
}

impl Desk {
    /// A phase, and the chosen workspace type; nothing is entered.
    pub fn at(phase: Phase, tracker: Option<&'static IssueTracker>) -> Self {
        Desk { phase, tracker, ..Desk::default() }
    }

    /// What was entered for a workspace type.
    pub fn entered(&self, tracker: &IssueTracker) -> Option<&Values> {
        self.entered.get(tracker.id)
    }

    /// Enters all values of a workspace type.
    pub fn fill(&mut self, tracker: &'static IssueTracker, values: Values) {
        self.entered.insert(tracker.id, values);
    }

    /// Says what is wrong with a field.
    pub fn object(&mut self, field: &'static str, problem: String) {
        self.problem = Some((field, problem));
    }

    /// The field that is wrong, and what is wrong with it.
    pub fn problem_told(&self) -> Option<(String, String)> {
        self.problem.as_ref().map(|(field, problem)| ((*field).to_owned(), problem.clone()))
    }

    /// What to show.
    pub fn phase(&self) -> &Phase {
        &self.phase
    }

    /// The chosen workspace type.
    pub fn tracker(&self) -> Option<&'static IssueTracker> {
        self.tracker
    }

    /// What was entered into a field of the chosen type.
    pub fn value(&self, field: &str) -> &str {
        let values = self.tracker.and_then(|tracker| self.entered.get(tracker.id));
        values.and_then(|values| values.get(field)).map_or("", String::as_str)
    }

    /// What is wrong with a field.
    pub fn problem(&self, field: &str) -> Option<&str> {
        self.problem.as_ref().filter(|(key, _)| *key == field).map(|(_, problem)| problem.as_str())
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
        self.tracker = Some(tracker);
        self.problem = None;
    }

    /// Takes in what a field holds now.
    pub fn enter(&mut self, field: &'static str, text: String) {
        let Some(tracker) = self.tracker else { return };
        self.entered.entry(tracker.id).or_default().insert(field.to_owned(), text);
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
        let (tracker, Phase::Form(attempt)) = (self.tracker?, &self.phase) else { return None };
        if *attempt == Attempt::Pending {
            return None;
        }
        let values = self.entered.get(tracker.id).cloned().unwrap_or_default();
        match tracker.check_form(&values) {
            Err(problem) => {
                self.problem = Some(problem);
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
    pub fn wrong_field(&self) -> Option<&'static str> {
        self.problem.as_ref().map(|(field, _)| *field)
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

    /// Forgets everything; answers still awaited change nothing.
    pub fn clear(&mut self) {
        *self = Desk { turn: self.turn.wrapping_add(1), ..Desk::default() };
    }

    fn next_turn(&mut self) -> Turn {
        self.turn = self.turn.wrapping_add(1);
        self.turn
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::issue_tracker::find;
    use crate::domain::secret::mint;
    use crate::domain::time::Timestamp;

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

    /// A desk with nothing stored and a complete form.
    fn filled() -> Desk {
        let mut desk = Desk::default();
        let turn = desk.load().expect("a turn");
        desk.loaded(turn, Ok(None));
        desk.choose(azure());
        desk.enter("token", mint(|| 3));
        desk.enter("organization", "vfunctionpeter".to_owned());
        desk
    }

    #[test]
    fn a_refusal_keeps_the_entries_and_a_retry_clears_the_banner() {
        let mut desk = filled();
        let first = desk.submit().expect("a submission");
        desk.integrated(first.turn, Err(()));
        assert_eq!(desk.phase(), &Phase::Form(Attempt::Refused));
        assert_eq!(desk.value("organization"), "vfunctionpeter");
        let second = desk.submit().expect("a submission");
        assert_eq!(desk.phase(), &Phase::Form(Attempt::Pending));
        assert_eq!(first.values, second.values);
        desk.integrated(second.turn, Ok(integration()));
        assert_eq!(desk.phase(), &Phase::Connected(integration(), Removal::Unasked));
        assert_eq!(desk.value("token"), "");
    }

    #[test]
    fn nothing_is_submitted_twice() {
        let mut desk = filled();
        assert!(desk.submit().is_some());
        assert!(desk.submit().is_none());
        assert!(desk.load().is_none());
    }

    #[test]
    fn a_late_answer_changes_nothing() {
        let mut desk = filled();
        let first = desk.submit().expect("a submission");
        desk.clear();
        desk.integrated(first.turn, Ok(integration()));
        assert_eq!(desk.phase(), &Phase::Loading);

        let (old, new) = (desk.load().expect("a turn"), desk.load().expect("a turn"));
        desk.loaded(new, Ok(None));
        desk.loaded(old, Ok(Some(integration())));
        assert_eq!(desk.phase(), &Phase::Form(Attempt::Ready));
    }

    #[test]
    fn a_malformed_field_is_named_before_any_call() {
        let mut desk = filled();
        desk.enter("organization", "https://dev.azure.com/vfunctionpeter".to_owned());
        assert!(desk.submit().is_none());
        assert_eq!(desk.wrong_field(), Some("organization"));
        assert!(desk.problem("organization").is_some_and(|problem| problem.ends_with("vfunctionpeter")));
        desk.enter("organization", "vfunctionpeter".to_owned());
        assert_eq!(desk.wrong_field(), None);
        assert!(desk.submit().is_some());
    }

    #[test]
    fn what_was_pasted_along_with_a_token_is_named_before_any_call() {
        let mut desk = filled();
        desk.enter("token", format!("{}\u{200b}", mint(|| 3)));
        assert!(desk.submit().is_none());
        assert!(desk.problem("token").is_some_and(|problem| problem.contains("U+200B")));
        desk.enter("token", format!(" {}\n", mint(|| 3)));
        let submission = desk.submit().expect("a submission");
        desk.integrated(submission.turn, Err(()));
        desk.enter("token", format!("'{}'", mint(|| 3)));
        assert!(desk.submit().is_none());
        assert_eq!(desk.phase(), &Phase::Form(Attempt::Ready), "the banner of the earlier refusal is gone");
    }

    #[test]
    fn a_removed_secret_takes_the_banner_of_an_earlier_refusal_away_and_nothing_else() {
        let mut desk = filled();
        let first = desk.submit().expect("a submission");
        desk.forget_refusal();
        assert_eq!(desk.phase(), &Phase::Form(Attempt::Pending));
        desk.integrated(first.turn, Err(()));
        desk.forget_refusal();
        assert_eq!(desk.phase(), &Phase::Form(Attempt::Ready));
        assert_eq!(desk.value("organization"), "vfunctionpeter");
    }

    #[test]
    fn a_removal_is_asked_for_first() {
        let mut desk = Desk::default();
        let turn = desk.load().expect("a turn");
        desk.loaded(turn, Ok(Some(integration())));
        assert!(desk.remove().is_none());
        desk.ask_removal(true);
        let first = desk.remove().expect("a turn");
        desk.ask_removal(false);
        assert_eq!(desk.phase(), &Phase::Connected(integration(), Removal::Pending));
        desk.removed(first, Err(()));
        assert_eq!(desk.phase(), &Phase::Connected(integration(), Removal::Refused));
        let second = desk.remove().expect("a turn");
        desk.removed(second, Ok(()));
        assert_eq!(desk.phase(), &Phase::Form(Attempt::Ready));
    }

    #[test]
    fn every_type_keeps_its_own_entries() {
        let mut desk = filled();
        desk.choose(find("jira").expect("a workspace type"));
        assert_eq!(desk.value("token"), "");
        desk.choose(azure());
        assert_eq!(desk.value("organization"), "vfunctionpeter");
    }
}
