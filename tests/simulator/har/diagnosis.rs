//! What a HAR file tells of a failed integration: a cause only where there is evidence.

use super::export::exported;
use super::made::{self, CONFIG, Call, PROJECTS, SERVER, USERS, call, chrome, firefox, integrate};
use crate::support::{Play, basic};
use serde_json::{Value, json};
use vfunction_replica::article::causes::Cause;
use vfunction_replica::article::diagnosis::finding::{Certainty, Finding};
use vfunction_replica::article::diagnosis::import::import;
use vfunction_replica::article::scenario::Scenario;

fn finding(text: &str) -> Finding {
    import(text.as_bytes()).unwrap_or_else(|error| panic!("{error}")).finding()
}

/// The cause that a file of these calls names, the same in both browsers' spellings, with its evidence checked.
fn cause(calls: &[Call]) -> Cause {
    let found = finding(&chrome(calls));
    assert_eq!(finding(&firefox(calls)).cause, found.cause);
    assert!(found.cause == Cause::NoCall || !found.evidence.is_empty(), "{found:?}");
    assert!(found.evidence.iter().all(|evidence| !evidence.quote.is_empty()), "{found:?}");
    assert!(if found.cause == Cause::Unknown { !found.fits.is_empty() } else { !found.fits.contains(&found.cause) }, "{found:?}");
    assert_eq!(found.cause == Cause::Unknown, !found.decisive().is_empty(), "{found:?}");
    found.cause
}

/// What a browser records of a scenario: nothing of what the servers said to each other.
fn recorded(scenario: &str) -> Value {
    let mut play = Play::signed_in(scenario);
    play.integrate_clipboard();
    let mut har = exported(&play);
    for entry in har["log"]["entries"].as_array_mut().unwrap() {
        entry.as_object_mut().unwrap().retain(|name, _| !name.starts_with('_'));
    }
    har
}

/// Scenario; what a browser's record tells; what the record of the server's own calls tells beside it.
fn table() -> Vec<(&'static str, Cause, Cause)> {
    use Cause::*;
    vec![
        ("narrow-token", Unknown, MissingScope),
        ("healthy", NoFailure, NoFailure),
        ("full-access", NoFailure, NoFailure),
        ("expired-token", Unknown, Expired),
        ("revoked-token", Unknown, Unknown),
        ("wrong-organization", Unknown, Unknown),
        // The record does not show in which form the token was sent.
        ("unknown-token", Unknown, Unknown),
        ("not-a-member", Unknown, NotAMember),
        ("policy-blocked", Unknown, Policy),
        ("not-admin", NotAnAdministrator, NotAnAdministrator),
        ("session-expired", Unknown, Unknown),
        ("azure-down", ServerError, ServerError),
        ("rate-limited", RateLimit, RateLimit),
        ("slow", NoFailure, NoFailure),
        ("offline", NetworkError, NetworkError),
        ("garbage-body", SpoiltAnswer, SpoiltAnswer),
        ("html-body", SpoiltAnswer, SpoiltAnswer),
        ("already-integrated", NoFailure, NoFailure),
        ("no-tokens", InputRejected, InputRejected),
        ("crowded", Unknown, MissingScope),
    ]
}

#[test]
fn every_scenario_tells_what_its_record_can_tell() {
    assert_eq!(table().iter().map(|row| row.0).collect::<Vec<_>>(), Scenario::ALL.iter().map(|scenario| scenario.id).collect::<Vec<_>>());
    for (scenario, in_browser, with_trace) in table() {
        assert_eq!(finding(&recorded(scenario).to_string()).cause, in_browser, "{scenario}, as a browser records it");
        let mut play = Play::signed_in(scenario);
        play.integrate_clipboard();
        assert_eq!(finding(&exported(&play).to_string()).cause, with_trace, "{scenario}, with the servers' calls");
    }
}

#[test]
fn a_bare_401_names_all_causes_that_fit_and_what_would_decide() {
    let found = finding(&recorded("narrow-token").to_string());
    for cause in [Cause::MissingScope, Cause::Expired, Cause::Revoked, Cause::WrongOrganization, Cause::NotAMember, Cause::SessionEnded] {
        assert!(found.fits.contains(&cause), "{cause:?}");
    }
    assert_eq!((found.about, found.decisive().len()), (Some(2), 9));
    assert!(found.evidence[0].quote.contains("The issue tracker refused the request."), "{found:?}");
}

#[test]
fn an_empty_401_of_azure_devops_leaves_four_causes() {
    let mut play = Play::signed_in("revoked-token");
    play.integrate_clipboard();
    let found = finding(&exported(&play).to_string());
    assert_eq!(found.fits, [Cause::MissingScope, Cause::Expired, Cause::Revoked, Cause::WrongOrganization]);
    assert!(found.evidence[0].place.starts_with("a call behind entry 2") && found.evidence[0].says.contains("no reason"), "{found:?}");
}

#[test]
fn a_session_that_went_on_is_no_cause() {
    let calls = [integrate("x", 401), call("GET", format!("{SERVER}/api/v1/organizations/users"), 200)];
    let found = finding(&chrome(&calls));
    assert_eq!(found.cause, Cause::Unknown);
    assert!(!found.fits.contains(&Cause::SessionEnded) && found.fits.contains(&Cause::Revoked));
    assert!(found.against.iter().any(|evidence| evidence.place == "entry 2" && evidence.opposes == [Cause::SessionEnded]));
}

#[test]
fn an_ended_session_shows_in_other_calls() {
    let users = |status| call("GET", format!("{SERVER}/api/v1/organizations/users"), status);
    let sign_in = call("POST", format!("{SERVER}/token"), 200);
    assert_eq!(cause(&[integrate("x", 401), users(401)]), Cause::SessionEnded);
    assert_eq!(cause(&[integrate("x", 401), sign_in.clone(), users(401)]), Cause::Unknown, "another session");
    assert_eq!(cause(&[integrate("x", 401), sign_in, users(200)]), Cause::Unknown, "another session");
}

#[test]
fn an_ended_session_shows_in_its_own_token() {
    let call_at = 1_772_359_200;
    let with = |until| integrate("x", 401).with("Authorization", format!("Bearer {}", made::session(until)));
    assert_eq!(cause(&[with(call_at - 60)]), Cause::SessionEnded);
    assert_eq!(cause(&[with(call_at + 60)]), Cause::Unknown);
}

#[test]
fn what_the_servers_say_themselves_is_believed() {
    let azure = |sentence: &str| integrate("x", 401).answered(json!({ "message": sentence }).to_string());
    for (sentence, expected) in [
        ("Access Denied: The Personal Access Token used has expired.", Cause::Expired),
        ("TF400813: The user '8f1c7a34-1111-4222-8333-444455556666' is not authorized to access this resource.", Cause::NotAMember),
        ("TF400813: The user 'aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa' is not authorized to access this resource.", Cause::Unknown),
        ("TF400733: The request has been canceled: Request was blocked due to exceeding usage.", Cause::RateLimit),
        ("The personal access token was revoked by an administrator.", Cause::Revoked),
        ("Your session has expired. Please sign in.", Cause::SessionEnded),
        ("The personal access token was revoked or has expired.", Cause::Unknown),
        ("Unauthorized", Cause::Unknown),
        ("", Cause::Unknown),
    ] {
        assert_eq!(cause(&[azure(sentence)]), expected, "{sentence}");
    }
    let policy =
        "The%20organization%27s%20security%20policy%20prohibits%20access%20by%20global%20Personal%20Access%20Token%20(PAT)%20unless";
    assert_eq!(cause(&[integrate("x", 401).answered_with("X-TFS-ServiceError", policy)]), Cause::Policy);
    let conditional =
        json!({ "message": "VS403463: The conditional access policy defined by your Azure Active Directory administrator has failed." });
    assert_eq!(cause(&[integrate("x", 403).answered(conditional.to_string())]), Cause::ConditionalAccess);
}

#[test]
fn statuses_that_stand_for_one_trouble_are_told() {
    for (status, expected) in [
        (500, Cause::ServerError),
        (502, Cause::ServerError),
        (503, Cause::ServerError),
        (429, Cause::RateLimit),
        (400, Cause::InputRejected),
        (0, Cause::NetworkError),
    ] {
        assert_eq!(cause(&[integrate("x", status)]), expected, "{status}");
    }
    let limited = finding(&chrome(&[integrate("x", 429).answered_with("retry-after", "30")]));
    assert!(limited.evidence.iter().any(|evidence| evidence.quote == "Retry-After: 30"));
    let page = integrate("x", 200).answered("<!DOCTYPE html><html><title>Proxy</title></html>");
    assert_eq!(cause(&[page]), Cause::SpoiltAnswer);
}

/// The calls that a proxy before the vFunction server records: those of the server itself, too.
fn with_server_calls(token: &str, calls: [Call; 2]) -> Vec<Call> {
    let calls = calls.map(|call| call.with("Authorization", basic(token)));
    calls.into_iter().chain([integrate(token, 401)]).collect()
}

#[test]
fn a_token_that_is_accepted_for_one_call_and_not_for_another_lacks_a_scope() {
    let token = made::token(1);
    let both = [call("GET", PROJECTS, 200).answered("{}"), call("GET", USERS, 401)];
    let found = finding(&chrome(&with_server_calls(&token, both.clone())));
    assert_eq!(found.cause, Cause::MissingScope);
    assert!(found.evidence[0].says.contains("Graph (Read)") && found.evidence[0].quote.contains("_apis/graph/users → 401"), "{found:?}");

    let other = made::token(2);
    let of_other = [both[0].clone().with("Authorization", basic(&other)), both[1].clone().with("Authorization", basic(&token))];
    let calls: Vec<_> = of_other.into_iter().chain([integrate(&token, 401)]).collect();
    assert_eq!(cause(&calls), Cause::Unknown, "another token was accepted");
    let elsewhere = [call("GET", PROJECTS.replace("peter", "paul"), 200).answered("{}"), call("GET", USERS, 401)];
    assert_eq!(cause(&with_server_calls(&token, elsewhere)), Cause::Unknown, "another organization accepted it");
}

#[test]
fn a_token_that_another_organization_accepts_for_the_same_call_is_for_that_one() {
    let calls = [call("GET", USERS.replace("peter", "paul"), 200).answered("{}"), call("GET", USERS, 401)];
    assert_eq!(cause(&with_server_calls(&made::token(1), calls)), Cause::WrongOrganization);
}

#[test]
fn an_unknown_organization_and_the_sign_in_page_are_told() {
    let projects = |status| call("GET", PROJECTS, status).with("Authorization", basic(&made::token(1)));
    let page = |title: &str| format!("<!DOCTYPE html><html><head><title>{title}</title></head></html>");
    assert_eq!(cause(&[projects(404).answered(page("404 - Page not found")), integrate(&made::token(1), 404)]), Cause::WrongOrganization);
    assert_eq!(
        cause(&[projects(203).answered(page("Azure DevOps Services | Sign In")), integrate(&made::token(1), 401)]),
        Cause::UnknownToken
    );
    let moved = projects(302).answered_with("Location", "https://spsprod.vssps.visualstudio.com/_signin?realm=dev.azure.com");
    assert_eq!(cause(&[moved, integrate(&made::token(1), 401)]), Cause::UnknownToken);
}

#[test]
fn what_the_token_page_told_of_the_very_token_is_believed() {
    let pats = "https://vssps.dev.azure.com/peter/_apis/tokens/pats?api-version=7.1-preview.1";
    let token = made::token(3);
    let made_as = |scope: &str, valid_to: &str| {
        let answer = json!({ "patToken": { "authorizationId": "a-1", "scope": scope, "validTo": valid_to, "token": token }, "patTokenError": "none" });
        call("POST", pats, 200).sends(json!({ "displayName": "x" })).answered(answer.to_string())
    };
    let later = "2026-06-01T00:00:00Z";
    let revoked = |id: &str| call("DELETE", format!("{pats}&authorizationId={id}"), 204);
    assert_eq!(cause(&[made_as("vso.work", later), integrate(&token, 401)]), Cause::MissingScope);
    assert_eq!(cause(&[made_as("vso.graph", later), integrate(&token, 401)]), Cause::Unknown);
    assert_eq!(cause(&[made_as("app_token", "2026-02-01T00:00:00Z"), integrate(&token, 401)]), Cause::Expired);
    assert_eq!(cause(&[made_as("vso.graph", later), revoked("a-1"), integrate(&token, 401)]), Cause::Revoked);
    assert_eq!(cause(&[made_as("vso.graph", later), revoked("b-2"), integrate(&token, 401)]), Cause::Unknown, "another token was revoked");
    assert_eq!(cause(&[made_as("vso.work", later), integrate(&made::token(4), 401)]), Cause::Unknown, "another token was sent");
}

#[test]
fn the_last_attempt_that_failed_counts() {
    let found = finding(&chrome(&[integrate("x", 503), integrate("x", 429), integrate("x", 200).answered("{}")]));
    assert_eq!((found.cause, found.about), (Cause::RateLimit, Some(2)));
    assert!(found.evidence.last().is_some_and(|evidence| evidence.place == "entry 3" && evidence.says.contains("succeeded")));
}

#[test]
fn a_file_without_the_call_says_so() {
    assert_eq!(cause(&[call("GET", format!("{SERVER}/index.html"), 200)]), Cause::NoCall);
    assert_eq!(cause(&[call("OPTIONS", format!("{SERVER}/{CONFIG}"), 401)]), Cause::NoCall, "the question before the call is not the call");
    assert_eq!(cause(&[call("GET", format!("{SERVER}/{CONFIG}?organization=x"), 200)]), Cause::NoFailure);
    assert_eq!(cause(&[call("POST", format!("{SERVER}/{CONFIG}/azure"), 503)]), Cause::ServerError, "something may follow the path");
}

#[test]
fn the_very_call_that_was_accepted_before_is_the_evidence() {
    let token = made::token(1);
    let nobody = r#"{"message":"TF400813: The user 'aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa' is not authorized to access this resource."}"#;
    let calls =
        [call("GET", PROJECTS, 200).answered("{}"), call("GET", USERS, 200).answered("{}"), call("GET", USERS, 401).answered(nobody)];
    let found = finding(&chrome(&calls.map(|call| call.with("Authorization", basic(&token)))));
    assert_eq!((found.cause, found.fits.as_slice()), (Cause::Unknown, &[Cause::ConditionalAccess, Cause::Revoked][..]));
    let [against] = found.against.as_slice() else { panic!("{found:?}") };
    assert_eq!((against.place.as_str(), against.opposes.contains(&Cause::UnknownToken)), ("entry 2", true));
    assert!(against.says.contains("this very call 1 second before the refusal"), "{against:?}");
}

#[test]
fn a_cause_that_something_speaks_against_and_nothing_rules_out_comes_last() {
    let refused = call("GET", USERS, 401).with("Authorization", basic(&made::token(1)));
    let mut har: Value = serde_json::from_str(&chrome(&[refused])).unwrap();
    har["log"]["entries"][0]["response"]["content"] = json!({ "size": 312, "mimeType": "application/json" });
    let found = finding(&har.to_string());
    let doubtful: Vec<bool> = found.fits.iter().map(|cause| found.is_doubtful(*cause)).collect();
    assert!(doubtful.is_sorted() && found.is_doubtful(Cause::MissingScope) && !found.is_doubtful(Cause::Policy), "{found:?}");
    assert!(found.decisive()[0].starts_with("Record the attempt again"), "{:?}", found.decisive());
}

#[test]
fn a_likely_finding_names_what_else_is_possible_and_which_call_decided() {
    let calls = [call("GET", PROJECTS, 200).answered("{}"), call("GET", USERS, 401)];
    let found = finding(&chrome(&calls));
    assert_eq!(
        (found.cause, found.fits.as_slice()),
        (Cause::MissingScope, &[Cause::Expired, Cause::Revoked, Cause::WrongOrganization][..])
    );
    assert!(found.certainty_in_words().ends_with("Also possible: an expired token, a revoked token or a token for another organization."));
    assert!(found.evidence[0].says.contains("seems valid"), "{found:?}");

    let token = made::token(1);
    let found = finding(&chrome(&with_server_calls(&token, calls)));
    assert_eq!(found.calls_in_words().as_deref(), Some("Failed call: entry 3; decided by entry 2."));
}

#[test]
fn a_long_list_of_causes_is_cut_in_the_summary() {
    let found = finding(&chrome(&[integrate("x", 401)]));
    assert!(found.certainty_in_words().ends_with("or one of 6 others."), "{}", found.certainty_in_words());
    assert_eq!(found.fits.len(), 10);
}

#[test]
fn a_message_is_quoted_as_a_whole_or_with_dots() {
    let message = |text: &str| integrate("x", 401).answered(json!({ "message": text }).to_string());
    let quote = |text: &str| finding(&chrome(&[message(text)])).evidence[0].quote.clone();
    let expired = "The Personal Access Token used has expired.";
    assert!(quote(&format!("{expired} Details: 7.")).starts_with(&format!("“{expired} Details: 7.”")));
    let long = format!("So it is. {} {}", expired, "and more ".repeat(60));
    assert!(quote(&long).starts_with("“… The Personal Access Token used has expired …”"), "{}", quote(&long));
}

#[test]
fn a_file_of_other_calls_names_their_servers() {
    let found = finding(&chrome(&[call("GET", "https://www.example.com/a?b=c", 200), call("GET", "https://cdn.example.com/d", 200)]));
    assert_eq!((found.cause, found.evidence[0].quote.as_str()), (Cause::NoCall, "www.example.com, cdn.example.com"));
}

#[test]
fn a_call_that_only_the_time_links_to_the_attempt_makes_the_finding_likely_and_no_other_cause_possible() {
    let mut har: Value = serde_json::from_str(&chrome(&[
        integrate("***", 401),
        call("GET", PROJECTS, 200).answered("{}").with("Authorization", basic(&made::token(1))),
        call("GET", USERS, 401).with("Authorization", basic(&made::token(1))),
    ]))
    .unwrap();
    har["log"]["entries"][0]["time"] = json!(5_000);
    let found = finding(&har.to_string());
    assert_eq!((found.cause, found.certainty, found.is_inferred), (Cause::MissingScope, Certainty::Likely, true));
    assert!(found.fits.is_empty() && found.certainty_in_words().contains("is inferred"), "{found:?}");
}

#[test]
fn a_body_in_a_file_beside_this_one_is_named() {
    let mut har: Value = serde_json::from_str(&chrome(&[integrate("x", 401)])).unwrap();
    har["log"]["entries"][0]["response"]["content"] = json!({ "size": 312, "_file": "0b1c.json" });
    let found = finding(&har.to_string());
    assert!(found.evidence[0].says.contains("in the file 0b1c.json"), "{found:?}");
    assert!(found.decisive()[0].contains("0b1c.json"), "{:?}", found.decisive());
}

#[test]
fn other_attempts_are_named() {
    let (token, other) = (made::token(1), made::token(2));
    let found = finding(&chrome(&[integrate(&token, 429), integrate(&token, 503), integrate(&other, 200).answered("{}")]));
    assert!(found.evidence.iter().any(|evidence| evidence.place == "entry 1" && evidence.says.contains("failed, too")), "{found:?}");
    assert!(
        found.calls_in_words().is_some_and(|words| words.ends_with("A later attempt (entry 3) with another token succeeded.")),
        "{found:?}"
    );
}

#[test]
fn a_user_who_was_let_in_before_probably_lacks_a_permission_and_is_not_asked_to_read_the_answer_again() {
    let refused = r#"{"message":"TF400813: The user '8f1c7a34-1111-4222-8333-444455556666' is not authorized to access this resource."}"#;
    let token = made::token(1);
    let found = finding(&chrome(&with_server_calls(
        &token,
        [call("GET", PROJECTS, 200).answered("{}"), call("GET", USERS, 401).answered(refused)],
    )));
    assert_eq!((found.cause, found.certainty), (Cause::MissingPermission, Certainty::Likely));
    let nobody = r#"{"message":"TF400813: The user '' is not authorized to access this resource."}"#;
    let found = finding(&chrome(&[call("GET", USERS, 401).answered(nobody).with("Authorization", basic(&token))]));
    assert!(found.decisive().iter().all(|what| !what.starts_with("Read Azure DevOps' own answer")), "{:?}", found.decisive());
}
