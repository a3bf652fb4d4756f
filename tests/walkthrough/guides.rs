//! The guides that come with the program.

use crate::support::bundled;
use serde_json::Value;
use std::collections::BTreeSet;
use vfunction_replica::article::library::{self, ALL};
use vfunction_replica::guides::condition::Condition;
use vfunction_replica::guides::guide::{Guide, Step};
use vfunction_replica::guides::markdown;
use vfunction_replica::guides::words::Acknowledgement;
use vfunction_replica::products::vfunction::copy;
use vfunction_replica::simulator::call_kind::CallKind;

fn guide(id: &str) -> Guide {
    bundled().into_iter().find(|guide| guide.id == id).expect("a guide")
}

fn steps(guide: &Guide) -> impl Iterator<Item = &Step> {
    guide.places().map(|place| place.step)
}

#[test]
fn every_guide_is_right_and_found_by_its_id() {
    let guides = bundled();
    assert_eq!(guides.len(), 5);
    for (guide, file) in guides.iter().zip(ALL) {
        let written: Value = serde_json::from_str(&serde_json::to_string(guide).unwrap_or_default()).expect("JSON");
        assert!(written == serde_json::from_str::<Value>(file.text).expect("JSON"), "{}: nothing gets lost when it is written", file.file);
        assert_eq!((guide.id.as_str(), file.file), (file.id, format!("{}.json", file.id).as_str()));
        assert!(library::find(&guide.id).is_some());
        assert_eq!(guide.schema.as_deref(), Some("../guide.schema.json"));
    }
    assert!(library::find("nonsense").is_none());
}

#[test]
fn every_step_has_words_and_can_be_done_for_the_person() {
    for guide in bundled() {
        for step in steps(&guide) {
            let place = format!("{}, {}", guide.id, step.id);
            assert!(markdown::plain(&step.text).split(' ').count() >= 8, "{place}: the text says too little");
            assert!(!step.actions.is_empty(), "{place}: the demonstration has nothing to do");
            assert!(!step.hints.is_empty(), "{place}: nothing helps");
            let texts = [Some(&step.text), step.hints.nudge.as_ref(), step.hints.place.as_ref(), step.explanation.as_ref()];
            let is_open = |text: &String| ["**", "`", "]("].iter().any(|mark| markdown::plain(text).contains(mark));
            assert!(!texts.into_iter().flatten().any(is_open), "{place}: a mark is left open");
        }
    }
}

#[test]
fn no_two_guides_are_about_the_same() {
    let guides = bundled();
    let titles: BTreeSet<_> = guides.iter().map(|guide| &guide.title).collect();
    let summaries: BTreeSet<_> = guides.iter().map(|guide| &guide.summary).collect();
    assert_eq!((titles.len(), summaries.len()), (5, 5));
}

#[test]
fn the_article_is_told_step_by_step() {
    let told = |id| steps(&guide(id)).filter_map(|step| step.article).collect::<Vec<_>>();
    assert_eq!(told("reproduce-401"), [1, 2, 3, 4, 5, 6, 7, 8, 8, 9, 10]);
    assert_eq!(told("repair-scope"), [11, 12, 13, 14, 15, 16, 17, 18]);
}

#[test]
fn the_network_step_is_over_only_when_the_401_was_seen() {
    let guide = guide("reproduce-401");
    let step = guide.place("network").expect("the step").step;
    let Condition::Any(ways) = &step.until else { panic!("{:?}", step.until) };
    assert!(matches!(&ways[..], [Condition::Opened(exchange), Condition::Acknowledged(Acknowledgement::BrowserPanel)]
        if exchange.call == CallKind::Config && exchange.status == 401));
}

#[test]
fn five_cases_have_a_scenario_of_their_own_and_one_banner() {
    let guide = guide("which-401-is-it");
    let scenarios: Vec<_> = guide.chapters.iter().map(|chapter| guide.scenario_of(chapter)).collect();
    assert_eq!(scenarios, ["narrow-token", "expired-token", "wrong-organization", "session-expired", "policy-blocked"]);
    let rights: BTreeSet<_> = steps(&guide).filter_map(|step| step.question.as_ref()).map(|question| &question.right).collect();
    assert_eq!(rights.len(), 5, "each case has another cause");
}

#[test]
fn the_exam_has_something_to_look_at() {
    for guide in bundled() {
        assert!(guide.exam_goals().count() >= 3, "{}", guide.id);
        assert!((1..=2).contains(&guide.questions.len()), "{}", guide.id);
    }
}

#[test]
fn the_banner_is_quoted_as_it_is() {
    let step = guide("reproduce-401").place("integrate").map(|place| place.step.text.clone()).expect("the step");
    assert!(step.contains(copy::GENERIC_ERROR));
}
