//! Where one is in a guide.

use super::blocker::BlockedStep;
use super::event::Hint;
use crate::guides::guide::{Guide, Place};
use crate::guides::words::Acknowledgement;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};
use strum::{AsRefStr, EnumString};

/// Where one is in a guide, and what was done so far.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// Id of the guide.
    pub guide: String,
    /// Revision of the guide.
    pub revision: u32,
    /// Where one is.
    pub phase: Phase,
    /// The steps that led here, the first one first: the way back.
    pub trail: Vec<String>,
    /// The steps that are over, and how.
    pub outcomes: BTreeMap<String, Outcome>,
    /// What was said on which step's card.
    pub acknowledged: BTreeSet<(String, Acknowledgement)>,
    /// The answer chosen last, by question.
    pub answers: BTreeMap<String, String>,
    /// The hints that were opened, by step.
    pub hints: BTreeSet<(String, Hint)>,
}

/// Where one is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Not begun.
    Idle,
    /// At a step of which nothing is known yet: the next observation decides.
    Checking {
        /// Id of the step.
        step: String,
    },
    /// At a step that cannot be done now.
    Blocked {
        /// Id of the step.
        step: String,
        /// Why, and the way out.
        blocked: BlockedStep,
    },
    /// At a step that can be done.
    Active {
        /// Id of the step.
        step: String,
    },
    /// At a step that is over.
    Completed {
        /// Id of the step.
        step: String,
        /// How it ended.
        how: StepOutcomeKind,
    },
    /// At the end of the guide.
    Finished,
    /// Put away.
    Suspended {
        /// Id of the step at which; nothing if the guide was at its end, or not begun.
        step: Option<String>,
    },
}

/// How a step ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, EnumString, AsRefStr)]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum StepOutcomeKind {
    /// The person did it.
    Done,
    /// It was so already when the step came.
    AlreadyMet,
    /// Passed over.
    Skipped,
}

/// How a step ended, and where that leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outcome {
    /// How it ended.
    pub how: StepOutcomeKind,
    /// Id of the step that follows; nothing after the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

impl State {
    /// A guide that is not begun.
    pub fn idle(guide: &Guide) -> Self {
        State {
            guide: guide.id.clone(),
            revision: guide.revision,
            phase: Phase::Idle,
            trail: Vec::new(),
            outcomes: BTreeMap::new(),
            acknowledged: BTreeSet::new(),
            answers: BTreeMap::new(),
            hints: BTreeSet::new(),
        }
    }

    /// Id of the step that one is at, or left at.
    pub fn step(&self) -> Option<&str> {
        match &self.phase {
            Phase::Checking { step } | Phase::Blocked { step, .. } | Phase::Active { step } | Phase::Completed { step, .. } => Some(step),
            Phase::Suspended { step } => step.as_deref(),
            Phase::Idle | Phase::Finished => None,
        }
    }

    /// The step that one is at, or left at.
    pub fn place<'a>(&self, guide: &'a Guide) -> Option<Place<'a>> {
        guide.place(self.step()?)
    }

    /// Whether the guide is on the screen.
    pub fn is_under_way(&self) -> bool {
        !matches!(self.phase, Phase::Idle | Phase::Suspended { .. })
    }

    /// What was said on a step's card.
    pub fn acknowledged_at(&self, step: &str) -> BTreeSet<Acknowledgement> {
        self.acknowledged.iter().filter(|(at, _)| at == step).map(|(_, acknowledgement)| *acknowledgement).collect()
    }
}
