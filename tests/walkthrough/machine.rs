//! The machine, state by state.

use crate::support::{after, assert_valid, do_step, guide, nothing, small};
use serde_json::json;
use vfunction_replica::guides::action::Action;
use vfunction_replica::guides::guide::Guide;
use vfunction_replica::guides::machine::persistence::{ResumeError, resume, save};
use vfunction_replica::guides::machine::{Blocker, Event, Hint, Phase, Progress, Resolution, State, StepOutcomeKind, follow, reduce};
use vfunction_replica::guides::observation::Observation;
use vfunction_replica::guides::words::{Acknowledgement, Page, ValueKind};

/// The screen with these elements.
fn showing(scenario: &str, anchors: &[&str]) -> Observation {
    let visible = anchors.iter().map(|anchor| ((*anchor).to_owned(), String::new())).collect();
    Observation { visible, ..nothing(scenario) }
}

fn seen(observation: Observation) -> Event {
    Event::Observed(observation)
}

fn begun(guide: &Guide) -> State {
    reduce(guide, &State::idle(guide), &Event::Begin)
}

fn active(step: &str) -> Phase {
    Phase::Active { step: step.to_owned() }
}

fn checking(step: &str) -> Phase {
    Phase::Checking { step: step.to_owned() }
}

fn completed(step: &str, how: StepOutcomeKind) -> Phase {
    Phase::Completed { step: step.to_owned(), how }
}

const BUTTON: &[&str] = &["person-button"];
const MENU: &[&str] = &["person-button", "person-settings"];

#[test]
fn a_guide_is_idle_until_it_is_begun() {
    let guide = guide(&small());
    let idle = State::idle(&guide);
    for event in [seen(showing("narrow-token", MENU)), Event::Next, Event::Back, Event::Skip, Event::Leave, Event::Resume] {
        assert_eq!(reduce(&guide, &idle, &event), idle, "{event:?}");
    }
    assert_eq!(begun(&guide).phase, checking("menu"));
}

#[test]
fn the_first_look_decides_whether_a_step_can_be_done() {
    let guide = guide(&small());
    let state = begun(&guide);
    assert_eq!(reduce(&guide, &state, &seen(showing("narrow-token", BUTTON))).phase, active("menu"));
    assert_eq!(reduce(&guide, &state, &seen(showing("narrow-token", MENU))).phase, completed("menu", StepOutcomeKind::AlreadyMet));
    let Phase::Blocked { blocked, .. } = reduce(&guide, &state, &seen(showing("narrow-token", &[]))).phase else { panic!("not blocked") };
    assert!(matches!(blocked.blocker, Blocker::TargetMissing { .. }), "{blocked:?}");
    assert_eq!(blocked.resolution, Resolution::Do(Action::Open("/".to_owned())));
}

#[test]
fn a_step_that_is_done_is_over_and_stays_so() {
    let guide = guide(&small());
    let done = after(&guide, &begun(&guide), &[seen(showing("narrow-token", BUTTON)), seen(showing("narrow-token", MENU))]);
    assert_eq!(done.phase, completed("menu", StepOutcomeKind::Done));
    assert_eq!(reduce(&guide, &done, &seen(showing("narrow-token", BUTTON))).phase, completed("menu", StepOutcomeKind::Done));
    assert_eq!(reduce(&guide, &done, &Event::Next).phase, checking("read"));
}

#[test]
fn a_step_that_is_not_over_can_be_skipped_but_not_passed() {
    let guide = guide(&small());
    let state = reduce(&guide, &begun(&guide), &seen(showing("narrow-token", BUTTON)));
    assert_eq!(reduce(&guide, &state, &Event::Next), state);
    let skipped = reduce(&guide, &state, &Event::Skip);
    assert_eq!(skipped.phase, checking("read"));
    assert_eq!(skipped.outcomes.get("menu").expect("an outcome").how, StepOutcomeKind::Skipped);
    // It can be done after all.
    let back = after(&guide, &skipped, &[Event::Back, seen(showing("narrow-token", BUTTON)), seen(showing("narrow-token", MENU))]);
    assert_eq!(
        (back.phase, back.outcomes.get("menu").expect("an outcome").how),
        (completed("menu", StepOutcomeKind::Done), StepOutcomeKind::Done)
    );
}

#[test]
fn what_only_the_person_knows_is_said_on_the_card() {
    let guide = guide(&small());
    let state = after(&guide, &begun(&guide), &[Event::Skip, seen(nothing("narrow-token"))]);
    assert_eq!(state.phase, active("read"));
    let said = after(&guide, &state, &[Event::Acknowledged(Acknowledgement::Read), seen(nothing("narrow-token"))]);
    assert_eq!(said.phase, completed("read", StepOutcomeKind::Done));
    let elsewhere =
        after(&guide, &begun(&guide), &[Event::Acknowledged(Acknowledgement::Read), Event::Skip, seen(nothing("narrow-token"))]);
    assert_eq!(elsewhere.phase, active("read"), "it holds for the step on whose card it was said");
}

#[test]
fn another_scenario_blocks_and_can_be_begun() {
    let guide = guide(&small());
    let state = reduce(&guide, &begun(&guide), &Event::GoTo("token".to_owned()));
    let Phase::Blocked { blocked, .. } = reduce(&guide, &state, &seen(nothing("narrow-token"))).phase else { panic!("not blocked") };
    assert_eq!(blocked.blocker, Blocker::OtherScenario { wanted: "healthy".to_owned() });
    assert_eq!(blocked.resolution, Resolution::Begin { scenario: "healthy".to_owned(), start: "/".to_owned() });
    assert!(blocked.blocker.describe().contains("healthy"));
}

#[test]
fn a_need_that_is_not_met_blocks_with_its_reason_and_its_way_out() {
    let guide = guide(&small());
    let state = after(&guide, &begun(&guide), &[Event::GoTo("token".to_owned()), seen(nothing("healthy"))]);
    let Phase::Blocked { blocked, .. } = &state.phase else { panic!("not blocked") };
    assert_eq!(blocked.blocker.describe(), "The dialog is not open.");
    assert_eq!(blocked.resolution, Resolution::Step("menu".to_owned()));
    let mut dialog = showing("healthy", &["integration-token"]);
    dialog.page = Some(Page::Integrations);
    let state = reduce(&guide, &state, &seen(dialog.clone()));
    assert_eq!(state.phase, active("token"));
    dialog.entered.insert(("integration-token".to_owned(), ValueKind::ScenarioToken));
    assert_eq!(reduce(&guide, &state, &seen(dialog)).phase, completed("token", StepOutcomeKind::Done));
}

#[test]
fn a_target_that_went_away_leads_back_to_the_step_that_came_undone() {
    let mut value = small();
    value["chapters"][0]["steps"][1]["target"] = json!({ "anchor": "person-settings" });
    let guide = guide(&value);
    let at_second = after(&guide, &begun(&guide), &[seen(showing("narrow-token", MENU)), Event::Next]);
    let closed = reduce(&guide, &at_second, &seen(showing("narrow-token", BUTTON)));
    let Phase::Blocked { blocked, .. } = &closed.phase else { panic!("not blocked") };
    assert_eq!(blocked.resolution, Resolution::Step("menu".to_owned()));
    let again = after(&guide, &closed, &[Event::Redo("menu".to_owned()), seen(showing("narrow-token", BUTTON))]);
    assert_eq!(again.phase, active("menu"));
    assert_eq!(follow(&guide, &again, &showing("narrow-token", MENU)).phase, active("read"));
}

#[test]
fn the_way_out_to_a_step_has_it_done_again() {
    let guide = guide(&small());
    let done = after(&guide, &begun(&guide), &[seen(showing("narrow-token", MENU)), Event::Next, Event::Redo("menu".to_owned())]);
    assert_eq!(done.phase, checking("menu"));
    assert!(done.outcomes.is_empty() && done.trail.is_empty());
}

#[test]
fn the_end_comes_after_the_last_step_and_one_can_go_back_from_it() {
    let guide = guide(&small());
    let mut state = begun(&guide);
    for _ in 0..3 {
        state = reduce(&guide, &do_step(&guide, &state), &Event::Next);
        assert_valid(&guide, &state);
    }
    assert_eq!(state.phase, Phase::Finished);
    assert_eq!(Progress::of(&guide, &state).done, 3);
    assert_eq!(reduce(&guide, &state, &Event::Back).phase, completed("token", StepOutcomeKind::AlreadyMet));
}

#[test]
fn who_leaves_comes_back_to_the_same_step() {
    let guide = guide(&small());
    let state = after(&guide, &begun(&guide), &[Event::Skip, seen(nothing("narrow-token")), Event::Leave]);
    assert_eq!(state.phase, Phase::Suspended { step: Some("read".to_owned()) });
    assert!(!state.is_under_way());
    assert_eq!(reduce(&guide, &state, &seen(showing("narrow-token", MENU))), state, "nothing is observed meanwhile");
    assert_eq!(reduce(&guide, &state, &Event::Resume).phase, checking("read"));
    assert_eq!(reduce(&guide, &state, &Event::Restart), begun(&guide));
}

#[test]
fn branches_go_by_outcome() {
    let mut value = small();
    value["chapters"][0]["steps"][0]["branches"] = json!([{ "when": { "page": "help" }, "to": "token" }]);
    let guide = guide(&value);
    let mut help = showing("narrow-token", MENU);
    help.page = Some(Page::Help);
    let to = |observation| after(&guide, &begun(&guide), &[seen(observation), Event::Next]).phase;
    assert_eq!(to(help.clone()), checking("token"));
    assert_eq!(to(showing("narrow-token", MENU)), checking("read"));
    let changed = after(&guide, &begun(&guide), &[seen(showing("narrow-token", MENU)), seen(help), Event::Next]);
    assert_eq!(changed.phase, checking("token"), "the outcome may change while the step is shown");
}

#[test]
fn a_guide_that_follows_comes_to_rest_at_the_first_step_that_is_not_met() {
    let guide = guide(&small());
    let state = follow(&guide, &begun(&guide), &showing("narrow-token", MENU));
    assert_eq!(state.phase, active("read"));
    let back = reduce(&guide, &state, &Event::Back);
    assert_eq!(follow(&guide, &back, &showing("narrow-token", MENU)), back, "who went back stays there");
}

#[test]
fn progress_is_told_in_words() {
    let guide = guide(&small());
    let state = after(&guide, &begun(&guide), &[Event::Skip]);
    let progress = Progress::of(&guide, &state);
    assert_eq!(progress.announcement(), "Step 2 of 3: Read");
    assert_eq!((progress.chapter, progress.chapter_title.as_str()), (1, "First"));
    assert_eq!((progress.chapters, progress.skipped), (vec![(1, 2), (0, 1)], 1));
    assert_eq!(Progress::of(&guide, &State::idle(&guide)).describe(), "Step 0 of 3");
}

#[test]
fn what_is_kept_over_a_reload_is_all_but_the_present_look() {
    let guide = guide(&small());
    let events = [
        seen(showing("narrow-token", MENU)),
        Event::Next,
        Event::Hinted(Hint::Nudge),
        Event::Acknowledged(Acknowledgement::Read),
        Event::Answered { question: "why".to_owned(), answer: "scope".to_owned() },
    ];
    let state = after(&guide, &begun(&guide), &events);
    assert_eq!(resume(&guide, &save(&state)), Ok(state.clone()));
    let blocked = reduce(&guide, &begun(&guide), &seen(nothing("healthy")));
    assert_eq!(resume(&guide, &save(&blocked)).expect("a state").phase, checking("menu"));
    for phase in [Phase::Idle, Phase::Finished, Phase::Suspended { step: None }, Phase::Suspended { step: Some("read".to_owned()) }] {
        let state = State { phase, ..state.clone() };
        assert_eq!(resume(&guide, &save(&state)), Ok(state));
    }
}

#[test]
fn what_was_kept_of_another_guide_is_refused() {
    let guide = guide(&small());
    let text = save(&begun(&guide));
    let other = |from: &str, to: &str| resume(&guide, &text.replace(from, to));
    assert_eq!(other("\"small\"", "\"tall\""), Err(ResumeError::OtherGuide));
    assert_eq!(other("\"revision\":3", "\"revision\":2"), Err(ResumeError::OtherRevision));
    assert_eq!(other("\"step\":\"menu\"", "\"step\":\"gone\""), Err(ResumeError::Damaged));
    assert_eq!(other("under-way", "elsewhere"), Err(ResumeError::Damaged));
    assert_eq!(other("{", "["), Err(ResumeError::Damaged));
    let foreign = State { guide: "tall".to_owned(), ..begun(&guide) };
    assert_eq!(reduce(&guide, &foreign, &Event::Begin), begun(&guide), "a state of another guide has no meaning");
}

#[test]
fn a_step_offers_the_hints_that_it_has() {
    let mut value = small();
    value["chapters"][0]["steps"][0]["hints"] = json!({ "where": "At the top." });
    let guide = guide(&value);
    assert_eq!(Hint::of(guide.place("menu").expect("a step").step), [Hint::Where, Hint::DoItForMe]);
    assert_eq!(Hint::of(guide.place("read").expect("a step").step), []);
}

#[test]
fn only_answers_that_exist_count() {
    let guide = guide(&small());
    for (question, answer) in [("why", "magic"), ("how", "scope")] {
        let event = Event::Answered { question: question.to_owned(), answer: answer.to_owned() };
        assert!(reduce(&guide, &begun(&guide), &event).answers.is_empty(), "{question} {answer}");
    }
}
