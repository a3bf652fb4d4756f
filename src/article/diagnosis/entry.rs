//! A call that was read from a HAR file, free of secrets.

use super::azure_place::AzurePlace;
use super::carried::{Authorization, Carried};
use super::redirect::Redirect;
use crate::common::time::Timestamp;
use crate::har::address::Address;
use crate::har::body::Body;
use crate::products::azure_devops::credential_form::CredentialForm;
use crate::products::vfunction::paths::CONFIG;
use crate::simulator::http::{Headers, Method, Request, StatusCode};
use serde_json::Value;

/// Request headers that the pages of Azure DevOps send with their own calls.
const PAGE_HEADERS: [&str; 4] = ["Cookie", "Referer", "X-TFS-Session", "X-VSS-ReauthenticationAction"];
/// Where such pages come from, and their extensions.
const PAGE_ORIGINS: [&str; 3] = ["dev.azure.com", ".visualstudio.com", ".vsassets.io"];
/// Calls of the API by which the token page works.
const TOKEN_PAGE: [&str; 3] = ["_apis/tokens/", "_apis/token/", "_apis/contribution/"];

/// The server that was called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Party {
    /// vFunction: the issue-tracking configuration.
    Config,
    /// vFunction: the sign-in.
    SignIn,
    /// vFunction: any other call.
    VFunction,
    /// Azure DevOps.
    Azure(AzurePlace),
    /// Any other server; of such a call only its first line and its status are kept.
    Other,
}

/// A call that was read from a HAR file, free of secrets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its place in the file, from 1.
    pub number: usize,
    /// Whether it is a call that a server made to answer the one with this number.
    pub is_behind: bool,
    /// When it began.
    pub started: Option<Timestamp>,
    /// Milliseconds that it took, if that is known.
    pub took: Option<u32>,
    /// The server that was called.
    pub party: Party,
    /// The request; its path is the whole address without the query, and its body is in `sent`.
    pub request: Request,
    /// The body of the request.
    pub sent: Body,
    /// What the file says of the answer.
    pub answer: Answer,
    /// What is known of its credentials.
    pub(super) carried: Carried,
    /// What was removed from it, and where: `request header Authorization`.
    pub removed: Vec<String>,
}

/// What a file says of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// A response arrived.
    Response(Received),
    /// No response arrived; the browser's words, if the file has some.
    Failed(Option<String>),
    /// The file says nothing: the call was recorded without an answer.
    NotRecorded,
}

/// A response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// Status code.
    pub status: StatusCode,
    /// Header fields.
    pub headers: Headers,
    /// What the file says of the body.
    pub body: Body,
}

impl Entry {
    /// The response, if one arrived.
    pub fn response(&self) -> Option<&Received> {
        match &self.answer {
            Answer::Response(response) => Some(response),
            Answer::Failed(_) | Answer::NotRecorded => None,
        }
    }

    /// The status of its answer.
    pub fn status(&self) -> Option<u16> {
        self.response().map(|response| response.status.as_u16())
    }

    /// The body of its answer; empty if none can be read.
    pub fn body(&self) -> &str {
        self.response().and_then(|response| response.body.text()).unwrap_or_default()
    }

    /// A header field of its answer.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.response()?.headers.get(name)
    }

    /// Whether the file lacks the body of its answer, or a part of it.
    pub(super) fn lacks_body(&self) -> bool {
        self.response().is_some_and(|response| !matches!(response.body, Body::Empty | Body::Read(_)))
    }

    /// Whether something went wrong with it, as far as its status tells.
    pub fn failed(&self) -> bool {
        match &self.answer {
            Answer::Response(response) => response.status.as_u16() >= 400,
            Answer::Failed(_) => true,
            Answer::NotRecorded => false,
        }
    }

    /// For people: `entry 3`, or `a call behind entry 3`.
    pub fn place(&self) -> String {
        if self.is_behind { format!("a call behind entry {}", self.number) } else { format!("entry {}", self.number) }
    }

    /// Whether it is a call to Azure DevOps.
    pub fn is_of_azure(&self) -> bool {
        self.azure().is_some()
    }

    /// The place at Azure DevOps that was called.
    pub(super) fn azure(&self) -> Option<&AzurePlace> {
        match &self.party {
            Party::Azure(place) => Some(place),
            _ => None,
        }
    }

    /// Whether Azure DevOps asks to sign in instead of answering: the answer to a credential that it cannot make out.
    pub(super) fn is_sign_in_page(&self) -> bool {
        let Some(place) = self.azure() else { return false };
        match self.status() {
            Some(203) => serde_json::from_str::<Value>(self.body()).is_err(),
            Some(200) => {
                let body = self.body().to_lowercase();
                !place.is_of_content() && self.is_page() && (body.contains("sign in") || body.contains("azure devops"))
            }
            _ => matches!(self.redirect(), Some(Redirect::SignIn | Redirect::Unknown)),
        }
    }

    /// Where its answer leads, if that is a redirect.
    pub(super) fn redirect(&self) -> Option<Redirect> {
        let is_same = |to: &Address| match &self.party {
            Party::Azure(from) => AzurePlace::of(to).is_some_and(|to| from.is_same_call(&to)),
            Party::Config => is_config(&to.path),
            Party::SignIn | Party::VFunction | Party::Other => false,
        };
        Redirect::of(self.status()?, self.header("Location"), &self.request.path, is_same)
    }

    /// Whether the answer is an HTML page.
    fn is_page(&self) -> bool {
        let kind = self.header("Content-Type").map(str::to_ascii_lowercase).unwrap_or_default();
        let body = self.body().trim_start().get(..14).map(str::to_ascii_lowercase).unwrap_or_default();
        kind.starts_with("text/html") || body.starts_with("<!doctype html") || body.starts_with("<html")
    }

    /// Whether a success holds something else than the JSON that the server answers with.
    pub(super) fn is_spoilt(&self) -> bool {
        let is_success = self.status().is_some_and(|status| (200..300).contains(&status));
        let is_cut = self.response().is_some_and(|response| matches!(response.body, Body::Cut { .. }));
        let body = self.body().trim();
        is_success
            && match self.azure() {
                Some(place) => self.is_page() && !self.is_sign_in_page() && !place.is_of_content(),
                None => !body.is_empty() && !is_cut && serde_json::from_str::<Value>(body).is_err(),
            }
    }

    /// Whether the server accepted the call. A page in place of an answer may be one of a network between.
    pub(super) fn is_accepted(&self) -> bool {
        let is_success = self.status().is_some_and(|status| (200..300).contains(&status));
        is_success && (self.azure().is_none() || !self.is_sign_in_page() && !self.is_spoilt())
    }

    /// Whether it is a call to the REST API of Azure DevOps as a program makes it with a token; not one of the pages of Azure DevOps
    /// themselves, which use the session of the browser.
    pub(super) fn is_of_program(&self) -> bool {
        let Some(place) = self.azure() else { return false };
        let path = place.path.to_ascii_lowercase();
        let is_of_api = path.contains("_apis/") && !TOKEN_PAGE.iter().any(|part| path.contains(part));
        is_of_api && self.request.method != Method::OPTIONS && !(self.is_of_page() && self.has_no_token())
    }

    /// Whether a page of Azure DevOps made it, as far as its headers tell.
    fn is_of_page(&self) -> bool {
        let header = |name: &str| self.request.headers.get(name).map(str::to_ascii_lowercase);
        let is_own = |origin: String| PAGE_ORIGINS.iter().any(|host| origin.contains(host));
        PAGE_HEADERS.iter().any(|name| header(name).is_some())
            || header("Origin").is_some_and(is_own)
            || header("Sec-Fetch-Site").is_some_and(|site| site.starts_with("same-"))
    }

    /// Whether it carries no personal access token: nothing, or a `Bearer` of the pages' own, whose form is another one.
    fn has_no_token(&self) -> bool {
        let is_bearer = || self.request.headers.get("Authorization").is_some_and(|value| value.to_ascii_lowercase().starts_with("bearer"));
        match &self.carried.authorization {
            Authorization::Absent => true,
            Authorization::Hidden => is_bearer(),
            Authorization::Seen(credential) => is_bearer() && credential.form == CredentialForm::Sound,
        }
    }

    /// The server that was called, for people.
    pub(super) fn server(&self) -> &'static str {
        if self.azure().is_some() { "Azure DevOps" } else { "vFunction" }
    }

    /// Whether it changes the integration, rather than reads it.
    pub(super) fn changes_config(&self) -> bool {
        self.party == Party::Config && [Method::POST, Method::PUT, Method::PATCH].contains(&self.request.method)
    }
}

/// Whether a path is that of the issue-tracking configuration: the support article has something follow it.
pub fn is_config(path: &str) -> bool {
    path.split_once(CONFIG)
        .is_some_and(|(before, after)| (before.is_empty() || before.ends_with('/')) && !after.starts_with(char::is_alphanumeric))
}
