//! A walkthrough under way: its state, and what moves it.

use super::demo_cursor::DemoCursor;
use super::find;
use super::guide_query::{GuideQuery, without};
use super::ids::{CARD, HEADING};
use super::screens::ScreenDriver;
use crate::components::{after, focus_if_lost};
use crate::contract::anchors;
use crate::guides::action::Action;
use crate::guides::condition::{Condition, Element};
use crate::guides::guide::Guide;
use crate::guides::machine::{Event, Phase, Progress, Resolution, State, follow, observed, persistence, reduce};
use crate::guides::observation::Observation;
use crate::guides::presenting::PresenterState;
use crate::guides::words::{Mode, ValueKind};
use crate::transport::storage;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

/// How long something may be missing before that counts: pages and dialogs come and go. While a call is under way nothing counts as missing.
const PATIENCE: Duration = Duration::from_millis(500);

/// A walkthrough under way. `Copy` handle.
#[derive(Clone, Copy)]
pub struct GuideSession {
    /// The guide's name, as the address has it.
    pub name: StoredValue<String>,
    /// The guide.
    pub guide: StoredValue<Guide>,
    /// Where one is in it.
    pub state: RwSignal<State>,
    /// What goes through it by itself, if it is a demonstration.
    pub cursor: Option<DemoCursor>,
    /// What could not be done, as a sentence.
    pub problem: RwSignal<Option<String>>,
    /// Whether all is dark but what the step is about.
    pub spotlight_on: RwSignal<bool>,
    /// Whether something is being done for the person.
    pub is_busy: RwSignal<bool>,
    /// What it plays on.
    pub screens: ScreenDriver,
    /// The progress, for the catalogue.
    progress: RwSignal<Option<Progress>>,
    /// What the state is kept under.
    key: StoredValue<String>,
    log: StoredValue<ObservationLog>,
}

/// What was seen, and what follows from how long it was so.
#[derive(Default)]
struct ObservationLog {
    seen: Option<Observation>,
    /// The step at which something seems to be missing, and whether it has been so for long.
    missing_target: Option<(String, bool)>,
    /// Whether a step is over whose text the person is still writing.
    is_held: bool,
}

impl GuideSession {
    /// Begins at a state of the guide; the state is kept under a key.
    pub fn new(
        name: String,
        guide: Guide,
        state: State,
        cursor: Option<DemoCursor>,
        key: String,
        progress: RwSignal<Option<Progress>>,
    ) -> Self {
        GuideSession {
            name: StoredValue::new(name),
            screens: ScreenDriver::of(&guide),
            guide: StoredValue::new(guide),
            state: RwSignal::new(state),
            cursor,
            problem: RwSignal::new(None),
            spotlight_on: RwSignal::new(false),
            is_busy: RwSignal::new(false),
            progress,
            key: StoredValue::new(key),
            log: StoredValue::new(ObservationLog::default()),
        }
    }

    /// Whether it is still on the screen.
    pub fn is_alive(self) -> bool {
        self.state.try_get_untracked().is_some()
    }

    /// Does something for the person, and says what could not be done.
    pub fn help(self, work: impl Future<Output = Result<(), String>> + 'static) {
        if self.is_busy.get_untracked() {
            return;
        }
        self.is_busy.set(true);
        self.problem.set(None);
        spawn_local(async move {
            let done = work.await;
            self.is_busy.try_set(false);
            // Not before: a list that is open closes when it loses the focus.
            focus_if_lost(|| document().get_element_by_id(HEADING));
            self.problem.try_set(done.err());
        });
    }

    /// Something was done on the card.
    pub fn dispatch(self, event: &Event) {
        if !self.is_alive() {
            return;
        }
        self.problem.set(None);
        let state = self.guide.with_value(|guide| {
            let state = reduce(guide, &self.state.get_untracked(), event);
            self.log.with_value(|log| match (&log.seen, event) {
                (None, _) => state,
                // Who goes to a step sees it, even if it is over already; who answers sees whether that is right.
                (Some(seen), Event::GoTo(_) | Event::Redo(_) | Event::Back | Event::Answered { .. }) => observed(guide, &state, seen),
                (Some(seen), _) => follow(guide, &state, seen),
            })
        });
        self.log.update_value(|log| log.is_held = false);
        self.set_state(state);
    }

    /// Where it is, for its presenter.
    pub fn presenter_snapshot(self) -> PresenterState {
        let (state, spotlight_on) = (self.state.get_untracked(), self.spotlight_on.get_untracked());
        self.guide.with_value(|guide| PresenterState::of(guide, &state, spotlight_on))
    }

    /// Looks at the screens, and goes on if a step is over.
    pub fn observe(self) {
        let Some(seen) = self.screens.observe() else { return };
        let is_writing = self.is_writing();
        let was_held = self.log.try_update_value(|log| std::mem::replace(&mut log.is_held, is_writing));
        let is_released = was_held == Some(true) && !is_writing;
        let state = self.guide.with_value(|guide| {
            let mut state = self.state.get_untracked();
            if is_released {
                state = reduce(guide, &state, &Event::Next);
            }
            match is_writing {
                true => observed(guide, &state, &seen),
                false => follow(guide, &state, &seen),
            }
        });
        self.log.update_value(|log| log.seen = Some(seen));
        self.set_state(state);
    }

    /// Asks for the world, and looks.
    pub async fn refresh(self) {
        if self.screens.read_world().await {
            self.observe();
        }
    }

    /// Begins a scenario again.
    ///
    /// # Errors
    ///
    /// A sentence.
    pub async fn begin(self, scenario: &str) -> Result<(), String> {
        self.screens.begin(scenario).await?;
        self.refresh().await;
        Ok(())
    }

    /// Puts the walkthrough away; what was done is kept, unless it is at its end.
    pub fn leave(self) {
        self.put_away();
        self.screens.replace_query(&without(&self.screens.query()));
    }

    /// Keeps what was done for the next time.
    pub fn put_away(self) {
        let Some(state) = self.state.try_get_untracked() else { return };
        let left = self.guide.try_with_value(|guide| persistence::save(&reduce(guide, &state, &Event::Leave)));
        self.key.try_with_value(|key| match (state.phase, left) {
            (Phase::Finished, _) => storage::remove(key),
            (_, Some(left)) => storage::set(key, &left),
            _ => {}
        });
        self.progress.try_set(None);
    }

    /// The present step's id; nothing once the walkthrough is gone.
    pub fn present(self) -> Option<String> {
        self.state.try_with_untracked(|state| state.step().map(str::to_owned)).flatten()
    }

    /// Goes on with the person's own hand.
    pub fn switch_to_guided(self) {
        let requested = GuideQuery { mode: Mode::Guided, ..self.query_of(&self.state.get_untracked()) };
        self.screens.replace_query(&requested.write(&self.screens.query()));
    }

    fn mode(self) -> Mode {
        if self.cursor.is_some() { Mode::Watch } else { Mode::Guided }
    }

    /// What the address says of a state.
    fn query_of(self, state: &State) -> GuideQuery {
        let step = self.guide.with_value(|guide| Progress::of(guide, state).step);
        GuideQuery { guide: self.name.get_value(), step: Some(step.max(1)), mode: self.mode() }
    }

    /// What the present step is about.
    pub fn target(self) -> Option<Element> {
        let state = self.state.try_get_untracked()?;
        self.guide.try_with_value(|guide| state.place(guide)?.step.target.clone()).flatten()
    }

    /// What is to be done for the person at the present step.
    pub fn actions(self) -> Vec<Action> {
        let state = self.state.get_untracked();
        self.guide.with_value(|guide| state.place(guide).map(|place| place.step.actions.clone()).unwrap_or_default())
    }

    fn set_state(self, mut next: State) {
        let before = self.state.get_untracked();
        if let Phase::Blocked { step, .. } = &next.phase {
            if !self.is_missing_for_long(step) {
                if before.is_under_way() && before.step() == Some(step) {
                    return;
                }
                next.phase = Phase::Checking { step: step.clone() };
            }
        } else {
            self.log.update_value(|log| log.missing_target = None);
        }
        if next != before {
            let focused = document().active_element();
            let is_in_card = focused.is_some_and(|focused| focused.closest(CARD).is_ok_and(|card| card.is_some()));
            self.state.set(next);
            if is_in_card {
                // What is drawn again loses its attributes for a moment, and a heading or a link without them cannot keep the focus.
                focus_if_lost(|| document().get_element_by_id(HEADING));
            }
            self.persist();
        }
    }

    /// The way out of what keeps the present step from being done, without patience.
    pub fn resolution(self) -> Option<Resolution> {
        self.observe();
        self.guide.with_value(|guide| {
            let state = self.log.with_value(|log| Some(observed(guide, &self.state.get_untracked(), log.seen.as_ref()?)))?;
            match state.phase {
                Phase::Blocked { blocked, .. } => Some(blocked.resolution),
                _ => None,
            }
        })
    }

    /// Whether something that the present step needs is missing, and may still come.
    pub fn may_still_come(self) -> bool {
        self.observe();
        self.log.try_with_value(|log| matches!(log.missing_target, Some((_, false)))) == Some(true)
    }

    /// Whether something has been missing at a step for longer than it takes to come.
    fn is_missing_for_long(self, step: &str) -> bool {
        // Whether it was suspected before, and for long.
        let known = self.log.try_update_value(|log| match &log.missing_target {
            Some((missing_target, grace_elapsed)) if missing_target == step => Some(*grace_elapsed),
            _ => {
                log.missing_target = Some((step.to_owned(), false));
                None
            }
        });
        if known == Some(None) {
            self.await_grace(step.to_owned());
        }
        known.flatten().unwrap_or_default()
    }

    /// Has the suspicion about a step count once its time is over and no call is under way.
    fn await_grace(self, step: String) {
        after(PATIENCE, move || {
            let elapse = |log: &mut ObservationLog| match &mut log.missing_target {
                Some((missing_target, grace_elapsed)) if *missing_target == step => !std::mem::replace(grace_elapsed, true),
                _ => false,
            };
            if self.log.try_with_value(|_| ()).is_some() && self.screens.is_waiting() {
                self.await_grace(step.clone());
            } else if self.log.try_update_value(elapse) == Some(true) {
                self.observe();
            }
        });
    }

    /// Writes down where one is: in the storage, in the address, and for the catalogue.
    fn persist(self) {
        let state = self.state.get_untracked();
        self.key.with_value(|key| storage::set(key, &persistence::save(&state)));
        let progress = self.guide.with_value(|guide| Progress::of(guide, &state));
        let requested = self.query_of(&state);
        let query = self.screens.query();
        if GuideQuery::read(&query).as_ref() != Some(&requested) {
            self.screens.replace_query(&requested.write(&query));
        }
        if self.progress.with_untracked(|known| known.as_ref() != Some(&progress)) {
            self.progress.set(Some(progress));
        }
    }

    /// Whether the person is still writing the text that the present step asks for: any text would do, so that the first letter would
    /// end the step.
    fn is_writing(self) -> bool {
        let focused = || document().active_element()?.get_attribute(anchors::ATTRIBUTE);
        let Some(anchor) = find::is_typing().then(focused).flatten() else { return false };
        let state = self.state.get_untracked();
        self.guide.with_value(|guide| {
            let conditions = state.place(guide).map(|place| place.step.until.walk()).unwrap_or_default();
            let is_it = |condition: &&Condition| matches!(condition, Condition::Entered(entry) if entry.anchor == anchor && entry.kind == ValueKind::Text);
            conditions.iter().any(is_it)
        })
    }
}
