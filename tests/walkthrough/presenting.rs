//! What a presenter sees, and what continues.

use crate::support::{after, guide, nothing, small};
use vfunction_replica::common::decode;
use vfunction_replica::guides::machine::{Event, State};
use vfunction_replica::guides::observation::Observation;
use vfunction_replica::guides::presenting::{PresenterState, next};
use vfunction_replica::guides::words::Acknowledgement;

#[test]
fn a_step_that_is_to_be_done_has_to_be_done() {
    let guide = guide(&small());
    let state = after(&guide, &State::idle(&guide), &[Event::Begin, Event::Observed(nothing("narrow-token"))]);
    assert_eq!(next(&guide, &state), None);
    let standing = PresenterState::of(&guide, &state, true);
    assert_eq!(
        (standing.step.as_deref(), standing.can_go_on, standing.can_go_back, standing.spotlight_on),
        (Some("menu"), false, false, true)
    );
}

#[test]
fn what_is_over_or_to_be_read_leads_on() {
    let guide = guide(&small());
    let menu = [("person-settings".to_owned(), String::new())].into();
    let seen = Observation { visible: menu, ..nothing("narrow-token") };
    let over = after(&guide, &State::idle(&guide), &[Event::Begin, Event::Observed(seen)]);
    assert_eq!(next(&guide, &over), Some(Event::Next));
    let reading = after(&guide, &over, &[Event::Next, Event::Observed(nothing("narrow-token"))]);
    assert_eq!(next(&guide, &reading), Some(Event::Acknowledged(Acknowledgement::Read)));
    assert!(PresenterState::of(&guide, &reading, false).can_go_back);
}

#[test]
fn what_keeps_a_step_from_being_done_is_told_in_words_that_are_read_again() {
    let guide = guide(&small());
    let blocked = after(&guide, &State::idle(&guide), &[Event::Begin, Event::Observed(nothing("healthy"))]);
    let standing = PresenterState::of(&guide, &blocked, false);
    assert!(!standing.says.is_empty());
    assert_eq!(decode::from_text::<PresenterState>(&serde_json::to_string(&standing).unwrap_or_default()).ok(), Some(standing));
}
