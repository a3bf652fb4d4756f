//! The journal as a HAR file.

use super::valid::assert_valid;
use crate::redaction::secrets;
use crate::support::{Play, basic, json, now};
use proptest::prelude::*;
use serde_json::{Value, json};
use vfunction_replica::article::scenario::Scenario;
use vfunction_replica::common::secret;
use vfunction_replica::har::export::export;
use vfunction_replica::products::vfunction::paths::CONFIG;
use vfunction_replica::products::vfunction::paths::SESSION;
use vfunction_replica::simulator::exchange::Exchange;
use vfunction_replica::simulator::http::{Method, Request};

/// The address of the program.
pub const BASE: &str = "http://127.0.0.1:8417/some/path/";

/// The journal of a play.
pub fn journal(play: &Play) -> Vec<Exchange> {
    play.world.journal.entries().cloned().collect()
}

/// The journal of a play as a HAR file.
pub fn exported(play: &Play) -> Value {
    let text = export(&journal(play), BASE);
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

/// The entries whose address ends so.
fn entries<'a>(har: &'a Value, ending: &str) -> Vec<&'a Value> {
    let all = har["log"]["entries"].as_array().unwrap();
    all.iter().filter(|entry| entry["request"]["url"].as_str().unwrap().split('?').next().unwrap().ends_with(ending)).collect()
}

#[test]
fn every_scenario_gives_a_valid_file() {
    for scenario in Scenario::ALL {
        let mut play = Play::signed_in(scenario.id);
        play.integrate_clipboard();
        play.config(Method::GET);
        play.pats(Method::GET, "displayFilterOption=all", &Value::Null);
        let har = exported(&play);
        assert_valid(&har);
        assert_eq!(har["log"]["entries"].as_array().map(Vec::len), Some(4), "{}", scenario.id);
        assert_eq!(entries(&har, CONFIG).len(), 2);
    }
}

#[test]
fn an_empty_journal_gives_a_valid_file() {
    let har = exported(&Play::begin("healthy"));
    assert_valid(&har);
    assert_eq!((har["log"]["pages"].as_array().map(Vec::len), har["log"]["entries"].as_array().map(Vec::len)), (Some(0), Some(0)));
}

#[test]
fn the_call_of_the_article_stands_in_it_as_a_browser_would_record_it() {
    let mut play = Play::signed_in("narrow-token");
    play.integrate_clipboard();
    let har = exported(&play);
    let call = entries(&har, CONFIG)[0];
    assert_eq!(call["request"]["method"], "POST");
    assert_eq!(call["request"]["url"], format!("{BASE}{}", CONFIG));
    assert_eq!((&call["response"]["status"], &call["response"]["statusText"]), (&json!(401), &json!("Unauthorized")));
    assert!(call["response"]["content"]["mimeType"].as_str().unwrap().starts_with("application/json"));
    let sent: Value = serde_json::from_str(call["request"]["_postData"]["text"].as_str().unwrap()).unwrap();
    assert_eq!((&sent["data"]["token"], &sent["data"]["organization"]), (&json!("(removed)"), &json!("vfunctionpeter")));
    assert_eq!(call["_verdict"], json!(["tracker-refused", "the Graph users", "401"]));
    let trace = call["_trace"].as_array().unwrap();
    assert_eq!(trace.len(), 2);
    assert!(trace[1]["request"]["url"].as_str().unwrap().starts_with("https://vssps.dev.azure.com/vfunctionpeter/_apis/graph/users"));
    assert_eq!(trace[1]["_verdict"][0], "missing-scope");
}

#[test]
fn a_body_from_which_something_was_taken_is_not_given_as_what_was_sent() {
    let play = Play::signed_in("healthy");
    let har = exported(&play);
    let request = &entries(&har, SESSION)[0]["request"];
    assert_eq!(request.get("postData"), None, "tools that play a file back would wait for this body in vain");
    assert!(request["_postData"]["text"].as_str().unwrap().contains("grant_type=password"));

    let mut play = Play::begin("healthy");
    play.ask(&Request::new(Method::POST, SESSION).form(&[("grant_type", "none")]));
    assert_eq!(entries(&exported(&play), SESSION)[0]["request"]["postData"]["text"], "grant_type=none");
}

#[test]
fn queries_are_given_in_parts() {
    let mut play = Play::signed_in("healthy");
    play.pats(Method::GET, "displayFilterOption=all&%24top=5", &Value::Null);
    let har = exported(&play);
    let query = &entries(&har, "/pats")[0]["request"]["queryString"];
    assert_eq!(query[2], json!({ "name": "$top", "value": "5" }));
}

#[test]
fn a_broken_connection_has_status_0_and_an_error() {
    let mut play = Play::signed_in("offline");
    play.integrate_clipboard();
    let har = exported(&play);
    let response = &entries(&har, CONFIG)[0]["response"];
    assert_eq!((&response["status"], &response["_error"]), (&json!(0), &json!("net::ERR_FAILED")));
    assert_eq!((&response["content"]["size"], response["content"].get("text")), (&json!(0), None));
}

#[test]
fn a_delay_is_waiting_time() {
    let mut play = Play::signed_in("slow");
    play.integrate_clipboard();
    let har = exported(&play);
    let entry = entries(&har, CONFIG)[0];
    assert_eq!((&entry["time"], &entry["timings"]["wait"]), (&json!(4000), &json!(4000)));
}

#[test]
fn the_same_play_gives_the_same_file() {
    let play = || {
        let mut play = Play::signed_in("narrow-token");
        play.integrate_clipboard();
        export(&journal(&play), BASE)
    };
    assert_eq!(play(), play());
}

proptest! {
    #![proptest_config(ProptestConfig::default())]

    #[test]
    fn whatever_was_asked_the_file_is_valid(method in "[!-~]{0,8}", path in ".{0,40}", query in ".{0,40}", name in ".{0,8}", value in ".{0,8}", body in ".{0,60}") {
        let mut play = Play::begin("narrow-token");
        play.ask(&Request { body, ..Request::new(method.parse().unwrap_or_default(), path).query(query).header(&name, value) });
        assert_valid(&exported(&play));
    }

    #[test]
    fn no_secret_is_in_it(n: u64, password in "hunter-[a-z]{6}!") {
        let mut play = Play::signed_in("narrow-token");
        let foreign = { let mut state = n; secret::mint(|| { state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1); state >> 33 }) };
        play.integrate_clipboard();
        play.integrate(&foreign, &foreign);
        let wish = json!({ "displayName": "New", "scope": "vso.graph", "validTo": now().plus_days(9).to_string(), "allOrgs": true });
        let made = json(&play.pats(Method::POST, "", &wish))["patToken"]["token"].as_str().unwrap().to_owned();
        play.ask(&Request::new(Method::GET, "_azure/dev.azure.com/vfunctionpeter/_apis/projects").header("Authorization", basic(&made)));
        play.ask(&crate::support::sign_in("admin@vfun.com", &password));
        let text = exported(&play).to_string();
        for secret in secrets(&play).iter().chain([&made, &foreign, &password]) {
            prop_assert!(!text.contains(secret.as_str()), "{} in {}", secret, text);
            prop_assert!(!text.contains(&basic(secret)), "{} encoded in {}", secret, text);
        }
    }
}
