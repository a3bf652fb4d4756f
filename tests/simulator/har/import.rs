//! HAR files from elsewhere are read, and lose their secrets.

use super::export::{BASE, exported, journal};
use super::made::{self, CONFIG, PROJECTS, SERVER, call, chrome, firefox, integrate};
use crate::support::{Play, basic};
use proptest::collection::vec;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::str::FromStr;
use vfunction_replica::article::diagnosis::entry::Party;
use vfunction_replica::article::diagnosis::import::{ImportError, Imported, import};
use vfunction_replica::common::time::Timestamp;
use vfunction_replica::har::file::{LARGEST, OpenError};
use vfunction_replica::simulator::http::{Method, encode};

fn read(text: &str) -> Imported {
    import(text.as_bytes()).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn what_is_exported_is_imported_again() {
    let mut play = Play::signed_in("narrow-token");
    play.integrate_clipboard();
    play.pats(Method::GET, "displayFilterOption=all", &Value::Null);
    let imported = read(&exported(&play).to_string());
    assert_eq!((imported.total, imported.unreadable, imported.creator.as_str()), (3, 0, "vfunction-replica"));
    let own: Vec<_> = imported.entries.iter().filter(|entry| !entry.is_behind).collect();
    for (exchange, entry) in journal(&play).iter().zip(&own) {
        assert_eq!(entry.request.path, format!("{BASE}{}", exchange.request.path));
        assert_eq!((&entry.request.method, &entry.request.query), (&exchange.request.method, &exchange.request.query));
        assert_eq!((entry.sent.text().unwrap_or_default(), entry.started), (exchange.request.body.as_str(), Some(exchange.at)));
        let response = entry.response().expect("a response");
        assert_eq!(
            (response.status, &response.headers, entry.body()),
            (exchange.response.status, &exchange.response.headers, exchange.response.body.as_str())
        );
    }
    let behind: Vec<_> = imported.entries.iter().filter(|entry| entry.is_behind).map(|entry| (entry.number, entry.status())).collect();
    assert_eq!((own.len(), behind), (3, vec![(2, Some(200)), (2, Some(401))]));
}

#[test]
fn files_of_chrome_and_firefox_are_read_alike() {
    let calls = [call("GET", format!("{SERVER}/app.js"), 200), integrate(&made::token(1), 401).answered(r#"{"message":"no"}"#)];
    for text in [chrome(&calls), firefox(&calls), format!("\u{feff}{}", chrome(&calls))] {
        let imported = read(&text);
        let [script, config] = imported.entries.as_slice() else { panic!("{:?}", imported.entries) };
        assert_eq!((&script.party, &config.party), (&Party::Other, &Party::Config));
        assert_eq!(config.started, Timestamp::from_str("2026-03-01T10:00:01Z").ok());
        assert_eq!((config.status(), config.took, config.body()), (Some(401), Some(100), r#"{"message":"no"}"#));
        assert!(config.sent.text().is_some_and(|body| body.contains(r#""token":"(removed)""#) && body.contains("peter")));
    }
}

#[test]
fn bodies_in_base64_are_read() {
    let mut har: Value = serde_json::from_str(&chrome(&[integrate("x", 401)])).unwrap();
    har["log"]["entries"][0]["response"]["content"] = json!({ "text": "eyJtZXNzYWdlIjoibm8ifQ==", "encoding": "base64" });
    assert_eq!(read(&har.to_string()).entries[0].body(), r#"{"message":"no"}"#);
}

#[test]
fn a_wrong_file_is_told_what_is_wrong_and_what_to_do() {
    let no_calls = r#"{"log":{"entries":[]}}"#;
    for (text, error, words) in [
        ("", OpenError::Empty.into(), "is empty"),
        (" \n", OpenError::Empty.into(), "is empty"),
        ("<html>", OpenError::NotJson { line: 1, column: 1 }.into(), "line 1, column 1"),
        ("{\"a\":\n{\"entries\": [", OpenError::NotJson { line: 2, column: 13 }.into(), "line 2"),
        ("{\"log\":\n{\"entries\": [", OpenError::EndsBeforeCalls.into(), "ends early, before its first call"),
        ("[]", OpenError::NotHar.into(), "no list “log.entries”"),
        (r#"{"log":{}}"#, OpenError::NotHar.into(), "no list “log.entries”"),
        (no_calls, OpenError::NoCalls.into(), "holds no calls"),
        (
            r#"{"log":{"entries":[1,{},{"request":{"method":"GET","url":"about:blank"}}]}}"#,
            ImportError::NothingReadable,
            "no call with a method",
        ),
    ] {
        let found = import(text.as_bytes()).expect_err(text);
        assert_eq!(found, error, "{text}");
        let told = found.to_string();
        assert!(told.contains(words) && told.ends_with('.') && (told.contains("save") || told.contains("again")), "{told}");
    }
}

#[test]
fn what_cannot_be_read_is_counted_and_passed_over() {
    let mut har: Value = serde_json::from_str(&chrome(&[integrate("x", 401), integrate("x", 200)])).unwrap();
    har["log"]["entries"][0]["request"]["url"] = json!(7);
    har["log"]["entries"][1]["startedDateTime"] = json!("yesterday");
    let imported = read(&har.to_string());
    assert_eq!((imported.total, imported.unreadable, imported.entries.len()), (2, 1, 1));
    assert_eq!((imported.entries[0].number, imported.entries[0].started), (2, None));
}

#[test]
fn large_files_are_bounded() {
    assert_eq!(import(" {".repeat(LARGEST).as_bytes()), Err(OpenError::TooLarge(2 * LARGEST).into()));
    assert!(OpenError::TooLarge(LARGEST + 1).to_string().contains("51 MB; at most 50 MB"));
    let mut calls = vec![call("GET", "https://cdn.example/picture", 200).answered("x".repeat(200)); 5_000];
    calls.push(integrate("x", 401).answered(format!(r#"{{"message":"{}"}}"#, "ä ".repeat(9_000))));
    let imported = read(&chrome(&calls));
    assert_eq!((imported.total, imported.entries.len()), (5_001, 201));
    assert!(imported.entries.iter().all(|entry| entry.body().len() < 66_000));
    assert_eq!(imported.entries.last().map(|entry| entry.number), Some(5_001));
}

/// A secret that no rule could tell by its form.
const MARKED: &str = "hunter-two-and-three!";

#[test]
fn no_secret_stays_wherever_it_stood() {
    let (pat, session, other) = (made::token(1), made::session(1), "c2hvcnQ-b3BhcXVl_x9".to_owned());
    let page = |text: &str| format!("<!DOCTYPE html><html><head><title>Sign in</title></head><body data-session=\"{text}\"></body></html>");
    let calls = [
        call("POST", format!("{SERVER}/token"), 200)
            .sends(json!({ "username": "admin", "password": MARKED }))
            .answered(json!({ "access_token": session, "refresh_token": other, "user": { "name": "Admin" } }).to_string()),
        integrate(&pat, 401)
            .with("authorization", format!("Bearer {session}"))
            .with("cookie", format!("sid={MARKED}; theme={other}"))
            .with("x-csrf-token", MARKED)
            .answered_with("set-cookie", format!("sid={MARKED}; HttpOnly"))
            .answered(json!({ "message": format!("the token {pat} of {other} was refused") }).to_string()),
        call("GET", format!("{SERVER}/api/v1/x?code={MARKED}&session_state={other}&page=2&jwt={session}"), 200),
        call("GET", format!("https://user:{MARKED}@dev.azure.com/peter/_apis/projects#access_token={other}"), 401)
            .with("Authorization", basic(&pat)),
        call("GET", format!("https://cdn.example/{session}/x?token={MARKED}"), 200).answered(page(MARKED)),
        call("GET", PROJECTS, 302)
            .answered_with("location", format!("https://login.example/_signin?nonce={MARKED}#id_token={other}"))
            .answered(page(MARKED)),
        call("POST", format!("{SERVER}/api/v1/raw"), 500)
            .sends(json!(format!("password={MARKED}")))
            .answered(format!("failed: key={MARKED} {pat}")),
        call("POST", format!("{SERVER}/api/v1/list"), 200)
            .answered(json!({ "tokens": [MARKED, other], "nested": [{ "clientSecret": MARKED }] }).to_string()),
    ];
    for text in [chrome(&calls), firefox(&calls)] {
        let imported = read(&text);
        assert_eq!(imported.entries.len(), calls.len());
        let all = format!("{imported:?} {:?}", imported.finding());
        for secret in [MARKED, &pat, &session, &other, &basic(&pat)] {
            assert!(!all.contains(secret) && !all.contains(&encode(secret)), "{secret} in {all}");
        }
        assert!(all.contains("page=2") && all.contains("Sign in") && all.contains("Admin") && all.contains("was refused"), "{all}");
    }
}

/// Any JSON, with names that mean something in a HAR file.
fn value() -> impl Strategy<Value = Value> {
    let text = prop_oneof![
        Just(format!("{SERVER}/{CONFIG}")),
        Just(PROJECTS.to_owned()),
        Just("Basic Og==".to_owned()),
        Just("eyJ.eyJ.".to_owned()),
        Just("<html><title>".to_owned()),
        Just("2026-03-01T10:00:00Z".to_owned()),
        "(?s).{0,20}"
    ];
    let name = proptest::sample::select(vec![
        "request",
        "response",
        "url",
        "method",
        "headers",
        "name",
        "value",
        "status",
        "content",
        "text",
        "encoding",
        "postData",
        "params",
        "_trace",
        "_error",
        "time",
        "startedDateTime",
        "authorizationId",
        "scope",
        "validTo",
        "token",
        "message",
    ]);
    let leaf =
        prop_oneof![Just(Value::Null), any::<i64>().prop_map(Value::from), any::<f64>().prop_map(Value::from), text.prop_map(Value::from)];
    leaf.prop_recursive(4, 24, 5, move |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            vec((name.clone(), inner), 0..6).prop_map(|pairs| pairs.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::default())]

    #[test]
    fn no_text_makes_the_reader_panic(text in "(?s).{0,200}") {
        let _ = import(text.as_bytes());
    }

    #[test]
    fn no_file_makes_the_diagnosis_panic(entries in vec(value(), 0..4), spoilt in value(), at in 0..6_usize) {
        let calls = [integrate(&made::token(1), 401), call("GET", PROJECTS, 401), call("DELETE", format!("{PROJECTS}/tokens/pats"), 200)];
        let mut har: Value = serde_json::from_str(&chrome(&calls)).unwrap();
        let places = ["/log/entries/0/request", "/log/entries/0/response", "/log/entries/1/response/content", "/log/entries/0/request/postData", "/log/entries/1/request/url", "/log/entries/2/time"];
        if let Some(place) = har.pointer_mut(places[at]) {
            *place = spoilt;
        }
        har["log"]["entries"].as_array_mut().unwrap().extend(entries);
        if let Ok(imported) = import(har.to_string().as_bytes()) {
            let _ = imported.finding();
        }
    }
}

#[test]
fn what_is_left_out_of_other_calls_is_listed_and_a_copy_has_nothing_more_to_remove() {
    let others = [call("GET", "https://www.example.com/a?b=c", 200).with("Cookie", "d=e"), call("GET", "https://www.example.com/", 200)];
    let imported = read(&chrome(&others));
    assert_eq!((imported.shortened, imported.is_cleaned), (2, false));
    assert_eq!(imported.removed(), ["header fields, query parameters and bodies of 2 calls to other servers"]);
    let again = read(&imported.cleaned());
    assert_eq!((again.shortened, again.is_cleaned, again.removed().len()), (0, true, 0));
    assert!(imported.cleaned().contains("it is a call to another server"));
}

#[test]
fn the_state_of_something_stays_and_that_of_a_sign_in_goes() {
    let answer = r#"{"state":"wellFormed","inner":{"state":"Zm9vYmFyYmF6"},"sid":"wellFormed"}"#;
    let imported = read(&chrome(&[integrate("x", 401).answered(answer)]));
    let body: Value = serde_json::from_str(imported.entries[0].body()).unwrap();
    assert_eq!(body, json!({ "state": "wellFormed", "inner": { "state": "(removed)" }, "sid": "(removed)" }));
}

#[test]
fn times_without_a_zone_are_said_to_have_none() {
    let mut har: Value = serde_json::from_str(&chrome(&[integrate("x", 401)])).unwrap();
    let notes = |har: &Value| read(&har.to_string()).notes;
    assert_eq!(notes(&har), [""; 0]);
    har["log"]["entries"][0]["startedDateTime"] = json!("2026-03-01T10:00:01.250");
    let [note] = &notes(&har)[..] else { panic!() };
    assert!(note.contains("no time zone"), "{note}");
    har["log"]["entries"][0]["startedDateTime"] = json!("2026-03-01T10:00:01+0530");
    assert_eq!(notes(&har), [""; 0]);
}
