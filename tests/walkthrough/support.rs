//! What the tests of walkthroughs share: what a guide may name, a small guide, and a screen that shows what a condition asks for.

use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::str::FromStr;
use std::sync::LazyLock;
use vfunction_replica::article::library::ALL;
use vfunction_replica::article::scenario::Scenario;
use vfunction_replica::contract::selectors;
use vfunction_replica::guides::condition::{Condition, Exchange};
use vfunction_replica::guides::guide::Guide;
use vfunction_replica::guides::machine::{Event, Phase, State, reduce};
use vfunction_replica::guides::observation::{Answered, Observation};
use vfunction_replica::guides::reader::{GuideVocabulary, read};
use vfunction_replica::guides::words::Method;
use vfunction_replica::products::azure_devops::scopes::Scopes;

/// What the program knows.
pub const KNOWN: GuideVocabulary = GuideVocabulary { is_anchor, is_scenario: |name| Scenario::find(name).is_some(), is_path };

fn is_anchor(id: &str) -> bool {
    static IDS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
        let document = selectors::document();
        let selectors = document["selectors"].as_array().expect("a list").iter();
        selectors.map(|selector| selector["id"].as_str().expect("an id").to_owned()).collect()
    });
    IDS.contains(id)
}

/// The addresses of the contract, as the README lists them.
fn is_path(path: &str) -> bool {
    let pages =
        ["/", "/organization/team", "/organization/import-users", "/organization/integrations", "/help/azure-devops-401", "/gallery"];
    let organization = path.strip_prefix("/azure/").and_then(|rest| rest.strip_suffix("/_usersSettings/tokens"));
    pages.contains(&path) || organization.is_some_and(|name| !name.is_empty() && !name.contains('/'))
}

/// The guides that come with the program.
pub fn bundled() -> Vec<Guide> {
    static GUIDES: LazyLock<Vec<Guide>> = LazyLock::new(|| {
        let read = |text, file| read(file, text, &KNOWN).unwrap_or_else(|errors| panic!("{}", told(&errors)));
        ALL.iter().map(|bundled| read(bundled.text, bundled.file)).collect()
    });
    GUIDES.clone()
}

/// Errors, a line each.
pub fn told(errors: &[impl ToString]) -> String {
    errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}

/// A guide of three steps and a question: open the menu, read, answer.
pub fn small() -> Value {
    json!({
        "version": 1,
        "revision": 3,
        "id": "small",
        "title": "Small",
        "summary": "A guide for tests.",
        "audience": "Tests",
        "minutes": 1,
        "scenario": "narrow-token",
        "start": "/",
        "task": "Open the menu.",
        "chapters": [
            { "id": "first", "title": "First", "steps": [
                { "id": "menu", "title": "Open the menu", "text": "Press the icon.", "target": { "anchor": "person-button" },
                  "until": { "visible": { "anchor": "person-settings" } }, "do": [{ "press": { "anchor": "person-button" } }] },
                { "id": "read", "title": "Read", "text": "Read this.", "until": { "acknowledged": "read" } } ] },
            { "id": "second", "title": "Second", "scenario": "healthy", "steps": [
                { "id": "token", "title": "Enter the token", "text": "Enter it.", "target": { "anchor": "integration-token" },
                  "needs": [{ "that": { "page": "integrations" }, "reason": "The dialog is not open.", "way": { "step": "menu" } }],
                  "until": { "entered": { "anchor": "integration-token", "kind": "scenario-token" } } } ] }
        ],
        "questions": [ { "id": "why", "text": "Why **so**?", "right": "scope", "answers": [
            { "id": "scope", "text": "The scope", "feedback": "Right." },
            { "id": "weather", "text": "The weather", "feedback": "=Wrong" } ] } ]
    })
}

/// Reads a guide that is right.
pub fn guide(value: &Value) -> Guide {
    read("small.json", &value.to_string(), &KNOWN).unwrap_or_else(|errors| panic!("{}", told(&errors)))
}

/// What a scenario shows of nothing.
pub fn nothing(scenario: &str) -> Observation {
    Observation { scenario: scenario.to_owned(), ..Observation::default() }
}

/// The state after some events.
pub fn after(guide: &Guide, state: &State, events: &[Event]) -> State {
    events.iter().fold(state.clone(), |state, event| reduce(guide, &state, event))
}

/// Makes a condition so, as far as the screens can; what the card hears is given as events.
pub fn make_so(condition: &Condition, seen: &mut Observation) -> Vec<Event> {
    let answered =
        |exchange: &Exchange| Answered { call: exchange.call, method: exchange.method.unwrap_or(Method::Post), status: exchange.status };
    match condition {
        Condition::Page(page) => seen.page = Some(*page),
        Condition::Visible(element) => {
            seen.visible.insert((element.anchor.clone(), element.name.clone().unwrap_or_default()));
        }
        Condition::Entered(entry) => {
            seen.entered.insert((entry.anchor.clone(), entry.kind));
        }
        Condition::Chosen(choice) => {
            seen.chosen.insert((choice.anchor.clone(), choice.option.clone()));
        }
        Condition::Answered(exchange) => {
            seen.answered.insert(answered(exchange));
        }
        Condition::Opened(exchange) => {
            seen.answered.insert(answered(exchange));
            seen.opened.insert(answered(exchange));
        }
        Condition::Acknowledged(acknowledgement) => return vec![Event::Acknowledged(*acknowledgement)],
        Condition::Scope(id) => {
            let before = seen.scopes.as_ref().map(ToString::to_string).unwrap_or_default();
            seen.scopes = Some(Scopes::from_str(&format!("{before} {id}")).expect("scopes"));
        }
        Condition::Token(fact) => drop(seen.token.insert(*fact)),
        Condition::Integration(tracker) => seen.integration = Some(tracker.clone()),
        Condition::Answer(answer) => {
            return vec![Event::Answered { question: answer.question.clone(), answer: answer.answer.clone() }];
        }
        Condition::All(conditions) => return conditions.iter().flat_map(|condition| make_so(condition, seen)).collect(),
        Condition::Any(conditions) => return conditions.first().map(|first| make_so(first, seen)).unwrap_or_default(),
        Condition::Not(_) => {}
    }
    Vec::new()
}

/// Does the present step: shows what it waits for, and hears what it asks to be said.
pub fn do_step(guide: &Guide, state: &State) -> State {
    let Some(place) = state.place(guide) else { return state.clone() };
    let mut seen = nothing(guide.scenario_of(place.chapter));
    let said = make_so(&place.step.until, &mut seen);
    let state = after(guide, state, &said);
    reduce(guide, &state, &Event::Observed(seen))
}

/// That a state names only what its guide has.
pub fn assert_valid(guide: &Guide, state: &State) {
    let is_step = |id: &str| guide.place(id).is_some();
    assert!(state.step().is_none_or(is_step), "{state:?}");
    assert!(state.trail.iter().all(|id| is_step(id)) && state.outcomes.iter().all(|(id, _)| is_step(id)), "{state:?}");
    let distinct: BTreeSet<_> = state.trail.iter().collect();
    assert_eq!(distinct.len(), state.trail.len(), "the way back passes no step twice");
    if let Phase::Completed { step, how } = &state.phase {
        assert_eq!(state.outcomes.get(step).map(|outcome| outcome.how), Some(*how));
    }
}
