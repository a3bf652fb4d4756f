//! An exam under way: its state, and what moves it.

use super::guide_query::without;
use super::screens::ScreenDriver;
use crate::guides::exam::{ExamAttempt, ExamEvent};
use crate::guides::guide::Guide;
use crate::guides::machine::Hint;
use crate::transport::{Clock, storage};
use leptos::prelude::*;

/// An exam. `Copy` handle.
#[derive(Clone, Copy)]
pub struct Exam {
    /// The guide whose conditions are observed.
    pub guide: StoredValue<Guide>,
    /// What was met and answered so far.
    pub attempt: RwSignal<ExamAttempt>,
    /// Whether task and questions are folded away from what lies under the card.
    pub is_folded: RwSignal<bool>,
    /// The scenario in force.
    pub in_force: RwSignal<Option<String>>,
    /// The hint that was taken last.
    pub hint: RwSignal<Option<String>>,
    /// What could not be done, as a sentence.
    pub problem: RwSignal<Option<String>>,
    /// What it plays on.
    pub screens: ScreenDriver,
    clock: Clock,
    /// What it is kept under.
    key: StoredValue<String>,
}

impl Exam {
    /// The exam of a guide: the one that is kept under the key, or a first attempt.
    pub fn new(guide: Guide, key: String) -> Self {
        let clock = expect_context::<Clock>();
        let before = storage::get(&key).and_then(|text| ExamAttempt::resume(&guide, &text));
        Exam {
            attempt: RwSignal::new(before.unwrap_or_else(|| ExamAttempt::begin(&guide, clock.now()))),
            is_folded: RwSignal::new(false),
            in_force: RwSignal::new(None),
            hint: RwSignal::new(None),
            problem: RwSignal::new(None),
            screens: ScreenDriver::of(&guide),
            guide: StoredValue::new(guide),
            clock,
            key: StoredValue::new(key),
        }
    }

    /// Begins, or goes on.
    pub async fn open(self) {
        match self.attempt.try_with_untracked(|attempt| attempt.is_started) {
            Some(false) => self.begin_first().await,
            Some(true) => self.refresh().await,
            None => {}
        }
    }

    /// Begins a scenario again, and goes to a path.
    pub async fn begin(self, scenario: String, start: String) {
        // The seed of the world is asked for first.
        self.screens.read_world().await;
        let begun = self.screens.begin(&scenario).await;
        let is_begun = begun.is_ok();
        if self.problem.try_set(begun.err()).is_some() {
            return;
        }
        if is_begun {
            self.screens.forget_world();
            self.dispatch(&ExamEvent::Started);
        }
        self.refresh().await;
        if is_begun {
            self.screens.go(&start);
        }
    }

    async fn begin_first(self) {
        let first = self.guide.try_with_value(|guide| {
            let chapter = guide.chapters.first()?;
            Some((guide.scenario_of(chapter).to_owned(), guide.start_of(chapter).to_owned()))
        });
        if let Some(Some((scenario, start))) = first {
            self.begin(scenario, start).await;
        }
    }

    /// Something happened.
    pub fn dispatch(self, event: &ExamEvent) {
        let Some(before) = self.attempt.try_get_untracked() else { return };
        let after = self.guide.with_value(|guide| before.after(guide, event));
        if after != before {
            self.key.with_value(|key| storage::set(key, &after.save()));
            self.attempt.set(after);
        }
    }

    /// Looks at the screens.
    pub fn observe(self) {
        if let Some(seen) = self.screens.observe() {
            self.dispatch(&ExamEvent::Observed(seen));
        }
    }

    /// Asks for the world, and looks.
    pub async fn refresh(self) {
        if self.screens.read_world().await {
            self.in_force.set(self.screens.scenario());
            self.observe();
        }
    }

    /// Shows the next hint for the first thing that is not met yet in the scenario in force.
    pub fn take_hint(self) {
        let attempt = self.attempt.get_untracked();
        let in_force = self.in_force.get_untracked();
        let found = self.guide.with_value(|guide| {
            let is_here = |scenario: &str| in_force.as_deref() == Some(scenario);
            let goal = guide.exam_goals().find(|goal| is_here(goal.scenario) && !attempt.met.contains(goal.id))?;
            let is_taken = attempt.hints.contains(&(goal.id.to_owned(), Hint::Nudge));
            let hints = [(Hint::Nudge, &goal.hints.nudge), (Hint::Where, &goal.hints.place)];
            let mut hints = hints.into_iter().filter_map(|(hint, words)| Some((goal.id.to_owned(), hint, words.clone()?))).peekable();
            let first = hints.next()?;
            Some(if is_taken { hints.next().unwrap_or(first) } else { first })
        });
        let Some((goal, hint, words)) = found else {
            return self.hint.set(Some("Everything that is looked for here is met.".to_owned()));
        };
        self.dispatch(&ExamEvent::Hinted { goal, hint });
        self.hint.set(Some(words));
    }

    /// Hands in.
    pub fn hand_in(self) {
        self.observe();
        self.dispatch(&ExamEvent::HandedIn(self.clock.now()));
    }

    /// Begins another attempt.
    pub async fn again(self) {
        self.hint.set(None);
        self.dispatch(&ExamEvent::Again(self.clock.now()));
        self.begin_first().await;
    }

    /// Puts the exam away; it is kept.
    pub fn leave(self) {
        self.screens.replace_query(&without(&self.screens.query()));
    }
}
