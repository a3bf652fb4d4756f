//! What is known of a workspace type.

use super::pasted;
use crate::products::text::Source;
use base64::prelude::{BASE64_STANDARD, Engine};
use std::collections::BTreeMap;

/// What was entered into a form: field key → text.
pub type Values = BTreeMap<String, String>;

/// A workspace type.
#[derive(Debug)]
pub struct IssueTracker {
    /// Where its labels are known from.
    pub source: Source,
    /// Its name on the wire (`data.type`).
    pub id: &'static str,
    /// Its name in the `Workspace type` list.
    pub label: &'static str,
    /// The text of the button that connects it.
    pub button: &'static str,
    /// The fields of its form, top to bottom.
    pub fields: &'static [Field],
    /// Key of the field that tells people which account is connected.
    pub account_field: &'static str,
    /// The calls that the vFunction server makes, in order, before it stores the integration. Only asked for values that
    /// [`IssueTracker::check`] accepts.
    pub calls: fn(&Values) -> Vec<TrackerCall>,
    /// What answers these calls.
    pub backend: Backend,
}

/// What answers the calls of the vFunction server to a tracker.
#[derive(Clone, Copy, Debug)]
pub enum Backend {
    /// A simulated server of its own; its name for people.
    Server(&'static str),
    /// A site that accepts this account, field by field, and knows nothing else.
    Sample(&'static [(&'static str, &'static str)]),
}

/// One field of a form.
#[derive(Debug)]
pub struct Field {
    /// Its key on the wire.
    pub key: &'static str,
    /// Its caption.
    pub label: &'static str,
    /// How it is shown and entered.
    pub kind: FieldKind,
    /// What is wrong with an entered text, for people; `Ok` if nothing is.
    pub check: fn(&str) -> Result<(), String>,
}

/// How a field is shown and entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FieldKind {
    /// Masked, with a show button; never echoed by a server.
    Secret,
    /// Plain text.
    Text,
}

/// One call of the vFunction server to a tracker.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrackerCall {
    /// What is asked for, for people: `the Graph users`.
    pub asks_for: &'static str,
    /// The address at the real product: `https://vssps.dev.azure.com/name/_apis/graph/users`.
    pub address: String,
    /// The value of the `Authorization` header.
    pub authorization: String,
}

impl IssueTracker {
    /// The first field that is missing or malformed, and what is wrong with it.
    pub fn check(&self, values: &Values) -> Result<(), (&'static str, String)> {
        self.fields.iter().try_for_each(|field| {
            let text = values.get(field.key).map_or("", String::as_str);
            (field.check)(text).map_err(|problem| (field.key, problem))
        })
    }

    /// The first field that a form does not send, and why: one that [`IssueTracker::check`] refuses, or a secret with something pasted
    /// along that is no part of it. Servers do not look for the latter: to them, it is an unknown secret.
    pub fn check_form(&self, values: &Values) -> Result<(), (&'static str, String)> {
        self.fields.iter().filter(|field| field.kind == FieldKind::Secret).try_for_each(|field| {
            let text = values.get(field.key).map_or("", String::as_str);
            pasted::check(field.label, text).map_err(|problem| (field.key, problem))
        })?;
        self.check(values)
    }
}

/// Whether values are those of a sample account.
pub fn is_account(account: &[(&str, &str)], values: &Values) -> bool {
    account.iter().all(|(key, value)| values.get(*key).is_some_and(|given| given.trim() == *value))
}

/// `Basic` credentials (RFC 7617).
pub fn basic(user: &str, password: &str) -> String {
    format!("Basic {}", BASE64_STANDARD.encode(format!("{user}:{password}")))
}

/// Anything but white space, on one line.
pub fn required(label: &str, text: &str) -> Result<(), String> {
    match text.trim() {
        "" => Err(format!("{label} is needed.")),
        text if text.chars().any(char::is_control) => Err(format!("{label} holds a character that cannot be part of it.")),
        _ => Ok(()),
    }
}
