//! Stories in which something looks like another cause: names that read like refusals, answers within answers, pages of networks, calls of
//! other products.

use super::made::{self, CONFIG, Call, PROJECTS, SERVER, USERS, call, integrate};
use super::table::{
    EXPIRED, NOBODY, Story, attempt_with, decided, error, open, projects, refused_user, sign_in_page, story, users, users_with,
};
use crate::support::basic;
use base64::prelude::{BASE64_STANDARD, Engine};
use serde_json::json;
use vfunction_replica::article::causes::Cause;

/// A message that refuses a user, in another language.
fn refused_in(before: &str, user: &str, after: &str) -> String {
    error("UnauthorizedRequestException", &format!("TF400813: {before}{user}{after}"))
}

/// A page of a network between.
fn page() -> &'static str {
    "<!DOCTYPE html><html><head><title>Welcome to the guest network</title></head><body></body></html>"
}

/// The page of a server that failed.
fn bad_gateway() -> &'static str {
    "<html><head><title>502 Bad Gateway</title></head></html>"
}

/// A call with the token in its address.
fn with_token_in_address(url: &str, status: u16) -> Call {
    call("GET", url.replace("https://", &format!("https://:{}@", made::token(1))), status)
}

pub fn traps() -> Vec<Story> {
    names().into_iter().chain(answers_behind()).chain(ways()).chain(credentials()).chain(other_calls()).collect()
}

fn names() -> Vec<Story> {
    use Cause::*;
    let known = "'8f1c7a34-1111-4222-8333-444455556666'";
    let permission = json!({
        "message": "Zugriff verweigert: Personal Access Token has expired benötigt die folgenden Berechtigungen: Lesen.",
        "typeKey": "AccessCheckException",
        "customProperties": { "Descriptor": "aad.X", "IdentityDisplayName": "Personal Access Token has expired", "RequestedPermissions": 1 },
    });
    vec![
        story(
            "another user before the code",
            vec![attempt_with(401, json!({ "message": "Failed for user admin: TF400813: The user '' is not authorized." }).to_string())],
            open(&[UnknownToken, Expired], &[NotAMember, MissingScope]),
        ),
        story(
            "no user, in German",
            vec![users(401).answered(refused_in("Der Benutzer \"", "", "\" ist nicht berechtigt."))],
            open(&[UnknownToken, Expired], &[NotAMember, MissingScope]),
        ),
        story(
            "nobody, in Japanese",
            vec![users(401).answered(refused_in("ユーザー ", NOBODY, " には、アクセスする権限がありません。"))],
            open(&[UnknownToken, ConditionalAccess], &[NotAMember, MissingScope]),
        ),
        story(
            "no member, in French",
            vec![users(401).answered(refused_in("L'utilisateur ", known, " n'est pas autorisé."))],
            decided(NotAMember),
        ),
        story(
            "a user with a name like another message",
            vec![users(401).answered(refused_user("'not available for anonymous access'"))],
            decided(NotAMember),
        ),
        story("a user with a full stop", vec![users(401).answered(refused_user("'Dr. J. Smith'"))], decided(NotAMember)),
        story(
            "no user, in the title of a page",
            vec![users(401).answered(
                "<!DOCTYPE html><html><head><title>TF400813: The user &#39;&#39; is not authorized to access this.</title></head></html>",
            )],
            open(&[UnknownToken, Expired], &[NotAMember]),
        ),
        story(
            "nobody, in plain text",
            vec![attempt_with(401, format!("TF400813: The user {NOBODY} is not authorized to access this resource."))],
            open(&[UnknownToken, MalformedCredential], &[NotAMember]),
        ),
        story(
            "a user who is left out",
            vec![users(401).answered(refused_user("'[REDACTED]'"))],
            open(&[NotAMember, UnknownToken], &[MissingScope]),
        ),
        story("a user of marks", vec![users(401).answered(refused_user("','"))], open(&[UnknownToken, Expired], &[NotAMember])),
        story(
            "a user who was let in before",
            vec![projects(200), users(401).answered(refused_user(known))],
            open(&[MissingPermission], &[UnknownToken, Expired]),
        ),
        story("a permission, in German", vec![projects(200), users(403).answered(permission.to_string())], decided(MissingPermission)),
        story(
            "a user named like a refusal",
            vec![attempt_with(403, json!({ "message": "User 'Only an administrator' may not do this." }).to_string())],
            open(&[NotAnAdministrator, MissingPermission], &[]),
        ),
    ]
}

fn answers_behind() -> Vec<Story> {
    use Cause::*;
    let inner = json!({ "Message": EXPIRED });
    vec![
        story("an answer in an answer", vec![attempt_with(401, json!({ "response": { "data": inner } }).to_string())], decided(Expired)),
        story(
            "an answer after words",
            vec![attempt_with(401, json!({ "message": format!("401: {inner}") }).to_string())],
            decided(Expired),
        ),
        story(
            "a failure that was a refusal",
            vec![attempt_with(500, json!({ "message": "Request failed with status code 401" }).to_string())],
            open(&[MissingScope, Expired], &[ServerError]),
        ),
        story(
            "a refusal that made a server fail",
            vec![projects(200), users(401), attempt_with(502, bad_gateway())],
            decided(MissingScope),
        )
        // The calls before the attempt are not linked to it.
        .sanitized(decided(ServerError)),
        story(
            "refusals of the same integration",
            vec![attempt_with(401, "{}"), call("GET", format!("{SERVER}/api/v1/organizations/issuetracking/projects"), 401)],
            open(&[MissingScope, SessionEnded], &[]),
        ),
        story(
            "made after a refusal",
            vec![attempt_with(401, "{}"), attempt_with(201, "{}")],
            open(&[MissingScope], &[UnknownToken, Expired]),
        ),
    ]
}

fn ways() -> Vec<Story> {
    use Cause::*;
    vec![
        story("a proxy that asks to sign in", vec![attempt_with(407, page())], decided(ProxySignIn)),
        story("a network that asks to sign in", vec![attempt_with(511, page())], decided(ProxySignIn)),
        story(
            "a page in place of an answer",
            vec![projects(200).answered(page()), users(401)],
            open(&[MissingScope, Expired, Revoked], &[]),
        ),
        story(
            "a redirect to the same call",
            vec![attempt_with(308, "").answered_with("Location", format!("{SERVER}/{CONFIG}/")), attempt_with(200, "{}")],
            decided(NoFailure),
        ),
        story(
            "a redirect to sign in at Microsoft",
            vec![users(302).answered_with("Location", "https://login.microsoftonline.com/common/oauth2/authorize?client_id=x")],
            decided(UnknownToken),
        )
        .sanitized(open(&[UnknownToken, MalformedCredential], &[])),
    ]
}

fn credentials() -> Vec<Story> {
    use Cause::*;
    let header = basic(&made::token(1));
    let latin = format!("Basic {}", BASE64_STANDARD.encode([b"j\xf6rg:", made::token(1).as_bytes()].concat()));
    let body = |url: &str| with_token_in_address(url, 200).answered("{}");
    vec![
        story("a user in Latin-1", vec![users_with(latin, 203).answered(sign_in_page())], decided(UnknownToken))
            .sanitized(open(&[MalformedCredential, UnknownToken], &[])),
        story(
            "the same header twice",
            vec![users_with(header.clone(), 203).with("Authorization", header).answered(sign_in_page())],
            decided(UnknownToken),
        )
        .sanitized(open(&[MalformedCredential, UnknownToken], &[])),
        story("the token in the address", vec![body(PROJECTS), with_token_in_address(USERS, 401)], decided(MissingScope)),
        story(
            "an empty password beside the token",
            vec![
                call("POST", format!("{SERVER}/{CONFIG}"), 401)
                    .sends(json!({ "data": { "type": "azure", "password": "", "token": made::token(1), "organization": "peter" } }))
                    .answered("{}"),
            ],
            open(&[MissingScope, Expired], &[]),
        ),
    ]
}

fn other_calls() -> Vec<Story> {
    use Cause::*;
    let of_page = |call: Call| call.with("Cookie", "VstsSession=x").with("Referer", "https://dev.azure.com/peter/");
    vec![
        story(
            "another product",
            vec![integrate(&made::token(1), 401).sends(json!({ "data": { "type": "jira", "token": made::token(1) } })).answered("{}")],
            decided(NoCall),
        ),
        story("a page of Azure DevOps", vec![of_page(call("GET", USERS, 403)), of_page(call("GET", PROJECTS, 401))], decided(NoCall)),
        story(
            "a page of Azure DevOps with its own token",
            vec![of_page(call("GET", USERS, 401)).with("Authorization", format!("Bearer {}", made::session(1_772_359_200)))],
            decided(NoCall),
        ),
        story(
            "the marketplace",
            vec![call("POST", "https://marketplace.visualstudio.com/_apis/public/gallery/extensionquery", 429)],
            decided(NoCall),
        ),
    ]
}
