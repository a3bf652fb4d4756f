//! Worlds: the same seed gives the same world; a damaged one is refused; the controls.

use crate::support::{Play, SEED, json, now};
use serde_json::{Value, json};
use vfunction_replica::article::scenario::Scenario;
use vfunction_replica::article::world::World;
use vfunction_replica::common::decode;
use vfunction_replica::simulator::exchange::Exchange;
use vfunction_replica::simulator::http::{Method, Request, Response};
use vfunction_replica::simulator::protocol;

fn put(play: &mut Play, path: &str, body: &Value) -> Response {
    play.ask(&Request::new(Method::PUT, path).json(body)).response
}

#[test]
fn the_same_seed_gives_the_same_world_to_the_byte() {
    for scenario in Scenario::ALL {
        let run = |seed| {
            let mut play = Play::begin(scenario.id);
            play.world = scenario.begin(seed, now());
            play.sign_in();
            play.integrate_clipboard();
            play.world.save()
        };
        assert_eq!(run(SEED), run(SEED), "{}", scenario.id);
        assert_ne!(run(SEED), run(SEED + 1), "{}", scenario.id);
    }
    for seed in [0, u64::MAX] {
        assert_eq!(Scenario::ALL[0].begin(seed, now()).seed, seed);
    }
}

#[test]
fn a_world_survives_saving_and_loading() {
    for scenario in Scenario::ALL {
        let mut play = Play::signed_in(scenario.id);
        play.integrate_clipboard();
        assert_eq!(World::load(&play.world.save()), Ok(play.world), "{}", scenario.id);
    }
}

#[test]
fn what_is_no_world_is_refused_with_a_reason() {
    let world = Play::begin("healthy").state();
    let changed = |pointer: &str, value: Value| {
        let mut world = world.clone();
        *world.pointer_mut(pointer).unwrap() = value;
        world.to_string()
    };
    for (text, told) in [
        (String::new(), "not a world"),
        ("[]".to_owned(), "not a world"),
        ("{}".to_owned(), "no schema version"),
        (world.to_string().chars().take(900).collect(), "not a world"),
        (changed("/schema", json!(0)), "schema version 0; this program reads version 3"),
        (changed("/schema", json!(4)), "schema version 4; this program reads version 3"),
        ("{\"schema\":7,\"new\":true}".to_owned(), "schema version 7"),
        (changed("/schema", json!("1")), "not a world"),
        (changed("/azure", json!(null)), "damaged"),
        (changed("/azure/tokens/0/scopes", json!("vso.everything")), "damaged"),
        (changed("/azure/organizations/0/name", json!("a b")), "damaged"),
        (changed("/azure/tokens/0/expires", json!("soon")), "damaged"),
        (changed("/faults", json!(["graph:drip"])), "damaged"),
        (changed("/vfunction/users/0/user/role", json!("owner")), "damaged"),
    ] {
        let error = World::load(&text).expect_err(told).to_string();
        assert!(error.contains(told), "{error}, expected {told}");

        let mut play = Play::begin("narrow-token");
        let before = play.world.save();
        let response = play.ask(&Request { body: text, ..Request::new(Method::PUT, protocol::WORLD) }).response;
        assert_eq!((response.status.as_u16(), json(&response)["field"].as_str()), (400, Some("body")));
        assert_eq!(play.world.save(), before);
    }
}

#[test]
fn a_world_of_an_earlier_version_is_read() {
    let world = Play::begin("rate-limited").world;
    let before = world.save().replace("\"schema\":3", "\"schema\":1");
    let before = ["graph", "projects"].iter().fold(before, |text, endpoint| {
        let fault = format!("\"{endpoint}:status-429\"");
        text.replace(&format!("{{\"fault\":{fault},\"met\":0}}"), &fault)
    });
    assert!(before.contains("[\"graph:status-429\",\"projects:status-429\"]"));
    let mut read = World::load(&before).unwrap();
    read.began = world.began;
    assert_eq!(read, world);
}

#[test]
fn the_controls_read_and_set() {
    let mut play = Play::signed_in("narrow-token");
    let other = Play::signed_in("healthy").world;
    let version = json(&play.ask(&Request::new(Method::GET, protocol::VERSION)).response);
    assert_eq!((&version["schema"], version["version"].as_str()), (&json!(3), Some(env!("CARGO_PKG_VERSION"))));

    let read = json(&play.ask(&Request::new(Method::GET, protocol::WORLD)).response);
    assert_eq!(read, play.state());
    let set = put(&mut play, protocol::WORLD, &serde_json::from_str(&other.save()).unwrap());
    assert_eq!((set.status.as_u16(), &json(&set)["scenario"]), (200, &json!("healthy")));
    assert_eq!(play.world, other);

    let faults = json!({ "faults": ["graph:status-503", "config:delay-10"] });
    assert_eq!(json(&put(&mut play, protocol::FAULTS, &faults)), faults);
    assert_eq!(json(&play.ask(&Request::new(Method::GET, protocol::FAULTS)).response), faults);
    for bad in [json!({}), json!({ "faults": "graph:status-503" }), json!({ "faults": [1] }), json!({ "faults": ["graph:drip"] })] {
        let response = put(&mut play, protocol::FAULTS, &bad);
        assert_eq!((response.status.as_u16(), &json(&response)["field"]), (400, &json!("faults")), "{bad}");
        assert_eq!(play.world.faults.len(), 2);
    }
}

#[test]
fn a_scenario_begins_anew_with_its_seed() {
    let mut play = Play::signed_in("narrow-token");
    let begun = json(&put(&mut play, protocol::SCENARIO, &json!({ "scenario": "not-admin", "seed": 7 })));
    assert_eq!((&begun["scenario"], &begun["seed"]), (&json!("not-admin"), &json!(7)));
    assert_eq!(begun["cards"]["account"]["email"], "myname@vfun.net");
    assert_eq!(play.world, Scenario::find("not-admin").unwrap().begin(7, now()));
    assert_eq!(json(&play.ask(&Request::new(Method::GET, protocol::SCENARIO)).response), begun);
    assert_eq!(json(&put(&mut play, protocol::SCENARIO, &json!({ "scenario": "slow", "seed": null })))["seed"], SEED);
    let before = play.world.save();
    for (bad, field) in [
        (json!({ "scenario": "nothing" }), "scenario"),
        (json!({}), "scenario"),
        (json!({ "scenario": "slow", "seed": -1 }), "seed"),
        (json!({ "scenario": "slow", "seed": "7" }), "seed"),
    ] {
        let body = json(&put(&mut play, protocol::SCENARIO, &bad));
        assert_eq!(body["field"], field, "{bad}");
        assert!(bad["scenario"] != "nothing" || body["message"].as_str().unwrap().contains("narrow-token, healthy,"));
    }
    assert_eq!(play.world.save(), before);
}

#[test]
fn the_journal_holds_what_happened_but_no_control_call() {
    let mut play = Play::signed_in("narrow-token");
    let exchange = play.integrate_clipboard();
    assert_eq!((exchange.id, exchange.response.headers.get(protocol::EXCHANGE_HEADER)), (2, Some("2")));
    let control = play.ask(&Request::new(Method::GET, protocol::JOURNAL));
    assert_eq!((control.id, control.response.headers.get(protocol::EXCHANGE_HEADER)), (0, Some("0")));
    let kept: Vec<Exchange> = decode::from_text(&control.response.body).ok().unwrap();
    assert_eq!(kept.iter().map(|exchange| exchange.id).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(kept[1].verdict, exchange.verdict);
    assert_eq!(json(&play.ask(&Request::new(Method::DELETE, protocol::JOURNAL)).response), json!([]));
    assert_eq!(play.integrate_clipboard().id, 3);
    for _ in 0..150 {
        play.config(Method::GET);
    }
    let ids: Vec<_> = play.world.journal.entries().map(|exchange| exchange.id).collect();
    assert_eq!((ids.len(), ids[0], ids[99]), (100, 54, 153));
}
