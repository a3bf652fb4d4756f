//! A state as it is kept over a reload.

use super::event::Hint;
use super::state::{Outcome, Phase, State, StepOutcomeKind};
use crate::guides::guide::Guide;
use crate::guides::words::Acknowledgement;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What is kept of a state. Not kept is what the next observation tells again: whether the present step is blocked, active or met.
#[derive(Serialize, Deserialize)]
struct StoredState {
    guide: String,
    revision: u32,
    phase: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    step: Option<String>,
    trail: Vec<String>,
    outcomes: Vec<StepOutcome>,
    acknowledged: BTreeSet<(String, Acknowledgement)>,
    answers: Vec<(String, String)>,
    hints: BTreeSet<(String, Hint)>,
}

/// How a step ended.
#[derive(Serialize, Deserialize)]
struct StepOutcome {
    step: String,
    outcome: Outcome,
}

/// Why a kept state cannot be taken up again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ResumeError {
    /// It cannot be read.
    #[error("What was kept of this walkthrough cannot be read, so it begins anew.")]
    Damaged,
    /// It is of another guide.
    #[error("What was kept belongs to another walkthrough, so this one begins anew.")]
    OtherGuide,
    /// The guide has been changed since.
    #[error("This walkthrough has been changed since it was left, so it begins anew.")]
    OtherRevision,
}

/// A state as text.
pub fn save(state: &State) -> String {
    let phase = match &state.phase {
        Phase::Idle => "idle",
        Phase::Finished => "finished",
        Phase::Suspended { .. } => "left",
        Phase::Checking { .. } | Phase::Blocked { .. } | Phase::Active { .. } | Phase::Completed { .. } => "under-way",
    };
    serde_json::to_string(&StoredState {
        guide: state.guide.clone(),
        revision: state.revision,
        phase: phase.to_owned(),
        step: state.step().map(str::to_owned),
        trail: state.trail.clone(),
        outcomes: state.outcomes.iter().map(|(step, outcome)| StepOutcome { step: step.clone(), outcome: outcome.clone() }).collect(),
        acknowledged: state.acknowledged.clone(),
        answers: state.answers.iter().map(|(question, answer)| (question.clone(), answer.clone())).collect(),
        hints: state.hints.clone(),
    })
    .unwrap_or_default()
}

/// Reads what [`keep`] wrote, for the guide that it is of. What it names and the guide does not have is refused.
pub fn resume(guide: &Guide, text: &str) -> Result<State, ResumeError> {
    let kept: StoredState = serde_json::from_str(text).map_err(|_| ResumeError::Damaged)?;
    if kept.guide != guide.id {
        return Err(ResumeError::OtherGuide);
    }
    if kept.revision != guide.revision {
        return Err(ResumeError::OtherRevision);
    }
    state_of(guide, kept).ok_or(ResumeError::Damaged)
}

fn state_of(guide: &Guide, kept: StoredState) -> Option<State> {
    let is_step = |id: &String| guide.place(id).is_some();
    let mut state = State::idle(guide);
    for StepOutcome { step, outcome } in kept.outcomes {
        if !is_step(&step) || !outcome.next.iter().all(is_step) {
            return None;
        }
        state.outcomes.insert(step, outcome);
    }
    let named = kept.acknowledged.iter().map(|(step, _)| step).chain(kept.hints.iter().map(|(step, _)| step));
    if !named.chain(&kept.trail).chain(&kept.step).all(is_step) {
        return None;
    }
    state.acknowledged = kept.acknowledged;
    state.hints = kept.hints;
    for (question, answer) in kept.answers {
        guide.question(&question)?.answer(&answer)?;
        state.answers.insert(question, answer);
    }
    state.trail = kept.trail;
    state.phase = match (kept.phase.as_str(), kept.step) {
        ("idle", None) => Phase::Idle,
        ("finished", None) => Phase::Finished,
        ("left", step) => Phase::Suspended { step },
        ("under-way", Some(step)) => match state.outcomes.get(&step) {
            Some(outcome) if outcome.how != StepOutcomeKind::Skipped => Phase::Completed { how: outcome.how, step },
            _ => Phase::Checking { step },
        },
        _ => return None,
    };
    Some(state)
}
