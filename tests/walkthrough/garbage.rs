//! Garbage: neither reader nor machine panics, whatever comes.

use crate::support::{KNOWN, assert_valid, guide, nothing, small};
use proptest::collection::{btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use vfunction_replica::article::library::ALL;
use vfunction_replica::common::time::Timestamp;
use vfunction_replica::guides::exam::csv::cell;
use vfunction_replica::guides::exam::{ExamAttempt, ExamEvent, ExamResult};
use vfunction_replica::guides::machine::persistence::{resume, save};
use vfunction_replica::guides::machine::{Event, Hint, Progress, State, follow, reduce};
use vfunction_replica::guides::markdown;
use vfunction_replica::guides::observation::Observation;
use vfunction_replica::guides::reader::read;
use vfunction_replica::guides::words::{Acknowledgement, Page, ValueKind};

/// Texts that mean something somewhere.
const KNOWN_TEXTS: &[&str] = &[
    "",
    "menu",
    "read",
    "token",
    "why",
    "scope",
    "person-settings",
    "integration-token",
    "narrow-token",
    "healthy",
    "until",
    "all",
    "not",
    "**",
    "`",
    "[a](/",
    "- ",
    "1. ",
    "\u{0}",
    "ﷺ",
    "=1+1",
    "/",
    "//",
    "under-way",
    "done",
];

fn near() -> impl Strategy<Value = String> {
    prop_oneof![select(KNOWN_TEXTS).prop_map(str::to_owned), "(?s).{0,20}"]
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        near().prop_map(Value::from)
    ];
    leaf.prop_recursive(4, 16, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            vec((near(), inner), 0..4).prop_map(|pairs| Value::Object(pairs.into_iter().collect())),
        ]
    })
}

/// Every place in a value.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Array(list) => list.iter().enumerate().for_each(|(index, value)| pointers(value, &format!("{at}/{index}"), found)),
        Value::Object(object) => object.iter().for_each(|(key, value)| pointers(value, &format!("{at}/{key}"), found)),
        _ => {}
    }
}

fn observation() -> impl Strategy<Value = Observation> {
    let page = option::of(select(vec![Page::Dashboard, Page::Integrations, Page::Help]));
    let entered = btree_set((near(), select(vec![ValueKind::Text, ValueKind::ScenarioToken])), 0..3);
    (select(vec!["narrow-token", "healthy", ""]), page, btree_set((near(), near()), 0..5), entered).prop_map(
        |(scenario, page, visible, entered)| Observation {
            page,
            visible: BTreeSet::from_iter(visible),
            entered: BTreeSet::from_iter(entered),
            ..nothing(scenario)
        },
    )
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        select(vec![Event::Begin, Event::Next, Event::Next, Event::Back, Event::Skip, Event::Restart, Event::Leave, Event::Resume]),
        near().prop_map(Event::GoTo),
        near().prop_map(Event::Redo),
        observation().prop_map(Event::Observed),
        select(vec![Acknowledgement::Read, Acknowledgement::BrowserPanel]).prop_map(Event::Acknowledged),
        (near(), near()).prop_map(|(question, answer)| Event::Answered { question, answer }),
        select(vec![Hint::Nudge, Hint::Where, Hint::DoItForMe]).prop_map(Event::Hinted),
    ]
}

fn exam_event() -> impl Strategy<Value = ExamEvent> {
    prop_oneof![
        Just(ExamEvent::Started),
        observation().prop_map(ExamEvent::Observed),
        (near(), near()).prop_map(|(question, answer)| ExamEvent::Answered { question, answer }),
        near().prop_map(|goal| ExamEvent::Hinted { goal, hint: Hint::Nudge }),
        any::<i64>().prop_map(|millis| ExamEvent::HandedIn(Timestamp::from_millis(millis))),
        any::<i64>().prop_map(|millis| ExamEvent::Again(Timestamp::from_millis(millis))),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_makes_the_reader_panic(text in prop_oneof![near(), value().prop_map(|value| value.to_string())]) {
        prop_assert!(read("x.json", &text, &KNOWN).is_err());
    }

    #[test]
    fn no_change_to_a_guide_makes_the_reader_panic(at in any::<Index>(), change in option::of(value()), cut in any::<Index>()) {
        let mut value = small();
        let mut places = Vec::new();
        pointers(&value, "", &mut places);
        let place = &places[at.index(places.len())];
        match change {
            Some(change) => *value.pointer_mut(place).expect("a place") = change,
            None => *value.pointer_mut(place).expect("a place") = json!(null),
        }
        let _ = read("x.json", &value.to_string(), &KNOWN);
        // Without the last line's end, nothing is missing.
        let text = ALL[0].text.trim_end();
        let end = (0..=cut.index(text.len())).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
        prop_assert!(read("x.json", &text[..end], &KNOWN).is_err());
    }

    #[test]
    fn no_text_makes_markdown_panic_or_lose_letters(text in prop_oneof![near(), vec(near(), 0..8).prop_map(|parts| parts.join("\n"))]) {
        let plain = markdown::plain(&text);
        let letters = |text: &str| text.chars().filter(|letter| letter.is_alphabetic()).count();
        prop_assert!(letters(&plain) <= letters(&text));
        prop_assert!(markdown::links(&text).iter().all(|path| path.starts_with('/') && !path.starts_with("//")));
    }

    #[test]
    fn no_event_makes_the_machine_panic_or_leave_its_guide(events in vec(event(), 0..40)) {
        let guide = guide(&small());
        let mut state = State::idle(&guide);
        for event in events {
            state = match &event {
                Event::Observed(observation) if observation.visible.len() > 2 => follow(&guide, &state, observation),
                _ => reduce(&guide, &state, &event),
            };
            assert_valid(&guide, &state);
            let progress = Progress::of(&guide, &state);
            prop_assert!(progress.step <= progress.steps && progress.done + progress.skipped <= progress.steps);
            let kept = resume(&guide, &save(&state)).expect("what was kept");
            prop_assert_eq!(kept.step(), state.step());
        }
    }

    #[test]
    fn nothing_that_was_kept_makes_it_panic(text in prop_oneof![near(), value().prop_map(|value| value.to_string())], at in any::<Index>(), change in value()) {
        let guide = guide(&small());
        prop_assert!(resume(&guide, &text).is_err());
        let state = reduce(&guide, &State::idle(&guide), &Event::Begin);
        let mut kept: Value = serde_json::from_str(&save(&state)).expect("JSON");
        let mut places = Vec::new();
        pointers(&kept, "", &mut places);
        *kept.pointer_mut(&places[at.index(places.len())]).expect("a place") = change;
        if let Ok(state) = resume(&guide, &kept.to_string()) {
            let _ = Progress::of(&guide, &reduce(&guide, &state, &Event::Skip));
        }
    }

    #[test]
    fn no_exam_panics(events in vec(exam_event(), 0..20)) {
        let guide = guide(&small());
        let mut attempt = ExamAttempt::begin(&guide, Timestamp::MAX);
        for event in &events {
            attempt = attempt.after(&guide, event);
        }
        let result = ExamResult::of(&guide, &attempt);
        prop_assert!(result.points <= result.of && result.csv().lines().count() >= 4);
        prop_assert!(serde_json::from_str::<Value>(&result.json()).is_ok());
    }

    #[test]
    fn no_cell_is_a_formula(text in "(?s)[ \t\u{b}\u{85}\u{2003}=+@|-]{0,3}.{0,10}") {
        let cell = cell(&text);
        let quoted = cell.strip_prefix('"').and_then(|cell| cell.strip_suffix('"'));
        let read = quoted.map_or_else(|| cell.clone(), |cell| cell.replace("\"\"", "\""));
        prop_assert!(!read.trim_start().starts_with(['=', '+', '-', '@']), "{:?}", cell);
    }
}
