//! The REST calls that a personal access token opens, and which scope each needs.
//! <https://learn.microsoft.com/rest/api/azure/devops>

use super::access::authorize;
use super::answers::sign_in_page;
use super::state::{HasAzure, Organization, Project, User};
use crate::simulator::handler::{HandlerOutcome, RequestContext};
use crate::simulator::http::{Response, StatusCode};
use crate::simulator::verdict::Verdict;
use base64::prelude::{BASE64_STANDARD_NO_PAD, Engine};
use serde_json::{Value, json};

/// The members of an organization, as the Graph knows them: `vso.graph`.
pub fn graph_users<W: HasAzure>(world: &mut W, context: &RequestContext<W>) -> Result<HandlerOutcome, Verdict> {
    let (organization, _) = authorize(world.azure(), context, &["vso.graph"])?;
    let members = world.azure().users.iter().filter(|user| organization.members.contains(&user.id));
    Ok(list(members.map(|user| graph_user(organization, user)).collect()))
}

/// The projects of an organization: `vso.project`, or `vso.profile`, which many scopes include.
pub fn projects<W: HasAzure>(world: &mut W, context: &RequestContext<W>) -> Result<HandlerOutcome, Verdict> {
    let (organization, _) = authorize(world.azure(), context, &["vso.project", "vso.profile"])?;
    Ok(list(organization.projects.iter().map(|project| project_entry(organization, project)).collect()))
}

/// Who the token belongs to: every token will do (assumed; no scope is documented).
pub fn connection_data<W: HasAzure>(world: &mut W, context: &RequestContext<W>) -> Result<HandlerOutcome, Verdict> {
    let (organization, token) = authorize(world.azure(), context, &[])?;
    let owner = world.azure().users.iter().find(|user| user.id == token.owner);
    let identity = json!({
        "id": token.owner,
        "descriptor": format!("Microsoft.IdentityModel.Claims.ClaimsIdentity;{}", owner.map_or("", |user| &user.mail)),
        "providerDisplayName": owner.map_or("", |user| &user.name),
        "isActive": true,
    });
    let body = json!({
        "authenticatedUser": identity,
        "authorizedUser": identity,
        "instanceId": organization.id,
        "deploymentType": "hosted",
    });
    Ok(HandlerOutcome::allowed(Response::json(StatusCode::OK, &body)))
}

/// Where the redirect of an unknown token ends.
pub fn sign_in<W: HasAzure>(_: &mut W, _: &RequestContext<W>) -> Result<HandlerOutcome, Verdict> {
    Ok(HandlerOutcome::allowed(sign_in_page()))
}

fn list(value: Vec<Value>) -> HandlerOutcome {
    HandlerOutcome::allowed(Response::json(StatusCode::OK, &json!({ "count": value.len(), "value": value })))
}

fn graph_user(organization: &Organization, user: &User) -> Value {
    let descriptor = format!("aad.{}", BASE64_STANDARD_NO_PAD.encode(&user.id));
    let at = |path: &str| api("vssps.dev.azure.com", organization, &format!("graph/{path}/{descriptor}"));
    let link = |path: &str| json!({ "href": at(path) });
    json!({
        "subjectKind": "user",
        "metaType": user.kind,
        "domain": organization.id,
        "principalName": user.mail,
        "mailAddress": user.mail,
        "origin": "aad",
        "originId": user.id,
        "displayName": user.name,
        "_links": {
            "self": link("users"),
            "memberships": link("memberships"),
            "membershipState": link("membershipstates"),
            "storageKey": link("storagekeys"),
            "avatar": link("avatars"),
        },
        "url": at("users"),
        "descriptor": descriptor,
    })
}

fn project_entry(organization: &Organization, project: &Project) -> Value {
    json!({
        "id": project.id,
        "name": project.name,
        "description": project.description,
        "url": api("dev.azure.com", organization, &format!("projects/{}", project.id)),
        "state": "wellFormed",
        "revision": 1,
        "visibility": "private",
        "lastUpdateTime": project.updated.to_string(),
    })
}

/// An address of the real service, as it is in its answers.
fn api(host: &str, organization: &Organization, path: &str) -> String {
    format!("https://{host}/{}/_apis/{path}", organization.name)
}
