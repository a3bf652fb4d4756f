//! Recording: what a person did becomes a guide that is in order, waits for what followed, and holds no secret.

use crate::support::{KNOWN, told};
use serde_json::{Value, json};
use vfunction_replica::guides::guide::Guide;
use vfunction_replica::guides::observation::{Answered, Observation};
use vfunction_replica::guides::reader::read;
use vfunction_replica::guides::record::{MOST_STEPS, RecordedAction, Recording, UserAction};
use vfunction_replica::guides::words::{Method, Page, ValueKind};
use vfunction_replica::simulator::call_kind::CallKind;

fn screen(visible: &[(&str, &str)], page: Page) -> Observation {
    let visible = visible.iter().map(|(anchor, name)| ((*anchor).to_owned(), (*name).to_owned())).collect();
    Observation { visible, page: Some(page), ..Observation::default() }
}

fn press(anchor: &str, name: &str) -> RecordedAction {
    RecordedAction { anchor: anchor.to_owned(), name: name.to_owned(), action: UserAction::Pressed }
}

fn typed(anchor: &str, kind: ValueKind, text: Option<&str>) -> RecordedAction {
    RecordedAction {
        anchor: anchor.to_owned(),
        name: "Field".to_owned(),
        action: UserAction::Typed { kind, text: text.map(str::to_owned) },
    }
}

/// The guide of a recording; it is in order, but for its own texts.
fn recorded(recording: Recording, seen: &Observation, calls: &[Answered]) -> Value {
    let guide = recording.end("narrow-token", "/organization/integrations", seen, calls);
    let read: Result<Guide, _> = read("recorded.json", &guide.to_string(), &KNOWN);
    if let Err(errors) = read {
        panic!("{}", told(&errors));
    }
    guide
}

fn step(guide: &Value, index: usize) -> &Value {
    &guide["chapters"][0]["steps"][index]
}

#[test]
fn nothing_recorded_is_a_guide_to_begin_with() {
    let guide = recorded(Recording::default(), &Observation::default(), &[]);
    assert_eq!((&guide["start"], &guide["scenario"]), (&json!("/organization/integrations"), &json!("narrow-token")));
}

#[test]
fn a_press_waits_for_the_call_that_a_server_refused() {
    let mut recording = Recording::default();
    let seen = screen(&[("integrate", "Integrate Azure")], Page::Integrations);
    recording.act(press("integrate", "Integrate Azure"), seen.clone(), &[]);
    let calls = [
        Answered { call: CallKind::Config, method: Method::Get, status: 200 },
        Answered { call: CallKind::Config, method: Method::Post, status: 401 },
        Answered { call: CallKind::Graph, method: Method::Get, status: 401 },
    ];
    let guide = recorded(recording, &seen, &calls);
    assert_eq!(step(&guide, 0)["title"], "Press “Integrate Azure”");
    assert_eq!(step(&guide, 0)["until"], json!({ "answered": { "call": "config", "method": "POST", "status": 401 } }));
    assert_eq!(step(&guide, 0)["do"], json!([{ "press": { "anchor": "integrate" } }]));
}

#[test]
fn a_press_waits_for_the_page_it_leads_to_or_for_what_is_used_next() {
    let mut recording = Recording::default();
    let before = screen(&[("person-button", "Settings")], Page::Dashboard);
    let menu = screen(&[("person-button", "Settings"), ("person-log-out", "Log out"), ("person-settings", "Settings")], Page::Dashboard);
    recording.act(press("person-button", "Settings"), before, &[]);
    recording.act(press("person-settings", "Settings"), menu, &[]);
    let guide = recorded(recording, &screen(&[("person-button", "Settings")], Page::Team), &[]);
    assert_eq!(step(&guide, 0)["until"], json!({ "visible": { "anchor": "person-settings" } }));
    assert_eq!(step(&guide, 1)["until"], json!({ "page": "team" }));
}

#[test]
fn a_list_that_shows_another_option_was_chosen_from() {
    let mut recording = Recording::default();
    let before = screen(&[("workspace-type", "Select")], Page::Integrations);
    recording.act(press("workspace-type", "Select"), before.clone(), &[]);
    let mut after = before;
    after.chosen.insert(("workspace-type".to_owned(), "Azure Devops".to_owned()));
    let guide = recorded(recording, &after, &[]);
    let choice = json!({ "anchor": "workspace-type", "option": "Azure Devops" });
    assert_eq!((&step(&guide, 0)["until"], &step(&guide, 0)["do"]), (&json!({ "chosen": choice }), &json!([{ "choose": choice }])));
}

#[test]
fn an_exchange_that_was_opened_is_what_the_step_waits_for() {
    let mut recording = Recording::default();
    let before = Observation::default();
    recording.act(press("stage-network-row", "POST config"), before.clone(), &[]);
    let mut after = before;
    after.opened.extend([CallKind::Graph, CallKind::Config].map(|call| Answered { call, method: Method::Post, status: 401 }));
    let guide = recorded(recording, &after, &[]);
    assert_eq!(step(&guide, 0)["do"], json!([{ "inspect": { "call": "config", "method": "POST", "status": 401 } }]));
}

#[test]
fn several_with_one_anchor_are_told_apart_by_name() {
    let mut recording = Recording::default();
    let seen = screen(&[("azure-select", "one"), ("azure-select", "two")], Page::Tokens);
    let act = RecordedAction { anchor: "azure-select".to_owned(), name: "two".to_owned(), action: UserAction::Ticked(true) };
    recording.act(act, seen.clone(), &[]);
    let guide = recorded(recording, &seen, &[]);
    assert_eq!(step(&guide, 0)["target"], json!({ "anchor": "azure-select", "name": "two" }));
    assert_eq!(step(&guide, 0)["until"], json!({ "chosen": { "anchor": "azure-select", "option": "two" } }));
}

#[test]
fn letters_of_one_field_are_one_step_and_values_are_told_by_kind() {
    let mut recording = Recording::default();
    let seen = screen(&[("integration-token", "")], Page::Integrations);
    for kind in [ValueKind::Text, ValueKind::Text, ValueKind::ScenarioToken] {
        recording.act(typed("integration-token", kind, None), seen.clone(), &[]);
    }
    assert_eq!(recording.len(), 1);
    let guide = recorded(recording, &seen, &[]);
    assert_eq!(step(&guide, 0)["do"], json!([{ "type": { "anchor": "integration-token", "kind": "scenario-token" } }]));
}

#[test]
fn no_secret_gets_into_a_recording() {
    let secret = "a2c4e6g7i3k5m7o2q4s6u7w2y4a6c7e2g4i6k7m2o4q6s7u2w4y6";
    let mut recording = Recording::default();
    let seen = screen(&[("azure-name", "")], Page::Tokens);
    recording.act(typed("azure-name", ValueKind::Text, Some(secret)), seen.clone(), &[]);
    recording.act(typed("sign-in-password", ValueKind::Text, None), seen.clone(), &[]);
    let guide = recorded(recording, &seen, &[]).to_string();
    assert!(!guide.contains(secret));
}

#[test]
fn a_recording_ends_where_a_chapter_is_full() {
    let mut recording = Recording::default();
    let seen = screen(&[("help-tokens", "x")], Page::Help);
    for _ in 0..MOST_STEPS + 5 {
        recording.act(press("help-tokens", &"*".repeat(900)), seen.clone(), &[]);
    }
    let guide = recorded(recording, &seen, &[]);
    assert_eq!(guide["chapters"][0]["steps"].as_array().map(Vec::len), Some(MOST_STEPS));
}
