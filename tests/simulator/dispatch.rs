//! What every path and method gets, known or not.

use crate::support::{Play, json};
use serde_json::json;
use vfunction_replica::products::vfunction::paths::CONFIG;
use vfunction_replica::products::vfunction::paths::ORGANIZATIONS;
use vfunction_replica::products::vfunction::paths::SESSION;
use vfunction_replica::products::vfunction::paths::USERS;
use vfunction_replica::products::vfunction::paths::USERS_IMPORT;
use vfunction_replica::simulator::http::{Method, Request};
use vfunction_replica::simulator::protocol;
use vfunction_replica::simulator::verdict::Verdict;

const METHODS: [&str; 8] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "get"];

#[test]
fn a_known_path_tells_the_methods_it_knows() {
    for (path, allow) in [
        (SESSION, "POST"),
        (ORGANIZATIONS, "GET"),
        (USERS, "GET"),
        (USERS_IMPORT, "POST"),
        (CONFIG, "GET, POST, DELETE"),
        ("_azure/vssps.dev.azure.com/vfunctionpeter/_apis/tokens/pats", "GET, POST, PUT, DELETE"),
        ("_azure/vssps.dev.azure.com/vfunctionpeter/_apis/graph/users", "GET"),
        ("_azure/dev.azure.com/vfunctionpeter/_apis/projects", "GET"),
        ("_azure/dev.azure.com/vfunctionpeter/_apis/connectionData", "GET"),
        ("_azure/spsprod.vssps.visualstudio.com/_signin", "GET"),
        (protocol::VERSION, "GET"),
        (protocol::WORLD, "GET, PUT"),
        (protocol::SCENARIO, "GET, PUT"),
        (protocol::FAULTS, "GET, POST, PUT"),
        (protocol::JOURNAL, "GET, DELETE"),
    ] {
        for method in METHODS {
            let exchange = Play::begin("healthy").ask(&Request::new(method.parse().expect("a method"), path));
            let is_known = allow.split(", ").any(|known| known == method);
            assert_eq!(exchange.response.status == 405, !is_known, "{method} {path}");
            assert_eq!(exchange.response.headers.get("Allow"), (!is_known).then_some(allow), "{method} {path}");
            assert!(is_known || json(&exchange.response)["message"].is_string(), "{method} {path}");
        }
    }
}

#[test]
fn an_unknown_path_is_not_found() {
    for path in [
        "",
        "/",
        "api/v1",
        "api/v1/organizations/all/",
        "token/",
        "_azure/",
        "_azure/example.com/x",
        "_azure/vssps.dev.azure.com/vfunctionpeter/_apis/projects",
        "_azure/dev.azure.com/https://dev.azure.com/x/_apis/projects",
        "_replica/",
        "_replica/secrets",
    ] {
        for method in METHODS {
            let exchange = Play::begin("healthy").ask(&Request::new(method.parse().expect("a method"), path));
            assert_eq!((exchange.response.status.as_u16(), &exchange.verdict), (404, &Verdict::NotFound), "{method} {path}");
            assert!(json(&exchange.response)["message"].is_string());
        }
    }
}

#[test]
fn every_answer_forbids_storing_and_carries_its_number() {
    for (number, path) in [ORGANIZATIONS, "nowhere", "_azure/dev.azure.com/vfunctionpeter/_apis/projects"].iter().enumerate() {
        let mut play = Play::begin("healthy");
        (0..number).for_each(|_| drop(play.ask(&Request::new(Method::GET, "nowhere"))));
        let response = play.ask(&Request::new(Method::GET, *path)).response;
        assert!(response.headers.get("Cache-Control").unwrap().contains("no-store"));
        assert_eq!(response.headers.get("X-Replica-Exchange"), Some((number + 1).to_string().as_str()));
    }
}

#[test]
fn a_malformed_configuration_names_the_field() {
    let mut play = Play::signed_in("healthy");
    let organization = play.organization();
    let jira = |site: &str| json!({ "type": "jira", "site": site, "email": "admin@vfun.com", "token": "sample-jira-api-token" });
    let before = play.facts();
    for (body, status, field) in [
        (json!(null), 400, Some("body")),
        (json!({}), 400, Some("organization")),
        (json!({ "organization": 1 }), 400, Some("organization")),
        (json!({ "organization": "elsewhere" }), 404, None),
        (json!({ "organization": organization }), 400, Some("data")),
        (json!({ "organization": organization, "data": [] }), 400, Some("data")),
        (json!({ "organization": organization, "data": {} }), 400, Some("data.type")),
        (json!({ "organization": organization, "data": { "type": "trello" } }), 400, Some("data.type")),
        (json!({ "organization": organization, "data": { "type": "azure" } }), 400, Some("data.token")),
        (json!({ "organization": organization, "data": { "type": "azure", "token": 5 } }), 400, Some("data.token")),
        (json!({ "organization": organization, "data": { "type": "azure", "token": "x" } }), 400, Some("data.organization")),
        (json!({ "organization": organization, "data": jira("example") }), 400, Some("data.site")),
    ] {
        let response = play.ask(&play.as_user(Request::new(Method::POST, CONFIG).json(&body))).response;
        assert_eq!((response.status.as_u16(), json(&response)["field"].as_str()), (status, field), "{body}");
    }
    assert_eq!(play.facts(), before);
    for (query, status) in [("", 400), ("organization=elsewhere", 404)] {
        for method in [Method::GET, Method::DELETE] {
            let request = play.as_user(Request::new(method.clone(), CONFIG).query(query));
            assert_eq!(play.ask(&request).response.status, status, "{method} {query}");
        }
    }
}

#[test]
fn a_tracker_without_a_server_has_one_account() {
    let mut play = Play::signed_in("healthy");
    let organization = play.organization();
    for (token, status) in [("sample-jira-api-token", 200), ("another", 401)] {
        let data = json!({ "type": "jira", "site": "https://example.atlassian.net", "email": "admin@vfun.com", "token": token });
        let body = json!({ "organization": organization, "data": data });
        let exchange = play.ask(&play.as_user(Request::new(Method::POST, CONFIG).json(&body)));
        assert_eq!(exchange.response.status, status);
        assert_eq!((exchange.trace[0].to.as_str(), exchange.trace[0].response.status.as_u16()), ("example.atlassian.net", status));
    }
    assert_eq!(json(&play.config(Method::GET).response)["integration"]["account"], "https://example.atlassian.net");
}
