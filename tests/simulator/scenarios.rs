//! Every scenario: what its world answers to the clipboard's entry, and what repairs it.

use crate::support::{Play, json, now};
use serde_json::{Value, json};
use std::collections::BTreeSet;
use vfunction_replica::article::scenario::Scenario;
use vfunction_replica::common::secret::is_minted;
use vfunction_replica::simulator::exchange::Delivery;
use vfunction_replica::simulator::http::Method;
use vfunction_replica::simulator::verdict::Verdict;

fn refused(asked_for: &str, status: u16) -> Verdict {
    Verdict::TrackerRefused { asked_for: asked_for.to_owned(), status: status.try_into().expect("a status") }
}

fn fault(fault: &str) -> Verdict {
    Verdict::Fault { fault: fault.to_owned() }
}

/// Scenario, status, verdict, verdict of the last inner call if there is any.
fn table() -> Vec<(&'static str, u16, Verdict, Option<Verdict>)> {
    let allowed = || (200, Verdict::Allowed, Some(Verdict::Allowed));
    let row = |id, (status, verdict, inner)| (id, status, verdict, inner);
    let projects = |inner| (401, refused("the projects", 401), Some(inner));
    vec![
        row(
            "narrow-token",
            (
                401,
                refused("the Graph users", 401),
                Some(Verdict::MissingScope {
                    needed: "vso.graph".to_owned(),
                    name: "Graph (Read)".to_owned(),
                    granted: "Project and Team (Read); Work Items (Read & write)".to_owned(),
                }),
            ),
        ),
        row("healthy", allowed()),
        row("full-access", allowed()),
        row("expired-token", projects(Verdict::ExpiredToken { valid_to: now().plus_days(-3) })),
        row("revoked-token", projects(Verdict::RevokedToken)),
        row(
            "wrong-organization",
            projects(Verdict::WrongOrganization {
                organization: "vfunctionpeter".to_owned(),
                covered: vec!["vfunctionpeter-labs".to_owned()],
            }),
        ),
        row("unknown-token", projects(Verdict::UnknownToken)),
        row("not-a-member", projects(Verdict::NotAMember { organization: "vfunctionpartner".to_owned() })),
        row("policy-blocked", projects(Verdict::PolicyBlocked)),
        row("not-admin", (403, Verdict::NotAnAdministrator, None)),
        row("session-expired", (401, Verdict::NoSession, None)),
        row("azure-down", (503, refused("the projects", 503), Some(fault("projects:status-503")))),
        row("rate-limited", (429, refused("the projects", 429), Some(fault("projects:status-429")))),
        row("slow", allowed()),
        row("offline", (502, fault("config:network-error"), None)),
        row("garbage-body", (200, fault("config:malformed-json"), Some(Verdict::Allowed))),
        row("html-body", (200, fault("config:wrong-content-type"), Some(Verdict::Allowed))),
        row("already-integrated", allowed()),
        row("no-tokens", (400, Verdict::Malformed { field: "data.token".to_owned(), problem: "Token is needed.".to_owned() }, None)),
        row(
            "crowded",
            (
                401,
                refused("the Graph users", 401),
                Some(Verdict::MissingScope {
                    needed: "vso.graph".to_owned(),
                    name: "Graph (Read)".to_owned(),
                    granted: "Project and Team (Read); Work Items (Read & write)".to_owned(),
                }),
            ),
        ),
    ]
}

#[test]
fn the_list_is_that_of_the_contract() {
    let ids: Vec<_> = Scenario::ALL.iter().map(|scenario| scenario.id).collect();
    assert_eq!(ids, table().into_iter().map(|(id, ..)| id).collect::<Vec<_>>());
    let titles: BTreeSet<_> = Scenario::ALL.iter().map(|scenario| scenario.title).collect();
    assert_eq!(titles.len(), ids.len());
    assert!(Scenario::ALL.iter().all(|scenario| scenario.summary.ends_with('.')));
    assert_eq!(Scenario::find("nothing"), None);
}

#[test]
fn every_scenario_answers_the_clipboard_as_it_must() {
    for (id, status, verdict, inner) in table() {
        let mut play = Play::signed_in(id);
        let before = play.facts();
        let exchange = play.integrate_clipboard();
        assert_eq!(play.facts() == before, verdict != Verdict::Allowed && id != "session-expired", "{id}");
        assert_eq!((exchange.response.status.as_u16(), &exchange.verdict), (status, &verdict), "{id}");
        assert_eq!(exchange.trace.last().map(|call| &call.verdict), inner.as_ref(), "{id}");
        let stores = verdict == Verdict::Allowed || id == "already-integrated";
        assert_eq!(!play.state()["vfunction"]["integration"].is_null(), stores, "{id}");
    }
}

#[test]
fn every_scenario_holds_what_its_player_needs() {
    for scenario in Scenario::ALL {
        let play = Play::signed_in(scenario.id);
        let cards = &play.world.cards;
        assert_eq!(is_minted(&cards.clipboard.token), scenario.id != "no-tokens", "{}", scenario.id);
        assert_eq!(cards.account.email, if scenario.id == "not-admin" { "myname@vfun.net" } else { "admin@vfun.com" });
        assert_eq!(cards.clipboard.organization, if scenario.id == "not-a-member" { "vfunctionpartner" } else { "vfunctionpeter" });
    }
}

#[test]
fn faults_show_in_the_delivery() {
    let mut slow = Play::signed_in("slow").integrate_clipboard();
    assert_eq!((slow.delivery, slow.faults.pop()), (Delivery { delay: 4000, ..Delivery::AT_ONCE }, Some("config:delay-4000".to_owned())));
    assert_eq!(Play::signed_in("offline").integrate_clipboard().delivery, Delivery { breaks: true, ..Delivery::AT_ONCE });
    let garbage = Play::signed_in("garbage-body").integrate_clipboard().response;
    assert!(serde_json::from_str::<Value>(&garbage.body).is_err());
    let html = Play::signed_in("html-body").integrate_clipboard().response;
    assert!(html.headers.get("Content-Type").unwrap().starts_with("text/html") && html.body.starts_with("<!DOCTYPE html>"));
    let limited = Play::signed_in("rate-limited").integrate_clipboard().response;
    assert_eq!(limited.headers.get("Retry-After"), Some("30"));
    for id in ["slow", "offline", "garbage-body", "html-body"] {
        let read = Play::signed_in(id).config(Method::GET);
        assert_eq!((read.response.status.as_u16(), read.delivery), (200, Delivery::AT_ONCE), "{id}");
    }
}

#[test]
fn a_refused_integration_leaves_the_stored_one_alone() {
    let mut play = Play::signed_in("already-integrated");
    let before = play.facts();
    assert_eq!(play.integrate("unknown", "vfunctionpeter").response.status, 401);
    assert_eq!(play.facts(), before);
}

#[test]
fn a_new_session_repairs_an_ended_one() {
    let mut play = Play::signed_in("session-expired");
    assert_eq!(play.config(Method::GET).response.status, 200);
    assert_eq!(play.integrate_clipboard().response.status, 401);
    assert_eq!(play.config(Method::GET).response.status, 401);
    play.sign_in();
    assert_eq!(play.integrate_clipboard().response.status, 200);
}

#[test]
fn a_new_token_for_the_organization_repairs_what_a_token_can() {
    for id in ["expired-token", "revoked-token", "wrong-organization", "unknown-token", "policy-blocked", "no-tokens", "crowded"] {
        let mut play = Play::signed_in(id);
        let wish = json!({
            "displayName": "Second try",
            "scope": "vso.work_write vso.project vso.graph",
            "validTo": now().plus_days(30).to_string(),
            "allOrgs": false,
        });
        let made = json(&play.pats(Method::POST, "", &wish));
        let secret = made["patToken"]["token"].as_str().unwrap_or_else(|| panic!("{id}: {made}"));
        assert_eq!(play.integrate(secret, "vfunctionpeter").response.status, 200, "{id}");
    }
}

#[test]
fn what_the_person_entered_may_also_be_wrong() {
    let mut play = Play::signed_in("healthy");
    let token = play.world.cards.clipboard.token.clone();
    for (organization, status, field) in [
        ("https://dev.azure.com/vfunctionpeter", 400, json!("data.organization")),
        ("", 400, json!("data.organization")),
        ("vfunction_peter", 400, json!("data.organization")),
        ("nobody-has-this-name", 404, Value::Null),
        ("vfunctionpartner", 401, Value::Null),
        (" VFunctionPeter ", 200, Value::Null),
    ] {
        let response = play.integrate(&token, organization).response;
        assert_eq!((response.status.as_u16(), &json(&response)["field"]), (status, &field), "{organization}");
    }
    let response = play.integrate(" ", "vfunctionpeter").response;
    assert_eq!((response.status.as_u16(), &json(&response)["field"]), (400, &json!("data.token")));
}

#[test]
fn a_crowd_is_a_thousand_tokens_of_mixed_state() {
    let mut play = Play::begin("crowded");
    let mut counts = Vec::new();
    for filter in ["all", "active", "expired", "revoked"] {
        let (mut after, mut names) = (String::new(), BTreeSet::new());
        let mut count = 0;
        loop {
            let page = json(&play.pats(Method::GET, &format!("displayFilterOption={filter}&continuationToken={after}"), &Value::Null));
            let tokens = page["patTokens"].as_array().unwrap();
            count += tokens.len();
            names.extend(tokens.iter().map(|token| token["displayName"].to_string()));
            after = page["continuationToken"].as_str().unwrap().to_owned();
            if after.is_empty() {
                break;
            }
        }
        assert_eq!(names.len(), count, "names repeat");
        counts.push(count);
    }
    assert_eq!(counts[0], 1000);
    assert_eq!(counts[1] + counts[2] + counts[3], 1000);
    assert!((930..970).contains(&counts[1]) && counts[2] > 10 && counts[3] > 10, "{counts:?}");
}
