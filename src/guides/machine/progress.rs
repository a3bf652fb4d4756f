//! How far one is.

use super::state::{Phase, State, StepOutcomeKind};
use crate::guides::guide::Guide;

/// How far one is in a guide.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The present step's number, from 1; that of the last one at the end, 0 before the first.
    pub step: usize,
    /// How many steps there are.
    pub steps: usize,
    /// The present step's title; that of the guide before the first and after the last.
    pub title: String,
    /// The present chapter's number, from 1; 0 where there is none.
    pub chapter: usize,
    /// The present chapter's title; empty where there is none.
    pub chapter_title: String,
    /// The chapters: how many of their steps are over, and how many there are.
    pub chapters: Vec<(usize, usize)>,
    /// How many steps were done or met.
    pub done: usize,
    /// How many were skipped.
    pub skipped: usize,
}

impl Progress {
    /// How far a state is.
    pub fn of(guide: &Guide, state: &State) -> Progress {
        let steps = guide.places().count();
        let place = state.place(guide);
        let is_over = |id: &String| state.outcomes.contains_key(id);
        let count = |wanted: bool| state.outcomes.iter().filter(|(_, outcome)| (outcome.how == StepOutcomeKind::Skipped) == wanted).count();
        Progress {
            step: place.map_or(if state.phase == Phase::Finished { steps } else { 0 }, |place| place.index + 1),
            steps,
            title: place.map_or_else(|| guide.title.clone(), |place| place.step.title.clone()),
            chapter: place.map_or(0, |place| place.chapter_index + 1),
            chapter_title: place.map_or_else(String::new, |place| place.chapter.title.clone()),
            chapters: guide
                .chapters
                .iter()
                .map(|chapter| (chapter.steps.iter().filter(|step| is_over(&step.id)).count(), chapter.steps.len()))
                .collect(),
            done: count(false),
            skipped: count(true),
        }
    }

    /// `Step 4 of 18`.
    pub fn describe(&self) -> String {
        format!("Step {} of {}", self.step, self.steps)
    }

    /// `Step 4 of 18: Open Settings`, for the live region.
    pub fn announcement(&self) -> String {
        format!("{}: {}", self.describe(), self.title)
    }
}
