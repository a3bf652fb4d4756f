//! Reads JSON bodies field by field, so that every error names the field it is about.

use super::verdict::Verdict;
use crate::common::time::Timestamp;
use serde_json::{Map, Value};
use std::collections::BTreeMap;
use std::str::FromStr;

/// The fields of a JSON object, and where that object is in the body.
pub struct Fields<'a> {
    prefix: String,
    map: &'a Map<String, Value>,
}

/// A field is missing or malformed.
pub fn malformed(field: impl Into<String>, problem: impl Into<String>) -> Verdict {
    Verdict::Malformed { field: field.into(), problem: problem.into() }
}

/// Reads a body as JSON.
pub fn parse(body: &str) -> Result<Value, Verdict> {
    serde_json::from_str(body).map_err(|_| malformed("body", "The body is not JSON."))
}

impl<'a> Fields<'a> {
    /// The fields of a whole body.
    pub fn of(body: &'a Value) -> Result<Self, Verdict> {
        let map = body.as_object().ok_or_else(|| malformed("body", "The body is not a JSON object."))?;
        Ok(Fields { prefix: String::new(), map })
    }

    /// The error about one of these fields.
    pub fn wrong(&self, key: &str, problem: impl Into<String>) -> Verdict {
        malformed(format!("{}{key}", self.prefix), problem)
    }

    /// The fields of an object among these fields.
    pub fn object(&self, key: &str) -> Result<Fields<'a>, Verdict> {
        let map = self.read(key, "an object", Value::as_object)?;
        Ok(Fields { prefix: format!("{}{key}.", self.prefix), map })
    }

    /// A text.
    pub fn text(&self, key: &str) -> Result<&'a str, Verdict> {
        self.read(key, "a text", Value::as_str)
    }

    /// Yes or no.
    pub fn flag(&self, key: &str) -> Result<bool, Verdict> {
        self.read(key, "true or false", Value::as_bool)
    }

    /// Yes or no; no if the field is missing.
    pub fn flag_or_no(&self, key: &str) -> Result<bool, Verdict> {
        if self.map.contains_key(key) { self.flag(key) } else { Ok(false) }
    }

    /// An instant.
    pub fn instant(&self, key: &str) -> Result<Timestamp, Verdict> {
        Timestamp::from_str(self.text(key)?).map_err(|_| self.wrong(key, format!("{key} is not a time of the form 2026-01-31T12:00:00Z.")))
    }

    /// A whole number from 0; nothing if the field is missing or null.
    pub fn number_or_none(&self, key: &str) -> Result<Option<u64>, Verdict> {
        match self.map.get(key) {
            None | Some(Value::Null) => Ok(None),
            Some(_) => self.read(key, "a whole number", Value::as_u64).map(Some),
        }
    }

    /// A list of texts.
    pub fn texts(&self, key: &str) -> Result<Vec<&'a str>, Verdict> {
        let all_texts = |value: &'a Value| value.as_array()?.iter().map(Value::as_str).collect();
        self.read(key, "a list of texts", all_texts)
    }

    /// All fields, each of which must be a text.
    pub fn all_texts(&self) -> Result<BTreeMap<String, String>, Verdict> {
        let mut texts = BTreeMap::new();
        for key in self.map.keys() {
            texts.insert(key.clone(), self.text(key)?.to_owned());
        }
        Ok(texts)
    }

    fn read<T>(&self, key: &str, kind: &str, as_kind: impl Fn(&'a Value) -> Option<T>) -> Result<T, Verdict> {
        let value = self.map.get(key).ok_or_else(|| self.wrong(key, format!("{key} is missing.")))?;
        as_kind(value).ok_or_else(|| self.wrong(key, format!("{key} is not {kind}.")))
    }
}
