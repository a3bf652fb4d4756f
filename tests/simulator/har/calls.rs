//! Calls of HAR files are read as leniently as their meaning allows.

use super::made::PROJECTS;
use super::reading::{entry, file};
use serde_json::json;
use vfunction_replica::common::time::Timestamp;
use vfunction_replica::har::body::Body;
use vfunction_replica::har::value::{Answer, calls};
use vfunction_replica::simulator::http::StatusCode;

#[test]
fn calls_are_read_leniently() {
    let spoilt = json!({
        "startedDateTime": "2026-03-02T15:30:00+0530", "time": "120", "comment": "seen",
        "request": { "method": "get", "url": " HTTPS://Dev.Azure.com/contoso/_apis/projects?a=b", "headers": { "Accept": "*/*", "X": null } },
        "response": { "status": "401", "headers": [{ "name": "A", "value": 1 }] },
    });
    let read = file(&[spoilt]);
    let call = calls(&read, &read.entries()[0]).next().unwrap();
    assert_eq!((call.method.as_str(), call.place().as_str()), ("GET", "https://dev.azure.com/contoso/_apis/projects"));
    assert_eq!(call.started, "2026-03-02T10:00:00Z".parse::<Timestamp>().ok());
    assert_eq!((call.took, call.answer, call.comment()), (Some(120), Answer::Status(StatusCode::UNAUTHORIZED), Some("seen")));
    assert_eq!((call.request().headers.get("accept"), call.response().headers.get("a")), (Some("*/*"), Some("1")));
    assert_eq!(call.request().body, Body::Empty);
}

#[test]
fn how_long_a_call_took_is_summed_where_it_is_not_said() {
    let timings = json!({ "blocked": 1, "dns": -1, "connect": "20", "ssl": 15, "send": null, "wait": 100.5 });
    for (time, timings, took) in [
        (json!(7.9), &timings, Some(7)),
        (json!("7"), &timings, Some(7)),
        (json!(null), &timings, Some(121)),
        (json!(-1), &timings, Some(121)),
        (json!(0), &timings, Some(0)),
        (json!(null), &json!({ "wait": -1 }), None),
        (json!(null), &json!(null), None),
        (json!(1e300), &timings, Some(u32::MAX)),
    ] {
        let mut timed = entry(json!(null));
        timed["time"] = time;
        timed["timings"] = timings.clone();
        let read = file(&[timed]);
        assert_eq!(calls(&read, &read.entries()[0]).next().unwrap().took, took);
    }
}

#[test]
fn an_answer_arrived_or_not_or_is_not_recorded() {
    for (response, answer) in [
        (json!({ "status": 200 }), Answer::Status(StatusCode::OK)),
        (json!({ "status": 200.0 }), Answer::Status(StatusCode::OK)),
        (json!({ "status": "403" }), Answer::Status(StatusCode::FORBIDDEN)),
        (json!({ "status": 0, "_error": "net::ERR_FAILED" }), Answer::Failed(Some("net::ERR_FAILED"))),
        (json!({ "status": -1, "_failureText": "net::ERR_FAILED" }), Answer::Failed(Some("net::ERR_FAILED"))),
        (json!({ "status": "0" }), Answer::Failed(None)),
        (json!({ "_error": "aborted" }), Answer::Failed(Some("aborted"))),
        (json!({ "status": 1000 }), Answer::NotRecorded),
        (json!({ "status": "?" }), Answer::NotRecorded),
        (json!({}), Answer::NotRecorded),
        (json!(null), Answer::NotRecorded),
    ] {
        let read = file(&[entry(response.clone())]);
        let call = calls(&read, &read.entries()[0]).next().unwrap();
        assert_eq!(call.answer, answer, "{response}");
        let is_known = matches!(answer, Answer::Status(_));
        assert!(is_known || call.response().body == (Body::LeftOut { size: None }), "{response}");
    }
    let read = file(&[json!({ "request": { "method": "GET", "url": PROJECTS }, "_error": "net::ERR_FAILED" })]);
    assert_eq!(calls(&read, &read.entries()[0]).next().unwrap().answer, Answer::Failed(Some("net::ERR_FAILED")));
}
