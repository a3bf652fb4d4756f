//! Jira. Assumed as a whole: no public source shows this form.

use super::tracker::{Backend, Field, FieldKind, IssueTracker, TrackerCall, Values, basic, required};
use crate::products::text::Source;

/// Jira as a workspace type.
pub const JIRA: IssueTracker = IssueTracker {
    source: Source::Assumed("no public source shows this form"),
    id: "jira",
    label: "Jira",
    button: "Integrate Jira",
    fields: &[
        Field { key: "site", label: "Jira site address", kind: FieldKind::Text, check: check_site },
        Field { key: "email", label: "E-mail", kind: FieldKind::Text, check: check_email },
        Field { key: "token", label: "API token", kind: FieldKind::Secret, check: |text| required("API token", text) },
    ],
    account_field: "site",
    calls,
    backend: Backend::Sample(&[("site", "https://example.atlassian.net"), ("email", "admin@vfun.com"), ("token", "sample-jira-api-token")]),
};

fn check_site(text: &str) -> Result<(), String> {
    required("Jira site address", text)?;
    let host = text.trim().strip_prefix("https://").map(|rest| rest.trim_end_matches('/'));
    let is_host = |host: &str| host.contains('.') && host.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '.');
    if host.is_some_and(is_host) { Ok(()) } else { Err("The site address has the form https://name.atlassian.net".to_owned()) }
}

fn check_email(text: &str) -> Result<(), String> {
    required("E-mail", text)?;
    let is_address = text.trim().split_once('@').is_some_and(|(name, domain)| !name.is_empty() && domain.contains('.'));
    if is_address { Ok(()) } else { Err("An e-mail address has the form name@example.com".to_owned()) }
}

fn calls(values: &Values) -> Vec<TrackerCall> {
    let text = |key: &str| values.get(key).map_or("", |text| text.trim());
    vec![TrackerCall {
        asks_for: "the account of the API token",
        address: format!("{}/rest/api/3/myself", text("site").trim_end_matches('/')),
        authorization: basic(text("email"), text("token")),
    }]
}
