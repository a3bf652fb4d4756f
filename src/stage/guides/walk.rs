//! A walkthrough under way: its state, and what moves it.

use super::find;
use super::hand::Hand;
use super::ids::{CARD, HEADING};
use super::screens::Screens;
use super::wanted::{Wanted, without};
use crate::components::{after, focus_if_lost};
use crate::contract::anchors;
use crate::guides::action::Action;
use crate::guides::condition::{Condition, Element};
use crate::guides::guide::Guide;
use crate::guides::machine::{Event, Phase, Progress, State, WayOut, follow, kept, observed, reduce};
use crate::guides::observation::Observation;
use crate::guides::presenting::Standing;
use crate::guides::words::{Mode, ValueKind};
use crate::transport::{forget, keep};
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::time::Duration;

/// How long something may be missing before that counts: pages and dialogs come and go. While a call is under way nothing counts as missing.
const PATIENCE: Duration = Duration::from_millis(500);

/// A walkthrough under way. Cheap to copy.
#[derive(Clone, Copy)]
pub struct Walk {
    /// The guide's name, as the address has it.
    pub name: StoredValue<String>,
    /// The guide.
    pub guide: StoredValue<Guide>,
    /// Where one is in it.
    pub state: RwSignal<State>,
    /// What goes through it by itself, if it is a demonstration.
    pub hand: Option<Hand>,
    /// What could not be done, as a sentence.
    pub problem: RwSignal<Option<String>>,
    /// Whether all is dark but what the step is about.
    pub is_lit: RwSignal<bool>,
    /// Whether something is being done for the person.
    pub is_busy: RwSignal<bool>,
    /// What it plays on.
    pub screens: Screens,
    /// The progress, for the catalogue.
    progress: RwSignal<Option<Progress>>,
    /// What the state is kept under.
    key: StoredValue<String>,
    noted: StoredValue<Noted>,
}

/// What was seen, and what follows from how long it was so.
#[derive(Default)]
struct Noted {
    seen: Option<Observation>,
    /// The step at which something seems to be missing, and whether it has been so for long.
    suspect: Option<(String, bool)>,
    /// Whether a step is over whose text the person is still writing.
    is_held: bool,
}

impl Walk {
    /// Begins at a state of the guide; the state is kept under a key.
    pub fn new(name: String, guide: Guide, state: State, hand: Option<Hand>, key: String, progress: RwSignal<Option<Progress>>) -> Self {
        Walk {
            name: StoredValue::new(name),
            screens: Screens::of(&guide),
            guide: StoredValue::new(guide),
            state: RwSignal::new(state),
            hand,
            problem: RwSignal::new(None),
            is_lit: RwSignal::new(false),
            is_busy: RwSignal::new(false),
            progress,
            key: StoredValue::new(key),
            noted: StoredValue::new(Noted::default()),
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
    pub fn tell(self, event: &Event) {
        if !self.is_alive() {
            return;
        }
        self.problem.set(None);
        let state = self.guide.with_value(|guide| {
            let state = reduce(guide, &self.state.get_untracked(), event);
            self.noted.with_value(|noted| match (&noted.seen, event) {
                (None, _) => state,
                // Who goes to a step sees it, even if it is over already; who answers is told whether that is right.
                (Some(seen), Event::GoTo(_) | Event::Redo(_) | Event::Back | Event::Answered { .. }) => observed(guide, &state, seen),
                (Some(seen), _) => follow(guide, &state, seen),
            })
        });
        self.noted.update_value(|noted| noted.is_held = false);
        self.take(state);
    }

    /// Where it stands, for its presenter.
    pub fn standing(self) -> Standing {
        let (state, is_lit) = (self.state.get_untracked(), self.is_lit.get_untracked());
        self.guide.with_value(|guide| Standing::of(guide, &state, is_lit))
    }

    /// Looks at the screens, and goes on if a step is over.
    pub fn look(self) {
        let Some(seen) = self.screens.observe() else { return };
        let is_writing = self.is_writing();
        let was_held = self.noted.try_update_value(|noted| std::mem::replace(&mut noted.is_held, is_writing));
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
        self.noted.update_value(|noted| noted.seen = Some(seen));
        self.take(state);
    }

    /// Asks for the world, and looks.
    pub async fn refresh(self) {
        if self.screens.read_world().await {
            self.look();
        }
    }

    /// Begins a scenario anew. Errors: a sentence.
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
        let left = self.guide.try_with_value(|guide| kept::keep(&reduce(guide, &state, &Event::Leave)));
        self.key.try_with_value(|key| match (state.phase, left) {
            (Phase::Finished, _) => forget(key),
            (_, Some(left)) => keep(key, &left),
            _ => {}
        });
        self.progress.try_set(None);
    }

    /// The present step's id; nothing once the walkthrough is gone.
    pub fn present(self) -> Option<String> {
        self.state.try_with_untracked(|state| state.step().map(str::to_owned)).flatten()
    }

    /// Goes on with the person's own hand.
    pub fn take_over(self) {
        let wanted = Wanted { mode: Mode::Guided, ..self.wanted(&self.state.get_untracked()) };
        self.screens.replace_query(&wanted.write(&self.screens.query()));
    }

    fn mode(self) -> Mode {
        if self.hand.is_some() { Mode::Watch } else { Mode::Guided }
    }

    /// What the address says of a state.
    fn wanted(self, state: &State) -> Wanted {
        let step = self.guide.with_value(|guide| Progress::of(guide, state).step);
        Wanted { guide: self.name.get_value(), step: Some(step.max(1)), mode: self.mode() }
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

    fn take(self, mut next: State) {
        let before = self.state.get_untracked();
        if let Phase::Blocked { step, .. } = &next.phase {
            if !self.is_missing_for_long(step) {
                if before.is_under_way() && before.step() == Some(step) {
                    return;
                }
                next.phase = Phase::Checking { step: step.clone() };
            }
        } else {
            self.noted.update_value(|noted| noted.suspect = None);
        }
        if next != before {
            let focused = document().active_element();
            let is_in_card = focused.is_some_and(|focused| focused.closest(CARD).is_ok_and(|card| card.is_some()));
            self.state.set(next);
            if is_in_card {
                // What is drawn anew loses its attributes for a moment, and a heading or a link without them cannot keep the focus.
                focus_if_lost(|| document().get_element_by_id(HEADING));
            }
            self.note();
        }
    }

    /// The way out of what keeps the present step from being done, without patience.
    pub fn way_out(self) -> Option<WayOut> {
        self.look();
        self.guide.with_value(|guide| {
            let state = self.noted.with_value(|noted| Some(observed(guide, &self.state.get_untracked(), noted.seen.as_ref()?)))?;
            match state.phase {
                Phase::Blocked { block, .. } => Some(block.way_out),
                _ => None,
            }
        })
    }

    /// Whether something that the present step needs is missing, and may still come.
    pub fn is_in_doubt(self) -> bool {
        self.look();
        self.noted.try_with_value(|noted| matches!(noted.suspect, Some((_, false)))) == Some(true)
    }

    /// Whether something has been missing at a step for longer than it takes to come.
    fn is_missing_for_long(self, step: &str) -> bool {
        // Whether it was suspected before, and for long.
        let known = self.noted.try_update_value(|noted| match &noted.suspect {
            Some((suspect, is_ripe)) if suspect == step => Some(*is_ripe),
            _ => {
                noted.suspect = Some((step.to_owned(), false));
                None
            }
        });
        if known == Some(None) {
            self.ripen(step.to_owned());
        }
        known.flatten().unwrap_or_default()
    }

    /// Has the suspicion about a step count once its time is over and no call is under way.
    fn ripen(self, step: String) {
        after(PATIENCE, move || {
            let ripen = |noted: &mut Noted| match &mut noted.suspect {
                Some((suspect, is_ripe)) if *suspect == step => !std::mem::replace(is_ripe, true),
                _ => false,
            };
            if self.noted.try_with_value(|_| ()).is_some() && self.screens.is_waiting() {
                self.ripen(step.clone());
            } else if self.noted.try_update_value(ripen) == Some(true) {
                self.look();
            }
        });
    }

    /// Writes down where one is: in the storage, in the address, and for the catalogue.
    fn note(self) {
        let state = self.state.get_untracked();
        self.key.with_value(|key| keep(key, &kept::keep(&state)));
        let progress = self.guide.with_value(|guide| Progress::of(guide, &state));
        let wanted = self.wanted(&state);
        let query = self.screens.query();
        if Wanted::read(&query).as_ref() != Some(&wanted) {
            self.screens.replace_query(&wanted.write(&query));
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
