//! The diagnosis over a table of files: habits of five recorders × causes × what changes files on their way. A wrong diagnosis is worse than
//! none, so none may be wrong, and nine of ten have to be decided where the file decides.

use super::cases::{Case, cases};
use super::made::{self, Call, PROJECTS, SERVER, USERS, call, integrate};
use super::recorders::{LEFT_OUT, QUIRKS, RECORDERS, Recorder};
use super::traps::traps;
use crate::support::basic;
use base64::prelude::{BASE64_STANDARD, Engine};
use serde_json::json;
use std::sync::LazyLock;
use vfunction_replica::article::causes::Cause;
use vfunction_replica::article::diagnosis::finding::{Certainty, Finding};
use vfunction_replica::article::diagnosis::import::{Imported, import};
use vfunction_replica::simulation::practice::{attempt, practice};

/// What is right for a file.
#[derive(Clone)]
pub(super) struct Right {
    /// The cause; [`Cause::Unknown`] where the file does not decide.
    cause: Cause,
    /// Where it is unknown: causes that have to be among those that fit, and causes that must not.
    fits: &'static [Cause],
    forbidden: &'static [Cause],
}

/// What happened, and what a file of it shows.
pub(super) struct Story {
    name: &'static str,
    calls: Vec<Call>,
    right: Right,
    /// What is right where the recorder leaves credentials out, if that differs.
    sanitized: Option<Right>,
}

pub(super) const fn decided(cause: Cause) -> Right {
    Right { cause, fits: &[], forbidden: &[] }
}

pub(super) const fn open(fits: &'static [Cause], forbidden: &'static [Cause]) -> Right {
    Right { cause: Cause::Unknown, fits, forbidden }
}

pub(super) fn story(name: &'static str, calls: Vec<Call>, right: Right) -> Story {
    Story { name, calls, right, sanitized: None }
}

impl Story {
    pub(super) fn sanitized(self, right: Right) -> Self {
        Story { sanitized: Some(right), ..self }
    }
}

/// An error body of Azure DevOps.
pub(super) fn error(key: &str, message: &str) -> String {
    json!({ "$id": "1", "innerException": null, "message": message, "typeName": "x", "typeKey": key, "errorCode": 0, "eventId": 3000 })
        .to_string()
}

pub(super) fn refused_user(user: &str) -> String {
    error("UnauthorizedRequestException", &format!("TF400813: The user {user} is not authorized to access this resource."))
}

pub(super) fn projects(status: u16) -> Call {
    let call = call("GET", PROJECTS, status).with("Authorization", basic(&made::token(1)));
    if status == 200 { call.answered(r#"{"count":0,"value":[]}"#) } else { call }
}

pub(super) fn users(status: u16) -> Call {
    let call = call("GET", USERS, status).with("Authorization", basic(&made::token(1)));
    if status == 200 { call.answered(r#"{"count":0,"value":[]}"#) } else { call }
}

/// A call of the Graph with this header.
pub(super) fn users_with(authorization: String, status: u16) -> Call {
    call("GET", USERS, status).with("Authorization", authorization)
}

pub(super) fn sign_in_page() -> &'static str {
    "<!DOCTYPE html><html><head><title>Azure DevOps Services | Sign In</title></head><body></body></html>"
}

pub(super) fn attempt_with(status: u16, answer: impl Into<String>) -> Call {
    integrate(&made::token(1), status).answered(answer)
}

pub(super) const NOBODY: &str = "'aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa'";
pub(super) const EXPIRED: &str = "Access Denied: The Personal Access Token used has expired.";
const PERMISSION: &str = "Access Denied: CI Administrator needs the following permission(s) on the resource /aad.X to perform this action: \
                          Read user properties and attributes.";
const CONDITIONAL: &str = "VS403463: The conditional access policy defined by your Azure Active Directory administrator has failed.";

fn stories() -> Vec<Story> {
    use Cause::*;
    let encoded = |text: String| format!("Basic {}", BASE64_STANDARD.encode(text));
    let token = || made::token(1);
    let wrapped = {
        let whole = basic(&token());
        let (first, rest) = whole.split_at(60);
        format!("{first}\r\n{rest}")
    };
    let global = "https://app.vssps.visualstudio.com/_apis/profile/profiles/me?api-version=7.1";
    let policy = "The%20organization%27s%20security%20policy%20prohibits%20access%20by%20global%20Personal%20Access%20Token%20(PAT).";
    vec![
        story("a missing scope, by a server", vec![projects(200), users(401), attempt_with(401, "")], decided(MissingScope))
            .sanitized(open(&[MissingScope], &[SpoiltAnswer])),
        story("a missing scope, by hand", vec![projects(200), users(401)], decided(MissingScope)),
        story("a missing scope, repaired", vec![projects(200), users(401), users(200)], decided(MissingScope)),
        story("an empty 401 alone", vec![users(401)], open(&[MissingScope, Expired, Revoked, WrongOrganization], &[NotAMember])),
        story(
            "a bare 401 of vFunction",
            vec![attempt_with(401, r#"{"message":"Unauthorized"}"#)],
            open(&[MissingScope, Expired, SessionEnded], &[]),
        ),
        story("expired", vec![projects(200), users(401).answered(error("AccessCheckException", EXPIRED))], decided(Expired)),
        story("expired, passed on", vec![attempt_with(401, error("AccessCheckException", EXPIRED))], decided(Expired)),
        story(
            "expired, within another message",
            vec![attempt_with(401, json!({ "error": { "message": format!("Azure DevOps: {EXPIRED}") } }).to_string())],
            decided(Expired),
        ),
        story(
            "nobody",
            vec![attempt_with(401, refused_user(NOBODY))],
            open(&[UnknownToken, MalformedCredential, ConditionalAccess], &[NotAMember, MissingScope]),
        ),
        story(
            "nobody, accepted a minute before",
            vec![projects(200), users(200), users(401).answered(refused_user(NOBODY))],
            open(&[ConditionalAccess], &[UnknownToken, NotAMember]),
        ),
        story("no user", vec![attempt_with(401, refused_user("''"))], open(&[UnknownToken, Expired, MalformedCredential], &[NotAMember])),
        story("a user of spaces", vec![users(401).answered(refused_user("' '"))], open(&[UnknownToken, Expired], &[NotAMember])),
        story(
            "no user, in a header",
            vec![users(401).answered_with(
                "X-TFS-ServiceError",
                "TF400813%3A%20The%20user%20%E2%80%98%E2%80%99%20is%20not%20authorized%20to%20access%20this%20resource.",
            )],
            open(&[UnknownToken, Expired], &[NotAMember]),
        ),
        story("no member", vec![users(401).answered(refused_user("'8f1c7a34-1111-4222-8333-444455556666'"))], decided(NotAMember)),
        story("no member, passed on", vec![attempt_with(401, refused_user("'8f1c7a34-1111-4222-8333-444455556666'"))], decided(NotAMember)),
        story(
            "a permission",
            vec![projects(200), users(403).answered(error("AccessCheckException", PERMISSION))],
            decided(MissingPermission),
        ),
        story("a permission, passed on", vec![attempt_with(403, error("AccessCheckException", PERMISSION))], decided(MissingPermission)),
        story(
            "a bare 403",
            vec![attempt_with(403, r#"{"message":"Forbidden for CI Administrator"}"#)],
            open(&[NotAnAdministrator, MissingPermission], &[]),
        ),
        story(
            "no administrator",
            vec![attempt_with(403, r#"{"message":"Only an administrator may do this."}"#)],
            decided(NotAnAdministrator),
        ),
        story(
            "conditional access",
            vec![attempt_with(401, error("UnauthorizedRequestException", CONDITIONAL))],
            decided(ConditionalAccess),
        ),
        story(
            "conditional access, by hand",
            vec![users(403).answered(error("VssServiceException", CONDITIONAL))],
            decided(ConditionalAccess),
        ),
        story("a policy", vec![users(401).answered_with("X-TFS-ServiceError", policy)], decided(Policy)),
        story(
            "a line break",
            vec![
                users_with(encoded(format!(":{}\n", token())), 302)
                    .answered_with("Location", "https://spsprodcus1.vssps.visualstudio.com/_signin?realm=dev.azure.com"),
            ],
            decided(MalformedCredential),
        )
        .sanitized(open(&[MalformedCredential, UnknownToken], &[])),
        story("no colon", vec![users_with(encoded(token()), 203).answered(sign_in_page())], decided(MalformedCredential))
            .sanitized(open(&[MalformedCredential, UnknownToken], &[])),
        story("the raw token", vec![users_with(format!("Basic {}", token()), 203).answered(sign_in_page())], decided(MalformedCredential))
            .sanitized(open(&[MalformedCredential, UnknownToken], &[])),
        story("Base64 in two lines", vec![users_with(wrapped, 203).answered(sign_in_page())], decided(MalformedCredential))
            .sanitized(open(&[MalformedCredential, UnknownToken], &[])),
        story(
            "a variable",
            vec![users_with(encoded(":$(AZURE_TOKEN)".to_owned()), 401).answered(refused_user(NOBODY))],
            decided(MalformedCredential),
        )
        .sanitized(open(&[MalformedCredential, UnknownToken], &[])),
        story("Bearer", vec![users_with(format!("Bearer {}", token()), 401)], open(&[MalformedCredential, MissingScope], &[]))
            .sanitized(open(&[MissingScope, Expired], &[])),
        story("an unknown token", vec![users_with(basic(&token()), 203).answered(sign_in_page())], decided(UnknownToken))
            .sanitized(open(&[MalformedCredential, UnknownToken], &[])),
        story(
            "a global host",
            vec![projects(200), call("GET", global, 401).with("Authorization", basic(&token()))],
            open(&[WrongOrganization], &[Expired, Revoked, UnknownToken]),
        ),
        story(
            "another organization",
            vec![call("GET", USERS.replace("peter", "paul"), 200).with("Authorization", basic(&token())).answered("{}"), users(401)],
            decided(WrongOrganization),
        ),
        story(
            "no such organization",
            vec![projects(404).answered("<!DOCTYPE html><html><head><title>404 - Page not found</title></head></html>")],
            decided(WrongOrganization),
        ),
        story(
            "an ended session",
            vec![attempt_with(401, ""), call("GET", format!("{SERVER}/api/v1/organizations/users"), 401)],
            decided(SessionEnded),
        ),
        story("a rate limit", vec![attempt_with(429, "{}")], decided(RateLimit)),
        story("a failed server", vec![attempt_with(502, "<html><head><title>502 Bad Gateway</title></head></html>")], decided(ServerError)),
        story("rejected input", vec![attempt_with(400, r#"{"message":"organization: must not be empty"}"#)], decided(InputRejected)),
        story("a page of a proxy", vec![attempt_with(200, "<html><head><title>Proxy</title></head></html>")], decided(SpoiltAnswer)),
        story("no answer", vec![attempt_with(0, "")], decided(NetworkError)),
        story("success", vec![attempt_with(200, "{}")], decided(NoFailure)),
        story("something else", vec![call("GET", "https://example.com/", 401)], decided(NoCall)),
    ]
}

/// A file of the table.
struct Row {
    name: String,
    bytes: Vec<u8>,
    right: Right,
}

fn table() -> Vec<Row> {
    let mut rows = Vec::new();
    for story in stories().into_iter().chain(traps()) {
        for recorder in RECORDERS {
            let sanitized = story.sanitized.as_ref().filter(|_| recorder == Recorder::ChromeSanitized);
            let right = sanitized.unwrap_or(&story.right).clone();
            let bytes = recorder.record(&story.calls).to_string().into_bytes();
            rows.push(Row { name: format!("{}, {recorder:?}", story.name), bytes, right });
        }
        for (quirk, change) in QUIRKS {
            let name = format!("{}, {quirk}", story.name);
            let is_unanswered = *quirk == "with an attempt that is not answered";
            // An attempt without an answer after a success leaves open how it ended.
            if !(is_unanswered && matches!(story.right.cause, Cause::NoFailure | Cause::NoCall)) {
                rows.push(Row { name, bytes: change(Recorder::Chrome.record(&story.calls)), right: story.right.clone() });
            }
        }
    }
    for story in stories().into_iter().filter(|story| story.name.starts_with("expired") || story.name.starts_with("nobody")) {
        for (quirk, change) in LEFT_OUT {
            let right = open(&[Cause::ConditionalAccess], &[]);
            rows.push(Row { name: format!("{}, {quirk}", story.name), bytes: change(Recorder::Chrome.record(&story.calls)), right });
        }
    }
    rows.extend(cases().into_iter().map(|Case { name, bytes, right }| Row { name: name.to_owned(), bytes: bytes.to_vec(), right }));
    rows
}

/// What is read of a file.
struct Read {
    name: String,
    right: Right,
    imported: Imported,
    found: Finding,
}

/// What is read of all files of the table. They are made and read once for all tests, which takes longer than the tests themselves.
fn read() -> &'static [Read] {
    static READ: LazyLock<Vec<Read>> = LazyLock::new(|| {
        let read = |Row { name, bytes, right }| {
            let imported = import(&bytes).unwrap_or_else(|error| panic!("{name}: {error}"));
            Read { found: imported.finding(), name, right, imported }
        };
        table().into_iter().map(read).collect()
    });
    &READ
}

#[test]
fn no_file_of_the_table_is_diagnosed_wrongly() {
    let (mut right, mut acceptable, mut undecided, mut wrong) = (0, 0, 0, Vec::new());
    let rows = read();
    assert!(rows.len() >= 120, "{}", rows.len());
    for row in rows {
        let found = &row.found;
        let fits_all = row.right.fits.iter().all(|cause| found.fits.contains(cause));
        let fits_none = row.right.forbidden.iter().all(|cause| !found.fits.contains(cause) && found.cause != *cause);
        match (row.right.cause, found.cause) {
            (expected, cause) if expected == cause && fits_all && fits_none => right += 1,
            (expected, Cause::Unknown) if expected != Cause::Unknown && found.fits.contains(&expected) => {
                undecided += 1;
                println!("undecided: {}: {:?}", row.name, found.fits);
            }
            (Cause::Unknown, cause) if found.certainty == Certainty::Likely && row.right.fits == [cause] => acceptable += 1,
            _ => wrong.push(format!("{}: {:?} instead of {:?}, fits {:?}", row.name, found.cause, row.right.cause, found.fits)),
        }
    }
    println!("{} files: {right} right, {acceptable} acceptable, {undecided} undecided, {} wrong", rows.len(), wrong.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let decidable = rows.iter().filter(|row| row.right.cause != Cause::Unknown).count();
    assert!(undecided * 10 <= decidable, "{undecided} of {decidable} are undecided");
}

#[test]
fn every_finding_has_evidence_and_every_unknown_one_says_what_would_decide() {
    for Read { name, imported, found, .. } in read() {
        assert!(found.cause == Cause::NoCall || !found.evidence.is_empty(), "{name}");
        assert!(found.evidence.iter().chain(&found.against).all(|evidence| !evidence.quote.is_empty()), "{name}: {found:?}");
        assert_eq!(found.cause == Cause::Unknown, found.certainty == Certainty::Open, "{name}");
        match found.certainty {
            Certainty::Open => assert!(!found.fits.is_empty(), "{name}: {found:?}"),
            Certainty::Likely => assert!(!found.fits.contains(&found.cause), "{name}: {found:?}"),
            Certainty::Certain => assert!(found.fits.is_empty(), "{name}: {found:?}"),
        }
        assert_eq!(found.cause == Cause::Unknown, !found.decisive().is_empty(), "{name}");
        let secrets = [made::token(1), basic(&made::token(1)).replace("Basic ", "")];
        let all = format!("{imported:?} {found:?} {}", imported.cleaned());
        assert!(secrets.iter().all(|secret| !all.contains(secret)), "{name}");
    }
}

#[test]
fn a_cleaned_copy_gives_the_same_finding() {
    for Read { name, imported, found, .. } in read() {
        let copy = import(imported.cleaned().as_bytes()).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert_eq!(copy.finding(), *found, "{name}");
        assert_eq!(copy.entries.len(), imported.entries.len());
    }
}

#[test]
fn what_can_be_practised_fails_as_the_file_does() {
    let mut offered = 0;
    for Read { name, imported, found, .. } in read() {
        let Some(practice) = practice(imported, found) else { continue };
        offered += 1;
        assert!(practice.answers_like(imported, found, &attempt(practice.scenario, practice.fault)), "{name}");
        assert!(found.cause != Cause::Unknown && practice.scenario.id == found.cause.scenario().unwrap_or("healthy"), "{name}");
    }
    println!("{offered} files can be practised");
    assert!(offered >= 100, "{offered}");
}
