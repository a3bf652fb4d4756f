//! Why a step cannot be done now, and the way out.

use crate::guides::action::Action;
use crate::guides::condition::Element;

/// Why a step cannot be done, and what helps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Why.
    pub obstacle: Obstacle,
    /// What helps. Skipping the step is possible besides.
    pub way_out: WayOut,
}

/// Why a step cannot be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Obstacle {
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
pub enum WayOut {
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

impl Obstacle {
    /// Why, as a sentence.
    pub fn in_words(&self) -> String {
        match self {
            Obstacle::OtherScenario { wanted } => format!("This step plays in the scenario “{wanted}”, and another one is in force."),
            Obstacle::Unmet { reason } => reason.clone(),
            Obstacle::TargetMissing { target } => format!("What this step is about, {}, is not on the screen now.", target.in_words()),
        }
    }
}
