//! What the guides tell of the servers is what the servers do.

use crate::support::{Play, json};
use serde_json::json;
use vfunction_replica::article::library;
use vfunction_replica::common::decode;
use vfunction_replica::guides::guide::Guide;
use vfunction_replica::simulator::exchange::Exchange;
use vfunction_replica::simulator::http::Method;
use vfunction_replica::simulator::verdict::Verdict;

fn guide(id: &str) -> Guide {
    decode::from_text(library::find(id).expect("a guide").text).expect("of the right form")
}

/// The answer of `which-401-is-it` that an exchange shows to be right.
fn cause(exchange: &Exchange) -> &'static str {
    let refused = exchange.trace.iter().find(|call| call.response.status == 401).map(|call| &call.verdict);
    match refused {
        Some(Verdict::MissingScope { .. }) => "missing-scope",
        Some(Verdict::ExpiredToken { .. }) => "expired",
        Some(Verdict::WrongOrganization { .. }) => "wrong-organization",
        Some(Verdict::PolicyBlocked) => "policy",
        None if exchange.verdict == Verdict::NoSession => "session-ended",
        other => panic!("{other:?}, {:?}", exchange.verdict),
    }
}

#[test]
fn each_case_has_the_cause_that_its_right_answer_names() {
    let guide = guide("which-401-is-it");
    for chapter in &guide.chapters {
        let exchange = Play::signed_in(guide.scenario_of(chapter)).integrate_clipboard();
        assert_eq!(exchange.response.status, 401, "{}", chapter.id);
        let right: Vec<_> =
            chapter.steps.iter().filter_map(|step| step.question.as_ref()).map(|question| question.right.as_str()).collect();
        assert_eq!(right, [cause(&exchange)], "{}", chapter.id);
    }
}

#[test]
fn the_guides_name_token_and_organization_as_the_worlds_do() {
    for id in ["reproduce-401", "repair-scope"] {
        let guide = guide(id);
        let mut play = Play::signed_in(&guide.scenario);
        assert_eq!(play.world.cards.clipboard.organization, "vfunctionpeter");
        assert_eq!(play.token("vFunction integration")["scope"], "vso.project vso.work_write");
        assert_eq!(play.integrate_clipboard().response.status, 401);
    }
}

#[test]
fn the_three_scopes_of_the_guide_suffice_and_two_do_not() {
    for (scope, status) in [("vso.work_write vso.graph vso.project", 200), ("vso.work_write vso.project", 401)] {
        let mut play = Play::signed_in(&guide("create-a-sufficient-token").scenario);
        let wanted = json!({ "displayName": "vFunction integration", "scope": scope, "validTo": "2026-12-20T00:00:00Z", "allOrgs": false });
        let made = json(&play.pats(Method::POST, "", &wanted));
        assert_eq!(made["patTokenError"], "none", "{made}");
        play.world.cards.clipboard.token = made["patToken"]["token"].as_str().expect("a token").to_owned();
        assert_eq!(play.integrate_clipboard().response.status, status, "{scope}");
    }
}
