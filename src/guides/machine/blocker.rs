//! Why a step cannot be done now, and the way out.

use crate::guides::action::Action;
use crate::guides::condition::Element;

/// Why a step cannot be done, and what helps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BlockedStep {
    /// Why.
    pub blocker: Blocker,
    /// What helps. Skipping the step is possible besides.
    pub resolution: Resolution,
}

/// Why a step cannot be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Blocker {
    /// Another scenario is in force.
    OtherScenario {
        /// The one that the step plays in.
        wanted: String,
    },
    /// Something that the step needs is not so.
    Unmet {
        /// What the guide says of it.
        reason: String,
    },
    /// What the step is about is not on the screen.
    TargetMissing {
        /// The element.
        target: Element,
    },
}

/// What helps out of an obstacle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Resolution {
    /// Begin the scenario, and go to the path.
    Begin {
        /// The scenario.
        scenario: String,
        /// The path.
        start: String,
    },
    /// Do this.
    Do(Action),
    /// Do this step again: [`Event::Redo`](super::event::Event::Redo).
    Step(String),
}

impl Blocker {
    /// Why, as a sentence.
    pub fn describe(&self) -> String {
        match self {
            Blocker::OtherScenario { wanted } => format!("This step plays in the scenario “{wanted}”, and another one is in force."),
            Blocker::Unmet { reason } => reason.clone(),
            Blocker::TargetMissing { target } => format!("What this step is about, {}, is not on the screen now.", target.describe()),
        }
    }
}
