//! Status, headers and body of every refusal, as captured from the real service where a capture is public. The exception names of
//! malformed requests and of unknown paths and methods are assumed.

use super::access;
use super::state::HasAzure;
use crate::products::azure_devops::wire::{AccessCheck, AzureError};
use crate::simulator::handler::RequestContext;
use crate::simulator::http::{JSON, Response, StatusCode, encode, encode_pairs};
use crate::simulator::protocol::OUTSIDE;
use crate::simulator::verdict::Verdict;

/// Media type of the HTML pages.
const HTML: &str = "text/html; charset=utf-8";

/// How the challenge of a refused token begins. (The number of the scale unit in the host is left out.)
const CHALLENGE: &str = r#"Basic realm="https://tfsprod.app.visualstudio.com/""#;
/// The challenge to a sound credential of somebody who does not belong here.
const FEDERATED: &str = "TFS-Federated, Bearer";
/// The user id that represents nobody.
const NOBODY: &str = "aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa";
/// What an organization's policy says.
const POLICY: &str = "The organization's security policy prohibits access by global Personal Access Token (PAT) unless you are on an \
                      allowlist. Contact your organization administrator to be included on the allowlist.";

/// The usual response to a refused request.
pub fn refusal<W: HasAzure>(world: &W, context: &RequestContext<W>, verdict: &Verdict) -> Response {
    match verdict {
        Verdict::UnknownToken | Verdict::MalformedCredential { .. } if suppresses_redirect(context) => {
            unauthorized(NOBODY).header("WWW-Authenticate", CHALLENGE)
        }
        Verdict::UnknownToken | Verdict::MalformedCredential { .. } => sign_in_redirect(context),
        Verdict::UnknownOrganization { .. } => page(
            StatusCode::NOT_FOUND,
            "404 - Page not found",
            "Looks like this page doesn't exist or can't be found. Make sure the URL is correct.",
        ),
        Verdict::ExpiredToken { .. } => {
            let access_check = "Microsoft.VisualStudio.Services.Security.AccessCheckException, Microsoft.VisualStudio.Services.WebApi";
            let message = "Access Denied: The Personal Access Token used has expired.";
            let body = AzureError { custom_properties: Some(AccessCheck::default()), ..AzureError::new(access_check, message) };
            no_store(Response::json(StatusCode::UNAUTHORIZED, &body)).header("WWW-Authenticate", CHALLENGE)
        }
        Verdict::NotAMember { .. } => {
            let user = access::token(world.azure(), context.request).map_or(world.azure().signed_in.as_str(), |token| &token.owner);
            unauthorized(user).header("WWW-Authenticate", FEDERATED)
        }
        Verdict::PolicyBlocked => {
            let answer = page(StatusCode::UNAUTHORIZED, "Access Denied", POLICY).header("WWW-Authenticate", CHALLENGE);
            no_store(answer).header("X-TFS-ServiceError", encode(POLICY))
        }
        Verdict::PersonalAccessTokenNotAccepted => {
            error(StatusCode::UNAUTHORIZED, "InvalidAccessException", "The requested operation is not allowed.")
        }
        Verdict::Malformed { field, problem } if field == "organization" => {
            let message = format!("VS850015: The specified name is not allowed to be used. {problem}");
            error(StatusCode::BAD_REQUEST, "OrganizationNameNotAllowedException", &message)
        }
        Verdict::Malformed { field, problem } => {
            error(StatusCode::BAD_REQUEST, "VssPropertyValidationException", &format!("{field}: {problem}"))
        }
        Verdict::MethodNotAllowed => error(
            StatusCode::METHOD_NOT_ALLOWED,
            "VssRequestContentTypeNotSupportedException",
            "The requested resource does not support this http method.",
        ),
        Verdict::NotFound => error(StatusCode::NOT_FOUND, "VssResourceNotFoundException", "The resource cannot be found."),
        // Revoked, for other organizations, or without the scope: the three cannot be distinguished.
        _ => no_store(Response::empty(StatusCode::UNAUTHORIZED))
            .header("WWW-Authenticate", CHALLENGE)
            .header("X-Content-Type-Options", "nosniff"),
    }
}

/// The response of a server that is down or asks for patience.
pub fn exhausted(status: StatusCode) -> Response {
    match status {
        StatusCode::TOO_MANY_REQUESTS => {
            let message = "TF400733: The request has been canceled: Request was blocked due to exceeding usage of resource \
                           'Concurrency' in namespace 'User'.";
            error(StatusCode::TOO_MANY_REQUESTS, "RequestBlockedException", message)
                .header("Retry-After", "30")
                .header("X-RateLimit-Resource", "Concurrency")
                .header("X-RateLimit-Limit", "200")
                .header("X-RateLimit-Remaining", "0")
        }
        status => page(status, "Azure DevOps Services Unavailable", "The service is unavailable. Try again later."),
    }
}

/// The page on which a client ends that follows the redirect to the sign-in.
pub fn sign_in_page() -> Response {
    page(
        StatusCode::NON_AUTHORITATIVE_INFORMATION,
        "Azure DevOps Services | Sign In",
        "This page stands in for the sign-in of the real service. There is nothing to enter here.",
    )
}

fn suppresses_redirect<W>(context: &RequestContext<W>) -> bool {
    context.request.headers.get("X-TFS-FedAuthRedirect").is_some_and(|value| value.trim().eq_ignore_ascii_case("Suppress"))
}

/// To the sign-in page of this replica: the real host is in the path, and the reference is relative, so that it is right
/// under every base path and leads to no other origin.
fn sign_in_redirect<W>(context: &RequestContext<W>) -> Response {
    let path = context.request.path.as_str();
    let address = format!("https://{}", path.strip_prefix(OUTSIDE).unwrap_or(path));
    let query = encode_pairs(&[("realm", "dev.azure.com"), ("reply_to", &address)]);
    let up = "../".repeat(path.split('/').count().saturating_sub(2));
    let moved = Response::empty(StatusCode::FOUND).header("Location", format!("{up}spsprod.vssps.visualstudio.com/_signin?{query}"));
    no_store(moved).header("Content-Type", HTML).body("<html><head><title>Object moved</title></head></html>")
}

fn unauthorized(user: &str) -> Response {
    let type_name = "Microsoft.TeamFoundation.Framework.Server.UnauthorizedRequestException, Microsoft.TeamFoundation.Framework.Server";
    let message = format!("TF400813: The user '{user}' is not authorized to access this resource.");
    no_store(Response::json(StatusCode::UNAUTHORIZED, &AzureError::new(type_name, &message)))
}

fn error(status: StatusCode, type_key: &str, message: &str) -> Response {
    let type_name = format!("Microsoft.VisualStudio.Services.Common.{type_key}, Microsoft.VisualStudio.Services.Common");
    Response::json(status, &AzureError::new(&type_name, message)).header("Content-Type", JSON)
}

fn page(status: StatusCode, title: &str, line: &str) -> Response {
    let body =
        format!("<!DOCTYPE html>\n<html lang=\"en\"><head><title>{title}</title></head><body><h1>{title}</h1><p>{line}</p></body></html>");
    Response::empty(status).header("Content-Type", HTML).body(body)
}

fn no_store(response: Response) -> Response {
    response.header("Cache-Control", "no-cache, no-store, must-revalidate").header("Pragma", "no-cache")
}
