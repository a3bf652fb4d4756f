//! Faults: what they do to an answer, and that they leave the world alone.

use crate::support::{Play, json, sign_in};
use vfunction_replica::sim::{Delivery, Fault, Verdict};
use vfunction_replica::wire::endpoint;
use vfunction_replica::wire::http::Request;

fn play(faults: &[&str]) -> Play {
    let mut play = Play::signed_in("healthy");
    play.world.faults = faults.iter().map(|fault| Fault::parse(fault).unwrap().into()).collect();
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
    ] {
        let mut play = play(&[fault]);
        let exchange = play.integrate_clipboard();
        assert_eq!((exchange.response.status, exchange.delivery), (status, Delivery { delay, breaks: false }), "{fault}");
        assert_eq!(exchange.faults, [fault]);
        assert_eq!(play.state()["vfunction"]["integration"].is_null(), status != 200, "{fault}");
        assert!(exchange.trace.iter().all(|call| !call.in_words().is_empty()));
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
    assert_eq!((response.status, play.facts()), (200, before));
    assert!(!response.body.contains("access_token"));
}

#[test]
fn delays_add_up_and_the_first_other_effect_counts() {
    let mut play = play(&["config:delay-100", "*:delay-20", "config:status-500", "config:network-error", "tokens:delay-7"]);
    let exchange = play.integrate_clipboard();
    assert_eq!((exchange.response.status, exchange.delivery), (500, Delivery { delay: 120, breaks: false }));
    let read = play.config("GET");
    assert_eq!((read.response.status, read.delivery), (200, Delivery { delay: 20, breaks: false }));
    play.world.faults = [Fault::parse("*:delay-60000").unwrap().into(); 3].to_vec();
    assert_eq!(play.integrate_clipboard().delivery, Delivery { delay: 60_000, breaks: false });
}

#[test]
fn a_fault_of_every_call_strikes_every_call_but_the_controls() {
    let mut play = play(&["*:status-503"]);
    for path in [endpoint::ORGANIZATIONS, endpoint::CONFIG, "_azure/dev.azure.com/vfunctionpeter/_apis/projects"] {
        assert_eq!(play.ask(&Request::new("GET", path)).response.status, 503, "{path}");
    }
    assert_eq!(play.ask(&Request::new("GET", "nowhere")).response.status, 404);
    assert_eq!(json(&play.ask(&Request::new("GET", endpoint::FAULTS)).response)["faults"][0], "*:status-503");
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
    let answer = play.ask(&Request::new("PUT", endpoint::FAULTS).json(&rules)).response;
    assert_eq!(json(&answer)["faults"].as_array().map(Vec::len), Some(2), "twice the same is once");
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
    assert_eq!(play.pats("POST", "", &wish).status, 200);
    assert_eq!(tokens(&play), before.map(|count| count + 2));
}

#[test]
fn an_answer_says_which_faults_shaped_it() {
    let mut play = play(&["tokens:status-429", "graph:delay-5", "config:status-503:nth-2"]);
    let header = |play: &mut Play, name| play.integrate_clipboard().response.headers.get(name).map(str::to_owned);
    assert_eq!(header(&mut play, endpoint::FAULT_HEADER).as_deref(), Some("graph:delay-5"));
    assert_eq!(header(&mut play, endpoint::RULE_HEADER).as_deref(), Some("3"));
    let healthy = play.ask(&Request::new("GET", endpoint::CONFIG)).response;
    assert!(healthy.headers.get(endpoint::SCENARIO_HEADER).is_none());
}

#[test]
fn the_same_seed_meets_the_same_faults() {
    let run = || {
        let mut play = play(&["config:status-503:p-40", "graph:delay-lognormal-300-0.8", "projects:delay-uniform-5-900:p-70"]);
        (0..20).for_each(|_| drop(play.integrate_clipboard()));
        play.ask(&Request::new("GET", endpoint::JOURNAL)).response.body
    };
    let first = run();
    assert!(first.contains("config:status-503:p-40") && first.contains("\"status\":200"));
    assert!((1..50).all(|_| run() == first));
}
