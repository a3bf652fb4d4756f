//! What the window of a walkthrough and that of its presenter tell each other.

use super::guide::{Guide, Step};
use super::machine::{Event, Phase, State};
use super::words::Acknowledgement;
use serde::{Deserialize, Serialize};
use strum::{AsRefStr, EnumString};

/// What a presenter asks the walkthrough for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumString, AsRefStr)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum PresenterCommand {
    /// To say where it is.
    Hello,
    /// To go on from a step that is over or read.
    Next,
    /// To go back a step.
    Back,
    /// To go on without having done the step.
    Skip,
    /// To do the step.
    Do,
    /// To darken all but what the step is about, or to end that.
    Spotlight,
}

/// Where a walkthrough is, for its presenter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PresenterState {
    /// The step's id; nothing at the end.
    pub step: Option<String>,
    /// What keeps the step from being done, or that it is over.
    pub says: String,
    /// Whether [`PresenterCommand::Next`] leads on.
    pub can_go_on: bool,
    /// Whether there is a step to go back to.
    pub can_go_back: bool,
    /// Whether all is dark but what the step is about.
    #[serde(rename = "is_lit")]
    pub spotlight_on: bool,
}

impl PresenterState {
    /// Where a state is.
    pub fn of(guide: &Guide, state: &State, spotlight_on: bool) -> Self {
        let says = match &state.phase {
            Phase::Blocked { blocked, .. } => blocked.blocker.describe(),
            Phase::Completed { .. } => "Done in the other window.".to_owned(),
            Phase::Finished => "The walkthrough is at its end.".to_owned(),
            Phase::Idle | Phase::Checking { .. } | Phase::Active { .. } | Phase::Suspended { .. } => String::new(),
        };
        PresenterState {
            step: state.step().map(str::to_owned),
            says,
            can_go_on: next(guide, state).is_some(),
            can_go_back: !state.trail.is_empty(),
            spotlight_on,
        }
    }
}

/// What leads on from a step that is over or only to be read; nothing where something is to be done first.
pub fn next(guide: &Guide, state: &State) -> Option<Event> {
    let step = state.place(guide)?.step;
    match state.phase {
        Phase::Completed { .. } => Some(Event::Next),
        Phase::Active { .. } | Phase::Checking { .. } if is_to_be_read(step) => Some(Event::Acknowledged(Acknowledgement::Read)),
        _ => None,
    }
}

/// Whether a step is over once its reader says so.
fn is_to_be_read(step: &Step) -> bool {
    step.asks_for(Acknowledgement::Read)
}
