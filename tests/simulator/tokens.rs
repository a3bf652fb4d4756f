//! The token lifecycle: list, make, change, regenerate, revoke.

use crate::support::{Play, basic, json, now};
use serde_json::{Value, json};
use vfunction_replica::common::secret::is_minted;
use vfunction_replica::simulator::http::{Method, Request, encode};

const GRAPH: &str = "_azure/vssps.dev.azure.com/vfunctionpeter/_apis/graph/users";
const PATS: &str = "_azure/vssps.dev.azure.com/vfunctionpeter/_apis/tokens/pats";

fn wish() -> Value {
    json!({ "displayName": "Fresh", "scope": "vso.graph", "validTo": now().plus_days(30).to_string(), "allOrgs": false })
}

/// A change of the integration token that changes nothing yet.
fn change(play: &mut Play) -> Value {
    let token = play.token("vFunction integration");
    json!({
        "authorizationId": token["authorizationId"],
        "displayName": token["displayName"],
        "scope": token["scope"],
        "validTo": token["validTo"],
        "allOrgs": false,
    })
}

fn with(mut body: Value, key: &str, value: impl Into<Value>) -> Value {
    body[key] = value.into();
    body
}

fn graph_status(play: &mut Play, secret: &str) -> u16 {
    play.ask(&Request::new(Method::GET, GRAPH).header("Authorization", basic(secret))).response.status.as_u16()
}

fn names(play: &mut Play, query: &str) -> Vec<String> {
    let page = json(&play.pats(Method::GET, query, &Value::Null));
    let tokens = page["patTokens"].as_array().unwrap();
    tokens.iter().map(|token| token["displayName"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn a_new_token_shows_its_secret_once() {
    let mut play = Play::begin("narrow-token");
    let made = json(&play.pats(Method::POST, "", &wish()));
    let secret = made["patToken"]["token"].as_str().unwrap().to_owned();
    assert!(is_minted(&secret));
    assert_eq!(made["patTokenError"], "none");
    assert_eq!(made["patToken"]["targetAccounts"], json!(["vfunctionpeter"]));
    assert_eq!(graph_status(&mut play, &secret), 200);
    let listed = play.token("Fresh");
    assert_eq!((&listed["token"], &listed["status"]), (&Value::Null, &json!("active")));
    assert!(!play.pats(Method::GET, "displayFilterOption=all", &Value::Null).body.contains(&secret));
}

#[test]
fn a_wish_that_cannot_be_granted_is_refused_by_name_and_changes_nothing() {
    let year = |days| json!(now().plus_days(days).to_string());
    for (key, value, error) in [
        ("displayName", json!(" "), "displayNameRequired"),
        ("displayName", json!("x".repeat(257)), "invalidDisplayName"),
        ("displayName", json!("two\nlines"), "invalidDisplayName"),
        ("scope", json!(""), "invalidScope"),
        ("scope", json!("vso.everything"), "invalidScope"),
        ("scope", json!("app_token vso.work"), "invalidScope"),
        ("validTo", year(0), "invalidValidTo"),
        ("validTo", year(-1), "invalidValidTo"),
        ("validTo", year(367), "invalidValidTo"),
        ("validTo", year(366), "none"),
        ("scope", json!("app_token"), "none"),
        ("allOrgs", json!(true), "none"),
    ] {
        let mut play = Play::begin("narrow-token");
        let before = play.facts();
        for (method, body) in [(Method::POST, wish()), (Method::PUT, change(&mut play))] {
            let answer = json(&play.pats(method.clone(), "", &with(body, key, value.clone())));
            assert_eq!(answer["patTokenError"], error, "{method} {key} {value}");
            assert_eq!(answer["patToken"].is_null(), error != "none", "{method} {key} {value}");
        }
        assert_eq!(play.facts() == before, error != "none", "{key} {value}");
    }
}

#[test]
fn a_malformed_body_names_the_field() {
    let mut play = Play::begin("narrow-token");
    for (body, field) in [
        (json!([]), "body"),
        (json!({}), "scope"),
        (with(wish(), "displayName", 1), "displayName"),
        (with(wish(), "validTo", "tomorrow"), "validTo"),
        (with(wish(), "allOrgs", "no"), "allOrgs"),
    ] {
        let response = play.pats(Method::POST, "", &body);
        assert_eq!(response.status, 400, "{body}");
        assert!(json(&response)["message"].as_str().unwrap().starts_with(field), "{body}");
    }
    let unversioned = play.ask(&Request::new(Method::POST, PATS).json(&wish())).response;
    assert_eq!(unversioned.status, 400);
    assert!(json(&unversioned)["message"].as_str().unwrap().contains("No api-version was supplied for the \"POST\" request."));
    let in_header = Request::new(Method::POST, PATS).json(&wish()).header("Accept", "application/json; api-version=7.2-preview.1");
    assert_eq!(play.ask(&in_header).response.status, 200);
}

#[test]
fn a_change_keeps_the_secret_and_regenerating_replaces_it() {
    let mut play = Play::begin("healthy");
    let secret = play.world.cards.clipboard.token.clone();
    let body = with(change(&mut play), "displayName", "vFunction, renamed");
    let saved = json(&play.pats(Method::PUT, "", &body));
    assert_eq!((&saved["patToken"]["displayName"], &saved["patToken"]["token"]), (&json!("vFunction, renamed"), &Value::Null));
    assert_eq!(graph_status(&mut play, &secret), 200);

    let replaced = json(&play.pats(Method::PUT, "", &with(body, "regenerate", true)));
    let fresh = replaced["patToken"]["token"].as_str().unwrap();
    assert_ne!(fresh, secret);
    assert_eq!(replaced["patToken"]["authorizationId"], saved["patToken"]["authorizationId"]);
    assert_eq!(graph_status(&mut play, fresh), 200);
    assert_eq!(graph_status(&mut play, &secret), 302);
}

#[test]
fn a_revoked_token_is_refused_and_stays_as_it_is() {
    let mut play = Play::begin("healthy");
    let (secret, body) = (play.world.cards.clipboard.token.clone(), change(&mut play));
    let query = format!("authorizationId={}", body["authorizationId"].as_str().unwrap());
    for _ in 0..2 {
        assert_eq!(play.pats(Method::DELETE, &query, &Value::Null).status, 200);
    }
    assert_eq!(graph_status(&mut play, &secret), 401);
    assert_eq!(play.token("vFunction integration")["status"], "revoked");
    for regenerate in [true, false] {
        let answer = json(&play.pats(Method::PUT, "", &with(body.clone(), "regenerate", regenerate)));
        assert_eq!(answer["patTokenError"], "accessDenied");
    }
}

#[test]
fn an_expired_token_cannot_be_extended_or_regenerated() {
    let mut play = Play::begin("expired-token");
    let body = change(&mut play);
    for body in [with(body.clone(), "validTo", json!(now().plus_days(30).to_string())), with(body, "regenerate", true)] {
        assert_eq!(json(&play.pats(Method::PUT, "", &body))["patTokenError"], "expiredPatCannotBeExtended");
    }
}

#[test]
fn ids_are_checked() {
    let mut play = Play::begin("healthy");
    let (before, unknown) = (play.facts(), "00000000-0000-4000-8000-000000000000");
    for (id, error, status) in [("nonsense", "invalidAuthorizationId", 400), (unknown, "authorizationNotFound", 404)] {
        let body = with(change(&mut play), "authorizationId", id);
        assert_eq!(json(&play.pats(Method::PUT, "", &body))["patTokenError"], error);
        let query = format!("authorizationId={id}");
        assert_eq!(json(&play.pats(Method::GET, &query, &Value::Null))["patTokenError"], error);
        assert_eq!(play.pats(Method::DELETE, &query, &Value::Null).status, status);
    }
    assert_eq!(play.pats(Method::DELETE, "", &Value::Null).status, 400);
    assert_eq!(play.facts(), before);
    let known = change(&mut play)["authorizationId"].as_str().unwrap().to_owned();
    let one = json(&play.pats(Method::GET, &format!("authorizationId={known}"), &Value::Null));
    assert_eq!(one["patToken"]["displayName"], "vFunction integration");
}

#[test]
fn policies_refuse_new_rights_but_not_old_ones() {
    for (policy, body, error) in [
        ("forbids_full_access", with(wish(), "scope", "app_token"), "fullScopePatPolicyViolation"),
        ("forbids_global_tokens", with(wish(), "allOrgs", true), "globalPatPolicyViolation"),
        ("forbids_new_tokens", wish(), "disablePatCreationPolicyViolation"),
    ] {
        let mut play = Play::begin("healthy");
        play.change(|state| state["azure"]["organizations"][0]["policy"][policy] = json!(true));
        assert_eq!(json(&play.pats(Method::POST, "", &body))["patTokenError"], error);
        let unchanged = change(&mut play);
        assert_eq!(json(&play.pats(Method::PUT, "", &unchanged))["patTokenError"], "none");
    }
    let mut play = Play::begin("healthy");
    play.change(|state| state["azure"]["organizations"][0]["policy"]["longest_life_days"] = json!(7));
    assert_eq!(json(&play.pats(Method::POST, "", &wish()))["patTokenError"], "patLifespanPolicyViolation");
    assert_eq!(
        json(&play.pats(Method::POST, "", &with(wish(), "validTo", json!(now().plus_days(7).to_string()))))["patTokenError"],
        "none"
    );
}

#[test]
fn a_list_is_filtered_and_sorted() {
    let mut play = Play::begin("narrow-token");
    for (query, expected) in [
        ("", &["Local git", "Build agent pool", "vFunction integration"][..]),
        ("displayFilterOption=Revoked", &["Laptop (old)"]),
        ("displayFilterOption=expired", &["Release notes script"]),
        (
            "displayFilterOption=all&sortByOption=displayName",
            &["Build agent pool", "Laptop (old)", "Local git", "Release notes script", "vFunction integration"],
        ),
        ("sortByOption=displayDate&isSortAscending=false", &["vFunction integration", "Build agent pool", "Local git"]),
        (
            "displayFilterOption=all&sortByOption=status",
            &["Local git", "Build agent pool", "vFunction integration", "Release notes script", "Laptop (old)"],
        ),
    ] {
        assert_eq!(names(&mut play, query), expected, "{query}");
    }
    for query in ["displayFilterOption=some", "sortByOption=age", "isSortAscending=maybe", "$top=0", "$top=101", "continuationToken=x"] {
        assert_eq!(play.pats(Method::GET, query, &Value::Null).status, 400, "{query}");
    }
}

#[test]
fn pages_follow_one_another_without_gap_or_overlap() {
    let mut play = Play::begin("crowded");
    let all: Vec<_> = (0..).scan(String::new(), |after, page| next(&mut play, after, page)).flatten().collect();
    assert_eq!(all.len(), 1000);
    assert!(all.is_sorted());

    fn next(play: &mut Play, after: &mut String, page: usize) -> Option<Vec<String>> {
        if page > 0 && after.is_empty() {
            return None;
        }
        let query = format!("displayFilterOption=all&sortByOption=displayName&%24top=70&continuationToken={}", encode(after));
        let body = json(&play.pats(Method::GET, &query, &Value::Null));
        *after = body["continuationToken"].as_str().unwrap().to_owned();
        Some(body["patTokens"].as_array().unwrap().iter().map(|token| token["displayName"].as_str().unwrap().to_lowercase()).collect())
    }
}

#[test]
fn a_list_is_that_of_one_organization() {
    let mut play = Play::begin("wrong-organization");
    assert!(!names(&mut play, "displayFilterOption=all").contains(&"vFunction integration".to_owned()));
    let elsewhere = |organization: &str| Request::new(Method::GET, PATS.replace("vfunctionpeter", organization));
    let labs = json(&play.ask(&elsewhere("vfunctionpeter-labs")).response);
    assert_eq!(labs["patTokens"][0]["displayName"], "vFunction integration");
    for (organization, status) in [("vfunctionpartner", 401), ("nobody-has-this-name", 404), ("a_b", 400)] {
        assert_eq!(play.ask(&elsewhere(organization)).response.status, status, "{organization}");
    }
    let mut global = Play::begin("policy-blocked");
    assert_eq!(global.token("vFunction integration")["targetAccounts"], Value::Null);
}

#[test]
fn a_token_opens_no_token_page() {
    let mut play = Play::begin("full-access");
    let credential = basic(&play.world.cards.clipboard.token);
    let response = play.ask(&Request::new(Method::GET, PATS).header("Authorization", credential)).response;
    assert_eq!((response.status.as_u16(), &json(&response)["typeKey"]), (401, &json!("InvalidAccessException")));
    assert_eq!(play.ask(&Request::new(Method::GET, PATS).header("Authorization", "Basic Og==")).response.status, 302);
}
