//! The support article, end to end: ten steps to the 401, eight to the repair.

use crate::support::{Play, json};
use serde_json::json;
use vfunction_replica::simulator::http::{Method, StatusCode};
use vfunction_replica::simulator::verdict::Verdict;

#[test]
fn the_article_can_be_lived_through() {
    let mut play = Play::signed_in("narrow-token");

    // Steps 1 to 10: the token lacks Graph (Read), and the call fails with 401.
    let refused = play.integrate_clipboard();
    assert_eq!(refused.response.status, 401);
    assert!(refused.response.headers.get("WWW-Authenticate").is_none());
    assert_eq!(refused.verdict, Verdict::TrackerRefused { asked_for: "the Graph users".to_owned(), status: StatusCode::UNAUTHORIZED });
    let told: Vec<_> = refused.trace.iter().map(|call| call.describe()).collect();
    let granted = "Project and Team (Read); Work Items (Read & write)";
    assert_eq!(
        told,
        [
            "vFunction asked Azure DevOps for the projects; allowed; 200".to_owned(),
            format!("vFunction asked Azure DevOps for the Graph users; the token lacks Graph (Read); it has {granted}; 401"),
        ]
    );
    assert!(refused.trace[1].request.path.starts_with("vssps.dev.azure.com/vfunctionpeter/"));
    assert_eq!(json(&play.config(Method::GET).response)["integration"], json!(null));

    // Steps 11 to 16: Graph (Read) is ticked on the token page.
    let token = play.token("vFunction integration");
    let change = json!({
        "authorizationId": token["authorizationId"],
        "displayName": token["displayName"],
        "scope": format!("{} vso.graph", token["scope"].as_str().unwrap()),
        "validTo": token["validTo"],
        "allOrgs": false,
    });
    let saved = json(&play.pats(Method::PUT, "", &change));
    assert_eq!(saved["patTokenError"], "none");
    assert_eq!(saved["patToken"]["scope"], "vso.graph vso.project vso.work_write");
    assert_eq!(saved["patToken"]["token"], json!(null));

    // Steps 17 and 18: the same token and organization integrate.
    let accepted = play.integrate_clipboard();
    assert_eq!((accepted.response.status.as_u16(), &accepted.verdict), (200, &Verdict::Allowed));
    assert!(accepted.trace.iter().all(|call| call.response.status == 200));
    let stored = json(&play.config(Method::GET).response);
    assert_eq!(stored["integration"]["account"], "vfunctionpeter");
    assert_eq!(stored["integration"]["connected_by"], "admin@vfun.com");
    assert_eq!(json(&play.config(Method::DELETE).response)["integration"], json!(null));
}
