//! Any order, any step left out: every way through a guide comes to its end.

use crate::support::{assert_valid, bundled, do_step, make_so, nothing};
use proptest::prelude::*;
use vfunction_replica::guides::guide::Guide;
use vfunction_replica::guides::machine::persistence::{resume, save};
use vfunction_replica::guides::machine::{Event, Phase, State, StepOutcomeKind, follow, reduce};

/// Goes to the end; `skips` says which steps are left out, and a reload is between all steps.
fn walk(guide: &Guide, skips: impl Fn(&str) -> bool) -> State {
    let mut state = reduce(guide, &State::idle(guide), &Event::Begin);
    for _ in guide.places() {
        let Some(step) = state.step().map(str::to_owned) else { break };
        let how = if skips(&step) { Event::Skip } else { Event::Next };
        state = if skips(&step) { state } else { do_step(guide, &state) };
        assert!(skips(&step) || matches!(state.phase, Phase::Completed { .. }), "{}: {step} cannot be done: {:?}", guide.id, state.phase);
        state = resume(guide, &save(&state)).expect("what was kept");
        state = reduce(guide, &state, &how);
        assert_valid(guide, &state);
    }
    state
}

#[test]
fn each_guide_can_be_walked_to_its_end() {
    for guide in bundled() {
        let state = walk(&guide, |_| false);
        assert_eq!(state.phase, Phase::Finished, "{}", guide.id);
        assert!(state.outcomes.iter().all(|(_, outcome)| outcome.how != StepOutcomeKind::Skipped));
    }
}

#[test]
fn each_step_can_be_left_out() {
    for guide in bundled() {
        for left_out in guide.places() {
            let state = walk(&guide, |step| step == left_out.step.id);
            assert_eq!(state.phase, Phase::Finished, "{} without {}", guide.id, left_out.step.id);
        }
        assert_eq!(walk(&guide, |_| true).phase, Phase::Finished, "{} with nothing done", guide.id);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_done_in_any_order_leads_to_a_valid_state(order in proptest::collection::vec(any::<prop::sample::Index>(), 1..30)) {
        for guide in bundled() {
            let steps: Vec<_> = guide.places().collect();
            let mut state = reduce(&guide, &State::idle(&guide), &Event::Begin);
            let mut seen = nothing(&guide.scenario);
            for index in &order {
                let place = steps[index.index(steps.len())];
                // Each chapter's scenario is a world of its own; within it, all that was shown stays.
                if seen.scenario != guide.scenario_of(place.chapter) {
                    seen = nothing(guide.scenario_of(place.chapter));
                }
                for event in make_so(&place.step.until, &mut seen) {
                    state = reduce(&guide, &state, &event);
                }
                state = follow(&guide, &state, &seen);
                assert_valid(&guide, &state);
            }
            // From wherever that led, the end can be reached.
            for _ in 0..=steps.len() {
                state = reduce(&guide, &do_step(&guide, &state), &Event::Next);
            }
            prop_assert_eq!(&state.phase, &Phase::Finished, "{}", guide.id);
        }
    }
}
