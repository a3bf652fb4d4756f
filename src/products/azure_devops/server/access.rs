//! Who may do what: the one place where a personal access token is judged.

use super::state::{Azure, Organization, Token};
use crate::common::time::Timestamp;
use crate::products::azure_devops::credential_form::{CredentialForm, decoded};
use crate::products::azure_devops::scopes;
use crate::products::azure_devops::wire::PatStatus;
use crate::products::organization_name::OrganizationName;
use crate::simulator::fields::malformed;
use crate::simulator::handler::RequestContext;
use crate::simulator::http::Request;
use crate::simulator::verdict::Verdict;
use std::str::FromStr;

/// Judges the token in a request, in the order of the real server as far as it is known: the name's form, the token, the
/// organization, revocation, expiry, the token's organizations, its owner's membership, policy, scope. `needs` are scopes any one of
/// which is enough; none means that every token will do.
pub fn authorize<'a, W>(azure: &'a Azure, context: &RequestContext<W>, needs: &[&str]) -> Result<(&'a Organization, &'a Token), Verdict> {
    let name = organization_name(context)?;
    let token = token(azure, context.request).ok_or_else(|| unknown(context.request))?;
    let organization = known(azure, &name)?;
    check_token(token, organization, context.now, needs)?;
    Ok((organization, token))
}

fn check_token(token: &Token, organization: &Organization, now: Timestamp, needs: &[&str]) -> Result<(), Verdict> {
    let name = || organization.name.to_string();
    match token.status(now) {
        PatStatus::Revoked => return Err(Verdict::RevokedToken),
        PatStatus::Expired => return Err(Verdict::ExpiredToken { valid_to: token.expires }),
        PatStatus::Active => {}
    }
    if !token.covers(&organization.name) {
        let covered = token.organizations.iter().flatten().map(ToString::to_string).collect();
        return Err(Verdict::WrongOrganization { organization: name(), covered });
    }
    if !organization.members.contains(&token.owner) {
        return Err(Verdict::NotAMember { organization: name() });
    }
    if token.organizations.is_none() && organization.policy.forbids_global_tokens {
        return Err(Verdict::PolicyBlocked);
    }
    match needs.first() {
        Some(first) if !needs.iter().any(|id| token.scopes.allow(id)) => {
            let granted = token.scopes.describe();
            Err(Verdict::MissingScope { needed: (*first).to_owned(), name: scopes::describe(first), granted })
        }
        _ => Ok(()),
    }
}

/// The organization of a call that the signed-in user makes in the browser, without a token.
pub fn authorize_signed_in<'a, W>(azure: &'a Azure, context: &RequestContext<W>) -> Result<&'a Organization, Verdict> {
    let name = organization_name(context)?;
    if context.request.headers.get("Authorization").is_some() {
        return Err(token(azure, context.request).map_or_else(|| unknown(context.request), |_| Verdict::PersonalAccessTokenNotAccepted));
    }
    let organization = known(azure, &name)?;
    if organization.members.contains(&azure.signed_in) {
        Ok(organization)
    } else {
        Err(Verdict::NotAMember { organization: organization.name.to_string() })
    }
}

/// Why no token is known: the request carries none, or one that nobody knows, or none that can be read.
fn unknown(request: &Request) -> Verdict {
    let form = request.headers.get("Authorization").map(CredentialForm::of_header).filter(|form| form.is_unreadable());
    match form.and_then(CredentialForm::problem) {
        Some(problem) => Verdict::MalformedCredential { problem: problem.to_owned() },
        None => Verdict::UnknownToken,
    }
}

/// The token whose secret a request carries: as the password of `Basic` (the user name is ignored) or, which is assumed, as `Bearer`.
pub fn token<'a>(azure: &'a Azure, request: &Request) -> Option<&'a Token> {
    let (scheme, credential) = request.headers.get("Authorization")?.trim().split_once(' ')?;
    let secret = match scheme.to_ascii_lowercase().as_str() {
        "basic" => decoded(credential.trim())?.split_once(':')?.1.to_owned(),
        "bearer" => credential.trim().to_owned(),
        _ => return None,
    };
    azure.tokens.iter().find(|token| !secret.is_empty() && token.secret == secret)
}

fn organization_name<W>(context: &RequestContext<W>) -> Result<OrganizationName, Verdict> {
    OrganizationName::from_str(&context.organization).map_err(|error| malformed("organization", error.to_string()))
}

fn known<'a>(azure: &'a Azure, name: &OrganizationName) -> Result<&'a Organization, Verdict> {
    azure.organization(name).ok_or_else(|| Verdict::UnknownOrganization { organization: name.to_string() })
}
