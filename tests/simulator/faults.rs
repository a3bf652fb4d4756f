//! Faults: what they do to an answer, and that they leave the world alone.

use crate::support::{Play, json, sign_in};
use std::str::FromStr;
use strum::VariantArray;
use vfunction_replica::products::vfunction::paths::CONFIG;
use vfunction_replica::products::vfunction::paths::ORGANIZATIONS;
use vfunction_replica::simulator::call_kind::CallKind;
use vfunction_replica::simulator::exchange::Delivery;
use vfunction_replica::simulator::fault::Fault;
use vfunction_replica::simulator::http::{Method, Request};
use vfunction_replica::simulator::protocol;
use vfunction_replica::simulator::verdict::Verdict;

fn play(faults: &[&str]) -> Play {
    let mut play = Play::signed_in("healthy");
    play.world.faults = faults.iter().map(|fault| Fault::from_str(fault).unwrap().into()).collect();
    play
}

#[test]
fn an_inner_fault_shapes_the_outer_answer() {
    for (fault, status, delay) in [
        ("projects:status-503", 503, 0),
        ("graph:status-403", 403, 0),
        ("graph:network-error", 502, 0),
        ("projects:malformed-json", 502, 0),
        ("graph:wrong-content-type", 502, 0),
        ("graph:delay-250", 200, 250),
        ("graph:dribble-10", 200, 40),
    ] {
        let mut play = play(&[fault]);
        let exchange = play.integrate_clipboard();
        assert_eq!((exchange.response.status.as_u16(), exchange.delivery), (status, Delivery { delay, ..Delivery::AT_ONCE }), "{fault}");
        assert_eq!(exchange.faults, [fault]);
        assert_eq!(play.state()["vfunction"]["integration"].is_null(), status != 200, "{fault}");
        assert!(exchange.trace.iter().all(|call| !call.describe().is_empty()));
    }
}

#[test]
fn a_struck_change_changes_nothing() {
    for effect in
        ["status-500", "network-error", "offline", "never", "empty", "truncated", "malformed-json", "wrong-content-type", "stale-success"]
    {
        let fault = format!("config:{effect}");
        let mut play = play(&[&fault]);
        let before = play.facts();
        let exchange = play.integrate_clipboard();
        assert_eq!(exchange.verdict, Verdict::Fault { fault: fault.clone() });
        assert_eq!(play.facts(), before, "{fault}");
    }
    let mut play = play(&["session:malformed-json"]);
    let before = play.facts();
    let response = play.ask(&sign_in("admin@vfun.com", "vfunction-demo")).response;
    assert_eq!((response.status.as_u16(), play.facts()), (200, before));
    assert!(!response.body.contains("access_token"));
}

#[test]
fn delays_add_up_and_the_first_other_effect_counts() {
    let mut play = play(&["config:delay-100", "*:delay-20", "config:status-500", "config:network-error", "tokens:delay-7"]);
    let exchange = play.integrate_clipboard();
    assert_eq!((exchange.response.status.as_u16(), exchange.delivery), (500, Delivery { delay: 120, ..Delivery::AT_ONCE }));
    let read = play.config(Method::GET);
    assert_eq!((read.response.status.as_u16(), read.delivery), (200, Delivery { delay: 20, ..Delivery::AT_ONCE }));
    play.world.faults = [Fault::from_str("*:delay-60000").unwrap().into(); 3].to_vec();
    assert_eq!(play.integrate_clipboard().delivery, Delivery { delay: 60_000, ..Delivery::AT_ONCE });
}

#[test]
fn a_body_that_comes_in_pieces_is_the_whole_body() {
    let full = play(&[]).integrate_clipboard().response;
    let exchange = play(&["config:dribble-7", "config:delay-3"]).integrate_clipboard();
    assert_eq!(exchange.response.body, full.body);
    assert_eq!((exchange.delivery.dribble, exchange.delivery.whole()), (7, 3 + 4 * 7));
    let spoilt = play(&["config:truncated", "config:dribble-7"]).integrate_clipboard();
    assert!(spoilt.response.body.len() < full.body.len() && spoilt.delivery.dribble == 7);
}

#[test]
fn a_fault_of_every_call_strikes_every_call_but_the_controls() {
    let mut play = play(&["*:status-503"]);
    for path in [ORGANIZATIONS, CONFIG, "_azure/dev.azure.com/vfunctionpeter/_apis/projects"] {
        assert_eq!(play.ask(&Request::new(Method::GET, path)).response.status, 503, "{path}");
    }
    assert_eq!(play.ask(&Request::new(Method::GET, "nowhere")).response.status, 404);
    assert_eq!(json(&play.ask(&Request::new(Method::GET, protocol::FAULTS)).response)["faults"][0], "*:status-503");
}

#[test]
fn a_fault_waits_for_its_turn() {
    let mut play = play(&["graph:status-503:nth-2", "projects:status-429:first-1"]);
    let mut integrate = || play.integrate_clipboard().response.status;
    assert_eq!([integrate(), integrate(), integrate()], [429, 200, 503]);
}

#[test]
fn a_rule_that_stays_goes_on_counting() {
    let mut play = play(&["config:status-503:first-1"]);
    assert_eq!(play.integrate_clipboard().response.status, 503);
    let rules = serde_json::json!({ "faults": ["tokens:status-429", "config:status-503:first-1", "tokens:status-429:always"] });
    let answer = play.ask(&Request::new(Method::PUT, protocol::FAULTS).json(&rules)).response;
    assert_eq!(json(&answer)["faults"].as_array().map(Vec::len), Some(2), "twice the same is once");
    assert_eq!(play.integrate_clipboard().response.status, 200);
}

#[test]
fn faults_are_added_to_those_in_force() {
    let mut play = play(&["config:status-503:first-1"]);
    let mut add =
        |fault: &str| play.ask(&Request::new(Method::POST, protocol::FAULTS).json(&serde_json::json!({ "faults": [fault] }))).response;
    assert_eq!(json(&add("graph:delay-5"))["faults"], serde_json::json!(["config:status-503:first-1", "graph:delay-5"]));
    assert_eq!(json(&add("graph:delay-5"))["faults"].as_array().map(Vec::len), Some(2), "twice the same is once");
    assert_eq!(add("graph:drip").status, 400);
    assert_eq!(play.integrate_clipboard().response.status, 503);
    assert_eq!(play.integrate_clipboard().response.status, 200);
}

#[test]
fn what_comes_back_is_spoilt_in_its_own_way() {
    let full = play(&[]).integrate_clipboard().response;
    for (effect, body) in [
        ("empty", String::new()),
        ("stale-success", full.body.clone()),
        ("truncated", full.body.chars().take(full.body.chars().count() / 2).collect()),
    ] {
        let answer = play(&[&format!("config:{effect}")]).integrate_clipboard().response;
        assert_eq!((answer.status, answer.body), (full.status, body), "{effect}");
    }
}

#[test]
fn a_call_that_comes_twice_is_done_twice_and_answered_once() {
    let mut play = play(&["tokens:late-duplicate:first-1"]);
    let tokens = |play: &Play| play.state()["azure"]["tokens"].as_array().map(Vec::len);
    let before = tokens(&play);
    let wish = serde_json::json!({ "displayName": "twice", "scope": "vso.graph", "validTo": "2026-12-24T00:00:00Z", "allOrgs": false });
    assert_eq!(play.pats(Method::POST, "", &wish).status, 200);
    assert_eq!(tokens(&play), before.map(|count| count + 2));
}

#[test]
fn an_answer_says_which_faults_shaped_it() {
    let mut play = play(&["tokens:status-429", "graph:delay-5", "config:status-503:nth-2"]);
    let header = |play: &mut Play, name| play.integrate_clipboard().response.headers.get(name).map(str::to_owned);
    assert_eq!(header(&mut play, protocol::FAULT_HEADER).as_deref(), Some("graph:delay-5"));
    assert_eq!(header(&mut play, protocol::RULE_HEADER).as_deref(), Some("3"));
    let healthy = play.ask(&Request::new(Method::GET, CONFIG)).response;
    assert!(healthy.headers.get(protocol::SCENARIO_HEADER).is_none());
}

/// Every effect, some with a number of its own.
const EFFECTS: [&str; 14] = [
    "status-503",
    "network-error",
    "offline",
    "never",
    "delay-40",
    "delay-uniform-5-900",
    "delay-lognormal-300-0.8",
    "dribble-20",
    "empty",
    "truncated",
    "malformed-json",
    "wrong-content-type",
    "stale-success",
    "late-duplicate",
];

/// Five faults by the number of a set, most of them by chance.
fn random_faults(set: u64) -> Vec<String> {
    let mut state = set.wrapping_mul(0x9E37_79B9_7F4A_7C15);
    let mut next = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap_or_default() % below
    };
    let mut fault = |_| {
        let endpoint = CallKind::VARIANTS[next(CallKind::VARIANTS.len())].as_ref();
        let effect = EFFECTS[next(EFFECTS.len())];
        let when = ["p-40", "p-70", "every-2", "nth-3", "always"][next(5)];
        format!("{endpoint}:{effect}:{when}")
    };
    (0..5).map(&mut fault).collect()
}

#[test]
fn the_same_seed_gives_the_same_journal_a_thousand_times() {
    let run = |set| {
        let faults = random_faults(set);
        let mut play = play(&faults.iter().map(String::as_str).collect::<Vec<_>>());
        (0..3).for_each(|_| {
            play.integrate_clipboard();
            play.pats(Method::GET, "", &serde_json::Value::Null);
        });
        (play.ask(&Request::new(Method::GET, protocol::JOURNAL)).response.body, play.world.save())
    };
    let firsts: Vec<_> = (0..20).map(run).collect();
    assert!(firsts.iter().enumerate().all(|(at, one)| !firsts[..at].contains(one)), "two sets give the same journal");
    for (set, first) in (0..).zip(&firsts) {
        assert!((0..50).all(|_| run(set) == *first), "{:?}", random_faults(set));
    }
}
