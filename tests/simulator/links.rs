//! A world can be encoded as what differs from its start, without a secret.

use crate::support::{Play, SEED, json, now, sign_in};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use json_patch::Patch;
use proptest::prelude::*;
use serde_json::{Value, json};
use vfunction_replica::article::scenario::Scenario;
use vfunction_replica::article::world::World;
use vfunction_replica::common::secret;
use vfunction_replica::products::vfunction::paths::USERS_IMPORT;
use vfunction_replica::simulation::differences::Start;
use vfunction_replica::simulation::state_link;
use vfunction_replica::simulator::http::{Method, Request};
use vfunction_replica::simulator::protocol;

/// The world that a link would lead to.
fn linked(world: &World) -> World {
    let scenario = Scenario::find(&world.scenario).expect("a scenario");
    let start = Start { scenario, seed: world.seed, began: world.began };
    World::with_differences(&start, &world.differences()).expect("a world")
}

/// A world as JSON, without what happened in it.
fn state(world: &World) -> Value {
    let mut world: Value = serde_json::from_str(&world.save()).expect("JSON");
    world["journal"] = Value::Null;
    world
}

/// What a person does.
#[derive(Clone, Copy, Debug)]
enum Act {
    SignIn,
    Integrate,
    Remove,
    Create(usize),
    Widen(usize),
    Regenerate(usize),
    Revoke(usize),
    Fault(usize),
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        Just(Act::SignIn),
        Just(Act::Integrate),
        Just(Act::Remove),
        (0..3_usize).prop_map(Act::Create),
        (0..6_usize).prop_map(Act::Widen),
        (0..6_usize).prop_map(Act::Regenerate),
        (0..6_usize).prop_map(Act::Revoke),
        (0..3_usize).prop_map(Act::Fault),
    ]
}

const FAULTS: [&str; 3] = ["graph:status-503:first-2", "config:delay-10", "*:network-error:nth-3"];

/// Does it; a fault may refuse it.
fn perform(play: &mut Play, act: Act) {
    let tokens = play.state()["azure"]["tokens"].as_array().cloned().unwrap_or_default();
    let id = |at: usize| tokens.get(at).and_then(|token| token["id"].as_str()).unwrap_or_default();
    match act {
        Act::SignIn => {
            let account = play.world.cards.account.clone();
            let response = play.ask(&sign_in(&account.email, &account.password)).response;
            if response.status == 200 {
                play.bearer = format!("Bearer {}", json(&response)["access_token"].as_str().unwrap_or_default());
            }
        }
        Act::Integrate => drop(play.integrate_clipboard()),
        Act::Remove => drop(play.config(Method::DELETE)),
        Act::Create(at) => {
            let name = format!("Made {at}");
            drop(play.pats(
                Method::POST,
                "",
                &json!({ "displayName": name, "scope": "vso.graph", "allOrgs": at == 0, "validTo": "2027-01-01T00:00:00Z" }),
            ));
        }
        Act::Widen(at) => drop(play.pats(Method::PUT, "", &json!({ "authorizationId": id(at), "scope": "vso.graph vso.project" }))),
        Act::Regenerate(at) => drop(play.pats(Method::PUT, "", &json!({ "authorizationId": id(at), "regenerate": true }))),
        Act::Revoke(at) => drop(play.pats(Method::DELETE, &format!("authorizationId={}", id(at)), &Value::Null)),
        Act::Fault(at) => drop(play.ask(&Request::new(Method::PUT, protocol::FAULTS).json(&json!({ "faults": [FAULTS[at]] })))),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::default())]

    #[test]
    fn every_world_is_made_again_from_what_differs(scenario in 0..Scenario::ALL.len(), acts in proptest::collection::vec(act(), 0..12)) {
        let scenario = &Scenario::ALL[scenario];
        let mut play = Play::begin(scenario.id);
        play.world = scenario.begin(SEED, now());
        for act in acts {
            perform(&mut play, act);
        }
        prop_assert_eq!(state(&linked(&play.world)), state(&play.world));
    }

    #[test]
    fn no_difference_makes_a_panic(operations in proptest::collection::vec(operation(), 0..8)) {
        let differences: Patch = serde_json::from_value(Value::Array(operations)).expect("a patch");
        let start = Start { scenario: &Scenario::ALL[0], seed: SEED, began: now() };
        let _ = World::with_differences(&start, &differences);
    }
}

/// An operation of a JSON patch, at a place that may not exist.
fn operation() -> impl Strategy<Value = Value> {
    let path = || "(/(azure|vfunction|tokens|users|secret|[0-9]{1,9}|-|~1)){0,4}";
    let value = prop_oneof![
        Just(Value::Null),
        any::<u8>().prop_map(Value::from),
        Just(json!({ "token#": 1 })),
        Just(json!({ "session#": 0, "other": [] }))
    ];
    let kind = prop_oneof![Just("add"), Just("replace"), Just("remove"), Just("copy"), Just("move"), Just("test")];
    (kind, path(), path(), value).prop_map(|(op, path, from, value)| json!({ "op": op, "path": path, "from": from, "value": value }))
}

#[test]
fn what_differs_holds_no_secret() {
    let mut play = Play::signed_in("narrow-token");
    for act in [Act::Create(0), Act::Regenerate(0), Act::Integrate] {
        perform(&mut play, act);
    }
    let text = json!(play.world.differences()).to_string();
    let state = play.state();
    let secrets = |list: &str, key: &str| {
        let found = state.pointer(list).and_then(Value::as_array).cloned().unwrap_or_default();
        found.iter().filter_map(|entry| entry[key].as_str().map(str::to_owned)).collect::<Vec<_>>()
    };
    let all = [secrets("/azure/tokens", "secret"), secrets("/vfunction/sessions", "token")].concat();
    assert!(all.len() > 5);
    for secret in all {
        assert!(!secret.is_empty() && !text.contains(&secret), "{text}");
    }
    assert!(text.contains("Made 0"), "{text}");
    assert!(text.len() < 1_500, "an address should stay short: {} bytes", text.len());
}

#[test]
fn an_untouched_world_differs_in_nothing() {
    for scenario in Scenario::ALL {
        assert_eq!(scenario.begin(SEED, now()).differences(), Patch::default(), "{}", scenario.id);
    }
}

#[test]
fn a_link_of_another_program_is_refused() {
    let start = Start { scenario: &Scenario::ALL[0], seed: SEED, began: now() };
    for operation in [
        json!({ "op": "add", "path": "/azure/tokens/99", "value": 1 }),
        json!({ "op": "replace", "path": "/azure", "value": 3 }),
        json!({ "op": "remove", "path": "" }),
        json!({ "op": "copy", "path": "/azure/tokens/-", "from": "/azure/tokens" }),
        json!({ "op": "move", "path": "/azure/tokens/1", "from": "/azure/tokens/0" }),
        json!({ "op": "test", "path": "/seed", "value": SEED }),
    ] {
        let differences: Patch = serde_json::from_value(json!([operation])).expect("a patch");
        let error = World::with_differences(&start, &differences).expect_err("no world");
        assert!(error.to_string().contains("does not fit"), "{error}");
    }
}

#[test]
fn the_password_of_an_imported_user_is_left_out_and_the_others_stay() {
    let mut play = Play::signed_in("healthy");
    let csv = "app_name,user_mail,user_name,role,first_pwd\n*,zoe@example.com,Zoe,admin,made-up-once";
    let body = json!({ "organization": play.organization(), "data": { "csv": csv } });
    let request = play.as_user(Request::new(Method::POST, USERS_IMPORT).json(&body));
    assert_eq!(play.ask(&request).response.status, 200);
    let passwords = |world: &World| {
        let users = state(world)["vfunction"]["users"].as_array().cloned().unwrap_or_default();
        users.iter().map(|user| user["password"].as_str().expect("a password").to_owned()).collect::<Vec<_>>()
    };
    let (present, linked) = (passwords(&play.world), passwords(&linked(&play.world)));
    let (imported, others) = present.split_last().expect("users");
    assert!(!others.is_empty() && !imported.is_empty());
    assert_eq!(linked.split_last(), Some((&String::new(), others)));
    assert!(!json!(play.world.differences()).to_string().contains(imported.as_str()));
}

/// What a page could tell: a typed token, a password, a session, and a panel.
fn page(play: &Play, typed: &str) -> Value {
    let token = play.bearer.trim_start_matches("Bearer ");
    json!({
        "session": { "access_token": { "secret": token }, "email": play.world.cards.account.email },
        "screens": { "typed": { "secret": typed }, "password": { "secret": play.world.cards.account.password }, "name": "My token", "open": true },
    })
}

#[test]
fn a_link_brings_back_the_world_and_the_secrets_that_are_known() {
    let mut play = Play::signed_in("narrow-token");
    perform(&mut play, Act::Create(0));
    let made = play.state()["azure"]["tokens"].as_array().and_then(|tokens| tokens.last().cloned()).expect("a token");
    for typed in [play.world.cards.clipboard.token.clone(), made["secret"].as_str().expect("a secret").to_owned()] {
        let page = page(&play, &typed);
        let text = state_link::encode(&play.world, &page).expect("a link");
        let linked = state_link::decode(&text).expect("a state");
        assert_eq!((state(&linked.world), &linked.page), (state(&play.world), &page));
    }
}

#[test]
fn a_link_holds_no_secret() {
    let mut play = Play::signed_in("narrow-token");
    perform(&mut play, Act::Create(0));
    let unknown = secret::mint(|| 4);
    let page = json!({
        "known": page(&play, &play.world.cards.clipboard.token),
        "unknown": { "secret": "hunter2" },
        "elsewhere": [unknown, play.world.cards.clipboard.token, play.world.cards.account.password],
    });
    let text = state_link::encode(&play.world, &page).expect("a link");
    let body = String::from_utf8(URL_SAFE_NO_PAD.decode(text.trim_start_matches("2.")).expect("base64url")).expect("text");
    let session = play.bearer.trim_start_matches("Bearer ");
    for secret in [session, "hunter2", &unknown, &play.world.cards.clipboard.token, &play.world.cards.account.password] {
        assert!(!body.contains(secret), "{body}");
    }
    assert_eq!(state_link::decode(&text).expect("a state").page["unknown"], json!({ "secret": null }));
}

#[test]
fn while_a_link_is_opened_nothing_goes_wrong() {
    let mut play = Play::signed_in("session-expired");
    perform(&mut play, Act::Fault(1));
    perform(&mut play, Act::Integrate);
    let text = state_link::encode(&play.world, &page(&play, "")).expect("a link");
    let linked = state_link::decode(&text).expect("a state");
    assert!(!linked.world.faults.is_empty());
    play.world = linked.world.clone();
    assert_eq!(play.config(Method::GET).response.status, 401, "the session has ended");
    play.world = linked.opening();
    assert!(play.world.faults.is_empty());
    assert_eq!(play.config(Method::GET).response.status, 200, "what was loaded before can be loaded again");
}

#[test]
fn what_is_no_link_is_named() {
    let world = Scenario::ALL[0].begin(SEED, now());
    let text = state_link::encode(&world, &Value::Null).expect("a link");
    let of = |body: Value| format!("2.{}", URL_SAFE_NO_PAD.encode(body.to_string()));
    let body = json!({ "scenario": "narrow-token", "seed": 1, "began": "2026-01-31T12:00:00Z", "page": {} });
    assert!(state_link::decode(&of(body.clone())).is_ok());
    let unknown = json!({ "scenario": "elsewhere", "seed": 1, "began": "2026-01-31T12:00:00Z", "page": {} });
    let misfit = json!({ "scenario": "narrow-token", "seed": 1, "began": "2026-01-31T12:00:00Z", "page": {}, "world": [{ "op": "replace", "path": "/azure", "value": 3 }] });
    for (text, words) in [
        (String::new(), "version"),
        (text.replacen('2', "1", 1), "another version"),
        (text.replacen('2', "3", 1), "another version"),
        (format!("{text}!"), "damaged"),
        (text[..text.len() / 2].to_owned(), "damaged"),
        (format!("2.{}", "A".repeat(200_000)), "longer"),
        (of(unknown), "does not know"),
        (of(misfit), "does not fit"),
    ] {
        let error = state_link::decode(&text).expect_err("no link");
        assert!(error.to_string().contains(words), "{error}");
    }
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_of_links_panic(text in ".{0,80}", bytes in proptest::collection::vec(any::<u8>(), 0..80)) {
        let _ = (state_link::decode(&text), state_link::decode(&format!("2.{text}")), state_link::decode(&format!("2.{}", URL_SAFE_NO_PAD.encode(bytes))));
    }

    #[test]
    fn no_json_makes_the_reader_of_links_panic(world in "[\\[\\]{}\":,a-z0-9#]{0,60}", page in "[\\[\\]{}\":,a-z0-9#]{0,60}") {
        let part = |text: &str| serde_json::from_str::<Value>(text).unwrap_or_default();
        let body = json!({ "scenario": "healthy", "seed": 1, "began": "2026-01-31T12:00:00Z", "page": part(&page), "world": part(&world) });
        if let Ok(linked) = state_link::decode(&format!("2.{}", URL_SAFE_NO_PAD.encode(body.to_string()))) {
            let _ = linked.opening();
        }
    }
}
