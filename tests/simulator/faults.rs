//! Faults: what they do to an answer, and that they leave the world alone.

use crate::support::{Play, json, sign_in};
use vfunction_replica::sim::{Delivery, Fault, Verdict};
use vfunction_replica::wire::endpoint;
use vfunction_replica::wire::http::Request;

fn play(faults: &[&str]) -> Play {
    let mut play = Play::signed_in("healthy");
    play.world.faults = faults.iter().map(|fault| Fault::parse(fault).unwrap()).collect();
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
    for effect in ["status-500", "network-error", "malformed-json", "wrong-content-type"] {
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
    play.world.faults = [Fault::parse("*:delay-60000").unwrap(); 3].to_vec();
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
