//! What happens to a walkthrough.

use crate::guides::guide::Step;
use crate::guides::observation::Observation;
use crate::guides::words::Acknowledgement;
use serde::{Deserialize, Serialize};
use strum::{AsRefStr, EnumString};

/// Something that happens.
#[derive(Clone, Debug, PartialEq)]
pub enum Event {
    /// The guide is begun, at its first step.
    Begin,
    /// The guide is begun at a step, or its reader goes to one: an address with `step=`, a way out, the list of steps.
    GoTo(String),
    /// Its reader takes the way out to a step: what was done there is to be done again.
    Redo(String),
    /// The screens show this.
    Observed(Observation),
    /// The person says so on the card of the present step.
    Acknowledged(Acknowledgement),
    /// The person chose an answer.
    Answered {
        /// The question's id.
        question: String,
        /// The answer's id.
        answer: String,
    },
    /// A hint for the present step was opened.
    Hinted(Hint),
    /// On to the next step; possible once the present one is completed.
    Next,
    /// Back to the step before.
    Back,
    /// On without having done the present step.
    Skip,
    /// From the first step, with nothing done.
    Restart,
    /// The guide is put away; what was done is kept.
    Leave,
    /// The guide is taken up again where it was left.
    Resume,
}

/// A kind of help.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, EnumString, AsRefStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum Hint {
    /// What to think of.
    Nudge,
    /// Where it is.
    Where,
    /// Done for the person.
    DoItForMe,
}

impl Hint {
    /// The hints that a step offers, the least first.
    pub fn of(step: &Step) -> Vec<Hint> {
        let offers = [
            (Hint::Nudge, step.hints.nudge.is_some()),
            (Hint::Where, step.hints.place.is_some()),
            (Hint::DoItForMe, !step.actions.is_empty()),
        ];
        offers.into_iter().filter(|(_, is_offered)| *is_offered).map(|(hint, _)| hint).collect()
    }
}
