//! How a walkthrough begins: where it was left, at its first step, or at the step that an address asks for, in the world that the step
//! needs.

use super::session::GuideSession;
use crate::components::pause;
use crate::guides::action::Action;
use crate::guides::guide::{Guide, Place};
use crate::guides::machine::persistence::resume;
use crate::guides::machine::{Event, Phase, Resolution, State, reduce};
use crate::guides::words::ValueKind;
use crate::transport::{Note, storage};
use leptos::prelude::*;
use std::time::Duration;

/// How a walkthrough begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opening {
    /// Where it was left.
    Resume,
    /// At the first step, in the world as it is.
    Begin,
    /// At a step, in the world that it needs; that starts over if asked for.
    At {
        /// The step's number, from 1.
        step: usize,
        /// Whether the world is to start over even if its scenario is the right one.
        anew: bool,
    },
}

/// What is said of a step that the guide does not have.
const NO_STEP: Note = Note::Malformed { key: "step", expected: "the number of a step" };
/// How often it is looked whether the step can be done, and how long is waited in between.
const LOOKS: u32 = 10;
const PAUSE: Duration = Duration::from_millis(100);

/// The state before a guide begins, and how it begins: `step` is what the address asks for.
pub fn of(guide: &Guide, key: &str, step: Option<usize>, anew: bool) -> (State, Opening) {
    let before = storage::get(key).filter(|_| !anew).and_then(|text| resume(guide, &text).ok());
    let left_at = before.as_ref().and_then(|state| state.place(guide)).map(|place| place.index + 1);
    let opening = match (step, left_at) {
        (None, Some(_)) => Opening::Resume,
        (Some(step), Some(left_at)) if step == left_at => Opening::Resume,
        (Some(step), _) => Opening::At { step, anew },
        (None, None) => Opening::Begin,
    };
    // Nothing is judged until the world is as it should be.
    let state = before.map_or_else(|| State::idle(guide), |state| reduce(guide, &state, &Event::Leave));
    (state, opening)
}

/// Begins.
pub async fn open(session: GuideSession, opening: Opening) {
    session.refresh().await;
    match opening {
        Opening::Resume => session.dispatch(&Event::Resume),
        Opening::Begin => session.dispatch(&Event::Begin),
        Opening::At { step, anew } => open_at(session, step, anew).await,
    }
}

async fn open_at(session: GuideSession, number: usize, anew: bool) {
    let found = session.guide.try_with_value(|guide| {
        guide.numbered(number).map(|place| {
            let account = needs_account(guide, place);
            let start = (place.index == 0).then(|| guide.start_of(place.chapter).to_owned());
            (place.step.id.clone(), guide.scenario_of(place.chapter).to_owned(), account, start)
        })
    });
    let Some(Some((step, scenario, needs_account, start))) = found else {
        session.screens.notices.add(NO_STEP);
        return session.dispatch(&Event::Begin);
    };
    if anew || session.screens.scenario().as_ref() != Some(&scenario) {
        // Refused, the card says that another scenario is in force, and offers the way out once more.
        let _ = session.begin(&scenario).await;
    }
    if needs_account {
        session.screens.sign_in().await;
    }
    if let Some(start) = start {
        session.screens.go(&start);
    }
    session.dispatch(&Event::GoTo(step.clone()));
    for _ in 0..LOOKS {
        pause(PAUSE).await;
        let is_there =
            session.state.try_with_untracked(|state| state.step() == Some(&step) && !matches!(state.phase, Phase::Suspended { .. }));
        if is_there != Some(true) {
            return;
        }
        match session.resolution() {
            // Once: from then on the page is the person's.
            Some(Resolution::Do(Action::Open(path))) if !session.screens.is_at(&path) => return session.screens.go(&path),
            Some(_) => {}
            None => return,
        }
    }
}

/// Whether a step before one enters the scenario's account, which is then signed in.
fn needs_account(guide: &Guide, place: Place) -> bool {
    let enters = |action: &Action| matches!(action, Action::Type(typing) if typing.kind == ValueKind::Password);
    let before = guide.places().take(place.index).filter(|before| guide.scenario_of(before.chapter) == guide.scenario_of(place.chapter));
    before.flat_map(|before| &before.step.actions).any(enters)
}
