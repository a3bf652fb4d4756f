//! The one function that changes a state.

use super::blocker::{BlockedStep, Blocker, Resolution};
use super::event::Event;
use super::state::{Outcome, Phase, State, StepOutcomeKind};
use crate::guides::action::Action;
use crate::guides::guide::{Guide, Place, ResolutionSpec};
use crate::guides::observation::{ConditionContext, Observation};

/// The state after an event. An event that has no meaning in the state leaves it as it is.
pub fn reduce(guide: &Guide, state: &State, event: &Event) -> State {
    if state.guide != guide.id || state.revision != guide.revision {
        // A state of another guide has no meaning here.
        return reduce(guide, &State::idle(guide), event);
    }
    let mut state = state.clone();
    match event {
        Event::Begin if !state.is_under_way() => {
            state = State::idle(guide);
            to_first(guide, &mut state);
        }
        Event::Restart => {
            state = State::idle(guide);
            to_first(guide, &mut state);
        }
        Event::GoTo(step) => to(guide, &mut state, step),
        Event::Redo(step) => {
            state.outcomes.remove(step);
            to(guide, &mut state, step);
        }
        Event::Observed(observation) => return observed(guide, &state, observation),
        Event::Acknowledged(acknowledgement) => {
            if let Some(step) = at(&state) {
                state.acknowledged.insert((step, *acknowledgement));
            }
        }
        Event::Answered { question, answer } => {
            let is_known = guide.question(question).is_some_and(|question| question.answer(answer).is_some());
            if is_known && state.is_under_way() {
                state.answers.insert(question.clone(), answer.clone());
            }
        }
        Event::Hinted(hint) => {
            if let Some(step) = at(&state) {
                state.hints.insert((step, *hint));
            }
        }
        Event::Next => {
            if let Phase::Completed { step, .. } = &state.phase {
                let next = state.outcomes.get(step).and_then(|outcome| outcome.next.clone());
                on(guide, &mut state, next);
            }
        }
        Event::Skip => skip(guide, &mut state),
        Event::Back => back(guide, &mut state),
        Event::Leave if state.is_under_way() => state.phase = Phase::Suspended { step: state.step().map(str::to_owned) },
        Event::Resume => {
            if let Phase::Suspended { step } = state.phase.clone() {
                arrive(guide, &mut state, step);
            }
        }
        Event::Begin | Event::Leave => {}
    }
    state
}

/// The state after an observation: what [`Event::Observed`] does, without a copy of what was seen.
pub fn observed(guide: &Guide, state: &State, observation: &Observation) -> State {
    let is_of_guide = state.guide == guide.id && state.revision == guide.revision;
    let mut state = if is_of_guide { state.clone() } else { State::idle(guide) };
    observe(guide, &mut state, observation);
    state
}

/// The state after an observation, when the guide goes on by itself: past every step that is done or met by it. It comes to rest at the
/// first step that is not, or at the end. At a step that was over before, to which one went back, it stays.
pub fn follow(guide: &Guide, state: &State, observation: &Observation) -> State {
    let was_over = matches!(state.phase, Phase::Completed { .. });
    let mut state = observed(guide, state, observation);
    if was_over {
        return state;
    }
    // Ways lead forward, so there are no more moves than steps.
    for _ in guide.places() {
        if !matches!(state.phase, Phase::Completed { .. }) {
            break;
        }
        state = observed(guide, &reduce(guide, &state, &Event::Next), observation);
    }
    state
}

/// The step that is on the screen.
fn at(state: &State) -> Option<String> {
    state.step().filter(|_| state.is_under_way()).map(str::to_owned)
}

fn to_first(guide: &Guide, state: &mut State) {
    let first = guide.places().next().map(|place| place.step.id.clone());
    arrive(guide, state, first);
}

/// To a step by its name: what led there is the way back.
fn to(guide: &Guide, state: &mut State, step: &str) {
    if guide.place(step).is_none() {
        return;
    }
    match state.trail.iter().position(|before| before == step) {
        Some(index) => state.trail.truncate(index),
        None => state.trail.extend(state.step().filter(|present| *present != step).map(str::to_owned)),
    }
    arrive(guide, state, Some(step.to_owned()));
}

/// On from the present step.
fn on(guide: &Guide, state: &mut State, next: Option<String>) {
    let present = state.step().map(str::to_owned);
    state.trail.extend(present);
    // Who went back to a step that no way had led to passes steps of the trail again.
    state.trail.retain(|before| Some(before) != next.as_ref());
    arrive(guide, state, next);
}

/// A step that is over stays so, unless it was skipped: then it can be done after all.
fn arrive(guide: &Guide, state: &mut State, step: Option<String>) {
    state.phase = match step {
        None => Phase::Finished,
        Some(step) if guide.place(&step).is_none() => Phase::Finished,
        Some(step) => match state.outcomes.get(&step) {
            Some(outcome) if outcome.how != StepOutcomeKind::Skipped => Phase::Completed { step, how: outcome.how },
            _ => Phase::Checking { step },
        },
    };
}

fn skip(guide: &Guide, state: &mut State) {
    let Some(place) = state.place(guide).filter(|_| state.is_under_way()) else { return };
    let next = guide.after(place).map(|step| step.id.clone());
    // What was done stays done, and goes on where that led.
    let next = match state.outcomes.get(&place.step.id) {
        Some(outcome) => outcome.next.clone(),
        None => {
            state.outcomes.insert(place.step.id.clone(), Outcome { how: StepOutcomeKind::Skipped, next: next.clone() });
            next
        }
    };
    on(guide, state, next);
}

fn back(guide: &Guide, state: &mut State) {
    if state.is_under_way()
        && let Some(before) = state.trail.pop()
    {
        arrive(guide, state, Some(before));
    }
}

fn observe(guide: &Guide, state: &mut State, observation: &Observation) {
    let Some(place) = state.place(guide).filter(|_| state.is_under_way()) else { return };
    let step = place.step.id.clone();
    let scenario = guide.scenario_of(place.chapter);
    let acknowledged = state.acknowledged_at(&step);
    let facts = ConditionContext { observation, acknowledged: &acknowledged, answers: &state.answers };
    let is_here = observation.scenario == scenario;
    // Where it goes on may still change while the step is shown.
    let next = || {
        let branch = place.step.branches.iter().find(|branch| branch.when.is_met(&facts));
        branch.map(|branch| branch.to.clone()).or_else(|| guide.after(place).map(|step| step.id.clone()))
    };
    let how = match &state.phase {
        Phase::Completed { how, .. } if is_here => *how,
        Phase::Completed { .. } => return,
        Phase::Checking { .. } => StepOutcomeKind::AlreadyMet,
        _ => StepOutcomeKind::Done,
    };
    let is_over = matches!(state.phase, Phase::Completed { .. }) || (is_here && place.step.until.is_met(&facts));
    if is_over {
        let next = next();
        state.outcomes.insert(step.clone(), Outcome { how, next });
        state.phase = Phase::Completed { step, how };
        return;
    }
    let blocked = if is_here { blocker(guide, state, place, &facts) } else { Some(other_scenario(guide, place)) };
    state.phase = match blocked {
        Some(blocked) => Phase::Blocked { step, blocked },
        None => Phase::Active { step },
    };
}

fn other_scenario(guide: &Guide, place: Place) -> BlockedStep {
    let scenario = guide.scenario_of(place.chapter).to_owned();
    let start = guide.start_of(place.chapter).to_owned();
    BlockedStep { blocker: Blocker::OtherScenario { wanted: scenario.clone() }, resolution: Resolution::Begin { scenario, start } }
}

/// What keeps a step from being done: the first need that is not met, or a target that is not there.
fn blocker(guide: &Guide, state: &State, place: Place, facts: &ConditionContext) -> Option<BlockedStep> {
    if let Some(need) = place.step.needs.iter().find(|need| !need.that.is_met(facts)) {
        let resolution = match &need.way {
            ResolutionSpec::Step(step) => Resolution::Step(step.clone()),
            ResolutionSpec::Do(action) => Resolution::Do(action.clone()),
        };
        return Some(BlockedStep { blocker: Blocker::Unmet { reason: need.reason.clone() }, resolution });
    }
    let target = place.step.target.as_ref()?;
    let is_there = facts.observation.visible.iter().any(|(anchor, name)| target.is(anchor, name));
    (!is_there).then(|| BlockedStep {
        blocker: Blocker::TargetMissing { target: target.clone() },
        resolution: way_to_target(guide, state, place, facts),
    })
}

/// What may bring a missing target back: the last step of the chapter that has come undone, such as a menu that was closed; else the page
/// that the chapter begins at.
fn way_to_target(guide: &Guide, state: &State, place: Place, facts: &ConditionContext) -> Resolution {
    let is_undone = |before: &Place| {
        let acknowledged = state.acknowledged_at(&before.step.id);
        before.chapter_index == place.chapter_index
            && !before.step.until.is_met(&ConditionContext { acknowledged: &acknowledged, ..*facts })
    };
    let undone = state.trail.iter().rev().filter_map(|id| guide.place(id)).find(is_undone);
    undone.map_or_else(
        || Resolution::Do(Action::Open(guide.start_of(place.chapter).to_owned())),
        |before| Resolution::Step(before.step.id.clone()),
    )
}
