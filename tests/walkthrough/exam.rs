//! The exam: goals, without guidance.

use crate::support::{bundled, guide, make_so, nothing, small};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;
use vfunction_replica::common::time::Timestamp;
use vfunction_replica::guides::exam::{ExamAttempt, ExamEvent, ExamResult};
use vfunction_replica::guides::guide::Guide;
use vfunction_replica::guides::machine::{Event, Hint};
use vfunction_replica::guides::observation::Observation;
use vfunction_replica::guides::words::TokenFact;
use vfunction_replica::products::azure_devops::scopes::Scopes;

fn at(seconds: i64) -> Timestamp {
    Timestamp::from_millis(seconds * 1000)
}

fn attempt(guide: &Guide, events: &[ExamEvent]) -> ExamAttempt {
    let started = ExamAttempt::begin(guide, at(100)).after(guide, &ExamEvent::Started);
    events.iter().fold(started, |attempt, event| attempt.after(guide, event))
}

fn answer(id: &str) -> ExamEvent {
    ExamEvent::Answered { question: "why".to_owned(), answer: id.to_owned() }
}

/// The screens as a step wants them.
fn shown(guide: &Guide, step: &str) -> ExamEvent {
    let place = guide.place(step).expect("a step");
    let mut seen = nothing(guide.scenario_of(place.chapter));
    make_so(&place.step.until, &mut seen);
    ExamEvent::Observed(seen)
}

#[test]
fn conditions_are_met_in_any_order_and_stay_met() {
    let guide = guide(&small());
    let events = [shown(&guide, "token"), shown(&guide, "menu"), ExamEvent::Observed(nothing("narrow-token")), answer("scope")];
    let result = ExamResult::of(&guide, &attempt(&guide, &[&events[..], &[ExamEvent::HandedIn(at(161))]].concat()));
    assert!(result.passed, "{result:?}");
    assert_eq!((result.points, result.of, result.seconds, result.attempt), (3, 3, Some(61), 1));
    let examined: Vec<_> = result.conditions.iter().map(|finding| finding.goal.as_str()).collect();
    assert_eq!(examined, ["menu", "token"], "reading is no doing");
}

#[test]
fn what_was_done_before_the_start_does_not_count() {
    for guide in bundled() {
        let shown: Vec<_> = guide.examined().map(|place| shown(&guide, &place.step.id)).collect();
        let early = shown.iter().fold(ExamAttempt::begin(&guide, at(100)), |attempt, event| attempt.after(&guide, event));
        assert_eq!(early, ExamAttempt::begin(&guide, at(100)), "{}", guide.id);
        let again = attempt(&guide, &shown).after(&guide, &ExamEvent::HandedIn(at(160))).after(&guide, &ExamEvent::Again(at(200)));
        assert!(!again.is_started && again.met.is_empty());
        let observed = shown.iter().fold(again.clone(), |attempt, event| attempt.after(&guide, event));
        assert_eq!(observed, again, "{}: the second attempt counts what is left of the first", guide.id);
    }
}

#[test]
fn a_condition_counts_in_its_own_scenario_only() {
    let guide = guide(&small());
    let ExamEvent::Observed(mut seen) = shown(&guide, "token") else { panic!("no observation") };
    seen.scenario = "narrow-token".to_owned();
    assert!(attempt(&guide, &[ExamEvent::Observed(seen)]).met.is_empty());
}

#[test]
fn a_detour_that_only_a_branch_leads_to_is_not_examined() {
    let mut value = small();
    value["chapters"][0]["steps"][0]["branches"] = serde_json::json!([{ "when": { "page": "help" }, "to": "read" }]);
    value["chapters"][0]["steps"][0]["next"] = "token".into();
    value["chapters"][0]["steps"][1]["until"] = serde_json::json!({ "page": "help" });
    let guide = guide(&value);
    let examined: Vec<_> = guide.examined().map(|place| place.step.id.as_str()).collect();
    assert_eq!(examined, ["menu", "token"]);
}

#[test]
fn a_token_that_lacks_a_scope_does_not_pass_for_one_that_has_it() {
    let guide = bundled().into_iter().find(|guide| guide.id == "create-a-sufficient-token").expect("the guide");
    let met = |scopes| {
        let (scopes, token) = (Scopes::from_str(scopes).ok(), BTreeSet::from([TokenFact::New]));
        attempt(&guide, &[ExamEvent::Observed(Observation { scopes, token, ..nothing("no-tokens") })]).met
    };
    assert!(met("vso.work_write vso.project").is_empty());
    assert!(met("vso.work_write vso.project vso.graph").contains("scopes"));
}

#[test]
fn what_was_not_met_is_told_in_words() {
    let guide = guide(&small());
    let hint = ExamEvent::Hinted { goal: "menu".to_owned(), hint: Hint::Where };
    let result = ExamResult::of(&guide, &attempt(&guide, &[hint, answer("weather"), answer("scope"), answer("weather")]));
    assert!(!result.passed);
    assert_eq!(result.conditions[0].feedback, "Not met. It was looked for that “person-settings” is on the screen.");
    assert_eq!(result.conditions[0].condition, "“person-settings” is on the screen");
    assert_eq!((result.hints, result.conditions[0].hints), (1, 1));
    let question = &result.questions[0];
    assert_eq!((question.question.as_str(), question.right, question.tries), ("Why so?", false, 3));
    assert_eq!(question.feedback, "=Wrong");
    assert_eq!(result.seconds, None, "it is not handed in");
}

#[test]
fn what_helps_is_told_of_what_was_not_met() {
    let mut value = small();
    value["chapters"][0]["steps"][0]["hints"] = serde_json::json!({ "where": "The icon is **at the top**." });
    let guide = guide(&value);
    let result = ExamResult::of(&guide, &attempt(&guide, &[]));
    assert_eq!(result.conditions[0].feedback, "Not met. The icon is at the top.");
}

#[test]
fn what_was_handed_in_changes_no_more_but_can_be_tried_again() {
    let guide = guide(&small());
    let done = attempt(&guide, &[ExamEvent::HandedIn(at(90))]);
    assert_eq!(done.after(&guide, &answer("scope")), done);
    assert_eq!(ExamResult::of(&guide, &done).seconds, Some(0), "a clock that was set back makes no time negative");
    let again = done.after(&guide, &ExamEvent::Again(at(200)));
    assert_eq!((again.attempt, again.ended, again.began), (2, None, 200_000));
}

#[test]
fn an_exam_survives_a_reload() {
    let guide = guide(&small());
    let events = [shown(&guide, "menu"), answer("scope"), ExamEvent::Hinted { goal: "menu".to_owned(), hint: Hint::Nudge }];
    let attempt = attempt(&guide, &events);
    assert_eq!(ExamAttempt::resume(&guide, &attempt.save()), Some(attempt.clone()));
    assert_eq!(ExamAttempt::resume(&guide, &attempt.save().replace("small", "tall")), None);
    assert_eq!(ExamAttempt::resume(&guide, ""), None);
}

#[test]
fn the_result_is_there_as_json_and_as_csv() {
    let guide = guide(&small());
    let result = ExamResult::of(&guide, &attempt(&guide, &[shown(&guide, "menu"), answer("weather"), ExamEvent::HandedIn(at(130))]));
    let json: Value = serde_json::from_str(&result.json()).expect("JSON");
    assert_eq!((json["points"].as_u64(), json["of"].as_u64(), json["passed"].as_bool()), (Some(1), Some(3), Some(false)));
    let csv = result.csv();
    let mut lines = csv::ReaderBuilder::new().has_headers(false).from_reader(csv.as_bytes());
    let lines: Vec<_> = lines.records().map(|line| line.expect("a line").iter().collect::<Vec<_>>().join("|")).collect();
    assert_eq!(lines[0], "guide|revision|attempt|seconds|passed|kind|id|title|right|tries|hints|feedback");
    assert_eq!(lines[1], "small|3|1|30|no|condition|menu|Open the menu|yes||0|Met.");
    assert_eq!(lines[3], "small|3|1|30|no|question|why|Why so?|no|1||'=Wrong", "no cell is a formula");
    assert_eq!(lines.len(), 4);
}

#[test]
fn every_bundled_guide_can_be_passed() {
    for guide in bundled() {
        let mut events = Vec::new();
        let mut lasting = BTreeMap::new();
        for goal in guide.exam_goals() {
            // What lasts is still there when the next goal is reached.
            let lasting = lasting.entry(goal.scenario).or_insert_with(|| nothing(goal.scenario));
            let mut seen = lasting.clone();
            for event in make_so(goal.condition, &mut seen) {
                if let Event::Acknowledged(acknowledgement) = event {
                    events.push(ExamEvent::Acknowledged(acknowledgement));
                }
            }
            if goal.condition.is_lasting() {
                *lasting = seen.clone();
            }
            events.push(ExamEvent::Observed(seen));
        }
        for question in guide.all_questions() {
            events.push(ExamEvent::Answered { question: question.id.clone(), answer: question.right.clone() });
        }
        let result = ExamResult::of(&guide, &attempt(&guide, &events));
        assert!(result.passed, "{}: {:?}", guide.id, result.conditions.iter().filter(|finding| !finding.met).collect::<Vec<_>>());
    }
}

#[test]
fn a_goal_that_tells_the_state_of_the_servers_is_met_for_as_long_as_it_is_so() {
    let guide = bundled().into_iter().find(|guide| guide.id == "repair-scope").expect("the guide");
    let connected = Observation { integration: Some("azure".to_owned()), ..nothing("narrow-token") };
    let done = attempt(&guide, &[ExamEvent::Observed(connected)]);
    assert!(done.met.contains("connected"));
    assert!(done.after(&guide, &ExamEvent::Observed(nothing("narrow-token"))).met.is_empty());
    let elsewhere = done.after(&guide, &ExamEvent::Observed(nothing("healthy")));
    assert_eq!(elsewhere.met, done.met, "another scenario says nothing of it");
}
