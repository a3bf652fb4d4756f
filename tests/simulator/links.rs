//! A world can be told as what differs from its start, without a secret.

use crate::support::{Play, SEED, json, now, sign_in};
use proptest::prelude::*;
use serde_json::{Value, json};
use vfunction_replica::sim::{Scenario, Start, World};
use vfunction_replica::wire::endpoint;
use vfunction_replica::wire::http::Request;

/// The world that a link would lead to.
fn linked(world: &World) -> World {
    let scenario = Scenario::find(&world.scenario).expect("a scenario");
    let start = Start { scenario, seed: world.seed, began: world.began };
    match world.differences() {
        Some(differences) => World::with_differences(&start, &differences).expect("a world"),
        None => World::begin(scenario, world.seed, world.began),
    }
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
        Act::Remove => drop(play.config("DELETE")),
        Act::Create(at) => {
            let name = format!("Made {at}");
            drop(play.pats(
                "POST",
                "",
                &json!({ "displayName": name, "scope": "vso.graph", "allOrgs": at == 0, "validTo": "2027-01-01T00:00:00Z" }),
            ));
        }
        Act::Widen(at) => drop(play.pats("PUT", "", &json!({ "authorizationId": id(at), "scope": "vso.graph vso.project" }))),
        Act::Regenerate(at) => drop(play.pats("PUT", "", &json!({ "authorizationId": id(at), "regenerate": true }))),
        Act::Revoke(at) => drop(play.pats("DELETE", &format!("authorizationId={}", id(at)), &Value::Null)),
        Act::Fault(at) => drop(play.ask(&Request::new("PUT", endpoint::FAULTS).json(&json!({ "faults": [FAULTS[at]] })))),
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn every_world_is_made_again_from_what_differs(scenario in 0..Scenario::ALL.len(), acts in proptest::collection::vec(act(), 0..12)) {
        let scenario = &Scenario::ALL[scenario];
        let mut play = Play::begin(scenario.id);
        play.world = World::begin(scenario, SEED, now());
        for act in acts {
            perform(&mut play, act);
        }
        prop_assert_eq!(state(&linked(&play.world)), state(&play.world));
    }

    #[test]
    fn no_difference_makes_a_panic(text in "[\\[\\]{}\":,a-z0-9#]{0,60}") {
        let differences = serde_json::from_str(&text).unwrap_or_default();
        let start = Start { scenario: &Scenario::ALL[0], seed: SEED, began: now() };
        let _ = World::with_differences(&start, &differences);
    }
}

#[test]
fn what_differs_holds_no_secret() {
    let mut play = Play::signed_in("narrow-token");
    for act in [Act::Create(0), Act::Regenerate(0), Act::Integrate] {
        perform(&mut play, act);
    }
    let text = play.world.differences().expect("differences").to_string();
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
        assert_eq!(World::begin(scenario, SEED, now()).differences(), None, "{}", scenario.id);
    }
}

#[test]
fn a_link_of_another_program_is_refused() {
    let start = Start { scenario: &Scenario::ALL[0], seed: SEED, began: now() };
    let error = World::with_differences(&start, &json!({ "azure": { "tokens": { "99": [1] } } })).expect_err("no world");
    assert!(error.to_string().contains("does not fit"), "{error}");
}
