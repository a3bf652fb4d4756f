//! The token lifecycle calls: list, make, change, regenerate, revoke.
//! <https://learn.microsoft.com/rest/api/azure/devops/tokens/pats>
//!
//! Invariants: a secret leaves the server only in the answer that made it; a change keeps it, regenerating replaces it; a refused
//! change has the status 200 and names its reason, as the API's schema suggests.

use super::access::authorize_signed_in;
use super::state::{HasAzure, Token};
use super::token_request::TokenRequest;
use crate::common::time::Timestamp;
use crate::products::azure_devops::wire::{PatFilter, PatPage, PatResult, PatSort, PatStatus, PatToken, PatTokenError};
use crate::products::organization_name::OrganizationName;
use crate::simulator::fields::{Fields, malformed, parse};
use crate::simulator::handler::{HandlerOutcome, RequestContext};
use crate::simulator::http::{Response, StatusCode};
use crate::simulator::random::is_guid;
use crate::simulator::verdict::Verdict;

/// The most tokens on one page.
const PAGE: usize = 100;

/// `GET`: one token by its id, or a page of the tokens of the organization.
pub fn list<W: HasAzure>(world: &mut W, context: &RequestContext<W>) -> Result<HandlerOutcome, Verdict> {
    let organization = &authorize_signed_in(world.azure(), context)?.name;
    let now = context.now;
    if let Some(id) = context.request.parameter("authorizationId") {
        return Ok(match find(world, organization, &id) {
            Ok(index) => given(world.azure().tokens.get(index).map(|token| entry(token, now, None))),
            Err(error) => refused(error),
        });
    }
    let filter = choice(context, "displayFilterOption", |text| text.parse::<PatFilter>().ok())?.unwrap_or_default();
    let sort = choice(context, "sortByOption", |text| text.parse::<PatSort>().ok())?.unwrap_or_default();
    let ascending = choice(context, "isSortAscending", |text| text.to_ascii_lowercase().parse().ok())?.unwrap_or(true);
    let top = choice(context, "$top", |text| text.parse().ok().filter(|top| (1..=PAGE).contains(top)))?.unwrap_or(PAGE);
    let after = context.request.parameter("continuationToken").filter(|id| !id.is_empty());

    let mut tokens: Vec<_> = covering(world, organization).map(|(_, token)| token).collect();
    tokens.sort_by_cached_key(|token| {
        let by_name = (sort == PatSort::DisplayName).then(|| token.name.to_lowercase());
        let by_status = (sort == PatSort::Status).then(|| token.status(now));
        let by_date = by_name.is_none().then_some(token.expires);
        (by_name, by_status, by_date, token.id.clone())
    });
    if !ascending {
        tokens.reverse();
    }
    let start = match after {
        None => 0,
        Some(id) => match tokens.iter().position(|token| token.id == id) {
            Some(last) => last.saturating_add(1),
            None => return Err(malformed("continuationToken", "No page ends with this token.")),
        },
    };
    let mut rest = tokens.into_iter().skip(start).filter(|token| shows(filter, token.status(now)));
    let page: Vec<_> = rest.by_ref().take(top).collect();
    let more = rest.next().and(page.last());
    let continuation_token = more.map(|token| token.id.clone()).unwrap_or_default();
    let pat_tokens = page.into_iter().map(|token| entry(token, now, None)).collect();
    Ok(HandlerOutcome::allowed(Response::json(StatusCode::OK, &PatPage { continuation_token, pat_tokens })))
}

/// `POST`: makes a token. The answer holds its secret, for the only time.
pub fn create<W: HasAzure>(world: &mut W, context: &RequestContext<W>) -> Result<HandlerOutcome, Verdict> {
    let organization = authorize_signed_in(world.azure(), context)?;
    let (name, policy, now) = (organization.name.clone(), organization.policy, context.now);
    let body = body(context)?;
    let requested = TokenRequest::read(&Fields::of(&body)?)?;
    let scopes = match requested.check(policy, now, None) {
        Ok(_) if policy.forbids_new_tokens => return Ok(refused(PatTokenError::DisablePatCreationPolicyViolation)),
        Ok(scopes) => scopes,
        Err(error) => return Ok(refused(error)),
    };
    let token = Token {
        id: world.mint_guid(),
        name: requested.name,
        secret: world.mint_secret(),
        owner: world.azure().signed_in.clone(),
        organizations: if requested.global { None } else { Some(vec![name]) },
        scopes,
        created: now,
        expires: requested.expires,
        revoked: false,
    };
    let made = entry(&token, now, Some(&token.secret));
    world.azure_mut().tokens.push(token);
    Ok(given(Some(made)))
}

/// `PUT`: changes a token and keeps its secret; with `regenerate` the secret is replaced.
pub fn update<W: HasAzure>(world: &mut W, context: &RequestContext<W>) -> Result<HandlerOutcome, Verdict> {
    let organization = authorize_signed_in(world.azure(), context)?;
    let (name, policy, now) = (organization.name.clone(), organization.policy, context.now);
    let body = body(context)?;
    let fields = Fields::of(&body)?;
    let (requested, regenerate) = (TokenRequest::read(&fields)?, fields.flag_or_no("regenerate")?);
    let index = match find(world, &name, fields.text("authorizationId")?) {
        Ok(index) => index,
        Err(error) => return Ok(refused(error)),
    };
    let scopes = match world.azure().tokens.get(index).map(|token| requested.check(policy, now, Some(token))) {
        Some(Ok(_)) if regenerate && policy.forbids_new_tokens => {
            return Ok(refused(PatTokenError::DisablePatCreationPolicyViolation));
        }
        Some(Ok(scopes)) => scopes,
        Some(Err(error)) => return Ok(refused(error)),
        None => return Ok(refused(PatTokenError::AuthorizationNotFound)),
    };
    let secret = regenerate.then(|| world.mint_secret());
    Ok(given(world.azure_mut().tokens.get_mut(index).map(|token| {
        token.name = requested.name;
        token.scopes = scopes;
        token.expires = requested.expires;
        if requested.global != token.organizations.is_none() {
            token.organizations = if requested.global { None } else { Some(vec![name]) };
        }
        if let Some(secret) = &secret {
            token.secret.clone_from(secret);
            token.created = now;
        }
        entry(token, now, secret.as_deref())
    })))
}

/// `DELETE`: revokes a token; once is enough, twice does no harm.
pub fn revoke<W: HasAzure>(world: &mut W, context: &RequestContext<W>) -> Result<HandlerOutcome, Verdict> {
    let organization = &authorize_signed_in(world.azure(), context)?.name;
    let id = context.request.parameter("authorizationId").ok_or_else(|| malformed("authorizationId", "It is missing."))?;
    if !is_guid(&id) {
        return Err(malformed("authorizationId", "It is no GUID."));
    }
    let index = find(world, organization, &id).map_err(|_| Verdict::NotFound)?;
    world.azure_mut().tokens.get_mut(index).ok_or(Verdict::NotFound)?.revoked = true;
    Ok(HandlerOutcome::allowed(Response::empty(StatusCode::OK)))
}

/// The body of a change. Such calls must say which version of the API they mean.
fn body<W>(context: &RequestContext<W>) -> Result<serde_json::Value, Verdict> {
    let accepts = context.request.headers.get("Accept").unwrap_or_default();
    if context.request.parameter("api-version").is_none() && !accepts.contains("api-version=") {
        return Err(malformed(
            "api-version",
            format!(
                "No api-version was supplied for the \"{}\" request. The version must be supplied either as part of the Accept header \
                 (e.g. \"application/json; api-version=1.0\") or as a query parameter (e.g. \"?api-version=1.0\").",
                context.request.method
            ),
        ));
    }
    parse(&context.request.body)
}

/// The signed-in user's tokens that are for an organization, with their places.
fn covering<'a>(world: &'a impl HasAzure, organization: &'a OrganizationName) -> impl Iterator<Item = (usize, &'a Token)> {
    let owner = &world.azure().signed_in;
    world.azure().tokens.iter().enumerate().filter(move |(_, token)| token.owner == *owner && token.covers(organization))
}

/// The place of the token with this id.
fn find(world: &impl HasAzure, organization: &OrganizationName, id: &str) -> Result<usize, PatTokenError> {
    if !is_guid(id) {
        return Err(PatTokenError::InvalidAuthorizationId);
    }
    let found = covering(world, organization).find(|(_, token)| token.id.eq_ignore_ascii_case(id));
    found.map(|(index, _)| index).ok_or(PatTokenError::AuthorizationNotFound)
}

/// An optional query parameter; empty counts as absent.
fn choice<W, T>(context: &RequestContext<W>, name: &str, read: impl Fn(&str) -> Option<T>) -> Result<Option<T>, Verdict> {
    match context.request.parameter(name).filter(|text| !text.is_empty()) {
        None => Ok(None),
        Some(text) => read(&text).map(Some).ok_or_else(|| malformed(name, "The value is not one of those that are known.")),
    }
}

fn shows(filter: PatFilter, status: PatStatus) -> bool {
    match filter {
        PatFilter::All => true,
        PatFilter::Active => status == PatStatus::Active,
        PatFilter::Expired => status == PatStatus::Expired,
        PatFilter::Revoked => status == PatStatus::Revoked,
    }
}

fn entry(token: &Token, now: Timestamp, secret: Option<&str>) -> PatToken {
    PatToken {
        display_name: token.name.clone(),
        valid_to: token.expires,
        scope: token.scopes.to_string(),
        target_accounts: token.organizations.as_ref().map(|names| names.iter().map(ToString::to_string).collect()),
        valid_from: token.created,
        authorization_id: token.id.clone(),
        token: secret.map(str::to_owned),
        status: token.status(now),
    }
}

fn given(token: Option<PatToken>) -> HandlerOutcome {
    HandlerOutcome::allowed(Response::json(StatusCode::OK, &PatResult { pat_token: token, pat_token_error: PatTokenError::None }))
}

fn refused(error: PatTokenError) -> HandlerOutcome {
    let response = Response::json(StatusCode::OK, &PatResult { pat_token: None, pat_token_error: error });
    HandlerOutcome::new(response, Verdict::TokenChangeRefused { error: error.as_ref().to_owned() })
}
