//! Status, headers and body of Azure DevOps to a personal access token: the reference table.

use crate::support::{Play, basic, json};
use serde_json::{Value, json};
use vfunction_replica::simulator::http::{Method, Request, Response};
use vfunction_replica::simulator::verdict::Verdict;

const GRAPH: &str = "_azure/vssps.dev.azure.com/vfunctionpeter/_apis/graph/users";
const PROJECTS: &str = "_azure/dev.azure.com/vfunctionpeter/_apis/projects";
const ANYONE: &str = "_azure/dev.azure.com/vfunctionpeter/_apis/connectionData";
const CHALLENGE: &str = r#"Basic realm="https://tfsprod.app.visualstudio.com/""#;

/// The answer of a scenario's world to the clipboard's token.
fn answer(scenario: &str, path: &str) -> (Response, Verdict) {
    let mut play = Play::begin(scenario);
    let credential = basic(&play.world.cards.clipboard.token);
    let exchange = play.ask(&Request::new(Method::GET, path).header("Authorization", credential));
    (exchange.response, exchange.verdict)
}

#[test]
fn a_token_without_the_scope_gets_an_empty_401_and_a_challenge() {
    let (response, _) = answer("narrow-token", GRAPH);
    assert_eq!((response.status.as_u16(), response.body.as_str()), (401, ""));
    assert_eq!(response.headers.get("WWW-Authenticate"), Some(CHALLENGE));
    assert_eq!(response.headers.get("X-Content-Type-Options"), Some("nosniff"));
    assert_eq!(response.headers.get("Content-Type"), None);
    assert_eq!(answer("narrow-token", PROJECTS).0.status, 200);
    assert_eq!(answer("narrow-token", ANYONE).0.status, 200);
}

#[test]
fn revoked_and_foreign_tokens_cannot_be_told_from_narrow_ones() {
    let strip = |(response, _): (Response, Verdict)| {
        let headers: Vec<_> = response.headers.iter().filter(|(name, _)| !name.starts_with("X-Replica")).collect();
        (response.status, response.body.clone(), format!("{headers:?}"))
    };
    let narrow = strip(answer("narrow-token", GRAPH));
    assert_eq!(strip(answer("revoked-token", GRAPH)), narrow);
    assert_eq!(strip(answer("wrong-organization", GRAPH)), narrow);
}

#[test]
fn an_expired_token_is_told_so() {
    let (response, _) = answer("expired-token", GRAPH);
    let body = json(&response);
    assert_eq!(response.status, 401);
    assert_eq!(body["message"], "Access Denied: The Personal Access Token used has expired.");
    assert_eq!((&body["typeKey"], &body["$id"], &body["eventId"]), (&json!("AccessCheckException"), &json!("1"), &json!(3000)));
    assert_eq!(body["innerException"], Value::Null);
    assert_eq!(body["customProperties"]["RequestedPermissions"], 0);
    assert_eq!(body["customProperties"]["Token"], Value::Null);
}

#[test]
fn who_is_no_member_is_named_by_id() {
    let (response, _) = answer("not-a-member", &GRAPH.replace("peter", "partner"));
    let message = json(&response)["message"].as_str().unwrap().to_owned();
    let user = Play::begin("not-a-member").state()["azure"]["signed_in"].as_str().unwrap().to_owned();
    assert_eq!(response.status, 401);
    assert_eq!(message, format!("TF400813: The user '{user}' is not authorized to access this resource."));
    assert_eq!(json(&response)["typeKey"], "UnauthorizedRequestException");
    assert_eq!(response.headers.get("WWW-Authenticate"), Some("TFS-Federated, Bearer"));
}

#[test]
fn a_policy_speaks_in_a_header_and_a_page() {
    let (response, _) = answer("policy-blocked", GRAPH);
    let said = response.headers.get("X-TFS-ServiceError").unwrap();
    assert_eq!(response.status, 401);
    assert!(said.starts_with("The%20organization%27s%20security%20policy%20prohibits%20access%20by%20global%20Personal"), "{said}");
    assert_eq!(response.headers.get("WWW-Authenticate"), Some(CHALLENGE));
    assert!(response.headers.get("Content-Type").unwrap().starts_with("text/html"));
}

#[test]
fn without_a_known_token_one_is_sent_to_the_sign_in() {
    let mut play = Play::begin("healthy");
    let known = play.world.cards.clipboard.token.clone();
    let malformed = |problem: &str| Verdict::MalformedCredential { problem: problem.to_owned() };
    for (credential, verdict) in [
        (None, Verdict::UnknownToken),
        (Some("Basic OnRva2Vu"), Verdict::UnknownToken),
        (Some("Bearer unknown"), Verdict::UnknownToken),
        (Some("Basic dG9rZW4="), malformed("decoded, it has no colon before the token")),
        (Some("Basic !!!"), malformed("what follows “Basic” is not Base64")),
        (Some("Digest x"), malformed("its scheme is neither “Basic” nor “Bearer”")),
        (Some("Basic"), malformed("the token in it is empty")),
        (Some(""), malformed("the token in it is empty")),
    ] {
        let request = Request::new(Method::GET, GRAPH);
        let request = credential.map_or(request.clone(), |value| request.header("Authorization", value));
        let exchange = play.ask(&request);
        assert_eq!((exchange.response.status.as_u16(), &exchange.verdict), (302, &verdict), "{credential:?}");
        let location = exchange.response.headers.get("Location").unwrap();
        assert!(
            location.starts_with("../../../../spsprod.vssps.visualstudio.com/_signin?realm=dev.azure.com&reply_to=https%3A%2F%2Fvssps")
        );
        assert!(exchange.response.body.contains("<title>Object moved</title>"));

        let suppressed = play.ask(&request.header("X-TFS-FedAuthRedirect", "Suppress")).response;
        assert_eq!(suppressed.status, 401, "{credential:?}");
        assert!(json(&suppressed)["message"].as_str().unwrap().contains("'aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa'"));
    }
    let page = play.ask(&Request::new(Method::GET, "_azure/spsprod.vssps.visualstudio.com/_signin")).response;
    assert_eq!(page.status, 203);
    assert!(page.body.contains("<title>Azure DevOps Services | Sign In</title>"));
    for credential in [basic(&known), format!("bearer {known}"), basic(&known).replace("Basic", "BASIC")] {
        assert_eq!(play.ask(&Request::new(Method::GET, GRAPH).header("Authorization", credential)).response.status, 200);
    }
}

#[test]
fn the_organization_counts_after_the_token() {
    for (organization, with, without) in
        [("nobody-has-this-name", 404, 302), ("a_b", 400, 400), ("https%3A%2F%2Fdev.azure.com%2Fx", 400, 400)]
    {
        let path = GRAPH.replace("vfunctionpeter", organization);
        let (response, _) = answer("healthy", &path);
        assert_eq!(response.status, with, "{organization}");
        assert_eq!(Play::begin("healthy").ask(&Request::new(Method::GET, &path)).response.status, without, "{organization}");
        if with == 404 {
            assert!(response.body.contains("404 - Page not found"));
        } else {
            assert!(json(&response)["message"].as_str().unwrap().starts_with("VS850015: "));
        }
    }
}

#[test]
fn lists_have_the_shape_of_the_api() {
    let users = json(&answer("healthy", GRAPH).0);
    assert_eq!(users["count"], 5);
    let first = &users["value"][0];
    for key in
        ["subjectKind", "metaType", "domain", "principalName", "mailAddress", "origin", "originId", "displayName", "url", "descriptor"]
    {
        assert!(first[key].as_str().is_some_and(|text| !text.is_empty()), "{key}");
    }
    for link in ["self", "memberships", "membershipState", "storageKey", "avatar"] {
        assert!(first["_links"][link]["href"].as_str().unwrap().starts_with("https://vssps.dev.azure.com/vfunctionpeter/"), "{link}");
    }
    let projects = json(&answer("healthy", PROJECTS).0);
    assert_eq!((&projects["count"], &projects["value"][0]["state"]), (&json!(2), &json!("wellFormed")));
    let anyone = json(&answer("healthy", ANYONE).0);
    assert_eq!(anyone["authenticatedUser"]["providerDisplayName"], "Peter Lindqvist");
}

#[test]
fn a_struck_server_says_why() {
    let (response, _) = answer("rate-limited", GRAPH);
    assert_eq!((response.status.as_u16(), response.headers.get("Retry-After")), (429, Some("30")));
    assert!(json(&response)["message"].as_str().unwrap().starts_with("TF400733: "));
    let (response, verdict) = answer("azure-down", PROJECTS);
    assert_eq!((response.status.as_u16(), verdict), (503, Verdict::Fault { fault: "projects:status-503".to_owned() }));
}
