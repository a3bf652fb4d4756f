//! A HAR file from elsewhere, read leniently: what is not understood is passed over and counted.
//!
//! Invariants: no text makes the reader panic; what it gives holds no secret; of a large file only so much is kept as is needed.

use super::azure_place::AzurePlace;
use super::credentials::{Carried, Credentials};
use super::entry::{Entry, Party, is_config};
use super::tokens::{self, Token};
use crate::har::foreign;
use crate::har::value::{Call, calls};
use crate::products::vfunction::paths::SESSION;
use crate::simulator::http::{Method, Request, Response};
use serde_json::Value;

/// The largest file that is read, in bytes.
pub const LARGEST: usize = 50_000_000;
/// The most calls to vFunction and to Azure DevOps that are kept.
const MOST_RELATED: usize = 2_000;
/// The most other calls that are kept.
const MOST_OTHERS: usize = 200;

/// What was read of a HAR file, free of secrets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The program that wrote it.
    pub creator: String,
    /// How many calls it holds.
    pub total: usize,
    /// How many of them could not be read.
    pub unreadable: usize,
    /// The calls that were kept, in their order; those that a server made are before the one that they were made for.
    pub entries: Vec<Entry>,
    /// What its answers say of personal access tokens.
    pub(super) tokens: Vec<Token>,
}

/// What helps where a file is not the one that is needed.
const AGAIN: &str = "In the browser's network panel, repeat the attempt and save all as HAR.";

/// Why a file cannot be read. Its text says what is wrong, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// It holds nothing.
    #[error("The file is empty. {AGAIN}")]
    Empty,
    /// It is larger than [`LARGEST`]; so many bytes.
    #[error("The file is too large: {} MB; at most {} MB are read. Record only the attempt itself, and save it again.", megabytes(*.0), megabytes(LARGEST))]
    TooLarge(usize),
    /// It is no JSON; where that shows.
    #[error("The file is no HAR file: it stops being JSON at line {line}, column {column}. {AGAIN}")]
    NotJson {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
    },
    /// It is JSON, but has no list `log.entries`.
    #[error("The file is JSON, but no HAR file: it has no list “log.entries”. {AGAIN}")]
    NotHar,
    /// Its list of calls is empty.
    #[error("The HAR file holds no calls. Open the network panel before the attempt, repeat it, and save again.")]
    NoCalls,
    /// None of its calls can be read.
    #[error("The HAR file holds no call with a method and an address that can be read. {AGAIN}")]
    NothingReadable,
}

fn megabytes(bytes: usize) -> usize {
    bytes.div_ceil(1_000_000)
}

/// Reads a HAR file.
pub fn import(text: &str) -> Result<Imported, ImportError> {
    let text = text.trim_start_matches('\u{feff}');
    if text.trim().is_empty() {
        return Err(ImportError::Empty);
    }
    if text.len() > LARGEST {
        return Err(ImportError::TooLarge(text.len()));
    }
    let file: Value =
        serde_json::from_str(text).map_err(|error| ImportError::NotJson { line: error.line(), column: error.column().max(1) })?;
    let entries = file.pointer("/log/entries").and_then(Value::as_array).ok_or(ImportError::NotHar)?;
    if entries.is_empty() {
        return Err(ImportError::NoCalls);
    }
    let found: Vec<(usize, Call)> =
        entries.iter().enumerate().flat_map(|(at, value)| calls(value).map(move |call| (at + 1, call))).collect();
    let readable = found.iter().filter(|(_, call)| !call.is_behind).count();
    if readable == 0 {
        return Err(ImportError::NothingReadable);
    }
    let creator = file.pointer("/log/creator/name").and_then(Value::as_str).unwrap_or_default();
    let mut reading = Reading { found, ..Reading::default() };
    reading.see();
    Ok(Imported {
        creator: foreign::short(creator),
        total: entries.len(),
        unreadable: entries.len() - readable,
        tokens: reading.tokens.clone(),
        entries: reading.entries(),
    })
}

/// A file while it is read: its calls still hold their secrets.
#[derive(Default)]
struct Reading<'a> {
    found: Vec<(usize, Call<'a>)>,
    /// Who was asked, and what the call carried; in the order of `found`. None for what is not kept.
    seen: Vec<Option<(Party, Carried)>>,
    credentials: Credentials,
    tokens: Vec<Token>,
}

impl Reading<'_> {
    /// Notes the secrets of all calls, before any of them is removed.
    fn see(&mut self) {
        let origins: Vec<String> =
            self.found.iter().filter(|(_, call)| is_config(&call.address.path)).map(|(_, call)| call.address.origin.clone()).collect();
        let mut left = [MOST_OTHERS, MOST_RELATED];
        for (number, call) in &self.found {
            let party = party(call, &origins);
            let is_related = party != Party::Other;
            let Some(left) = left.get_mut(usize::from(is_related)).filter(|left| **left > 0) else {
                self.seen.push(None);
                continue;
            };
            *left -= 1;
            let carried = if is_related { self.credentials.of(&call.request(), &call.response()) } else { Carried::default() };
            if let Party::Azure(_) = party {
                self.tokens.extend(tokens::mentioned(*number, call, &mut self.credentials));
            }
            self.seen.push(Some((party, carried)));
        }
    }

    fn entries(&self) -> Vec<Entry> {
        let known = self.credentials.secrets();
        let kept = self.found.iter().zip(&self.seen).filter_map(|(found, seen)| Some((found, seen.as_ref()?)));
        kept.map(|((number, call), (party, carried))| entry(*number, call, party, *carried, known)).collect()
    }
}

fn entry(number: usize, call: &Call, party: &Party, carried: Carried, known: &[String]) -> Entry {
    let (request, response) = match party {
        Party::Other => (Request::new(call.method.clone(), call.place()), Response::empty(call.status.unwrap_or_default())),
        _ => (call.request(), call.response()),
    };
    Entry {
        number,
        is_behind: call.is_behind,
        started: call.started,
        took: call.took,
        party: party.clone(),
        request: foreign::request(&request, known),
        response: call.status.map(|_| foreign::response(&response, known)),
        error: call.error.map(foreign::short),
        carried,
    }
}

/// Who was asked. vFunction is where a configuration call went.
fn party(call: &Call, vfunction: &[String]) -> Party {
    let path = call.address.path.as_str();
    let is_vfunction = vfunction.contains(&call.address.origin);
    match AzurePlace::of(&call.address) {
        Some(place) => Party::Azure(place),
        // What a browser asks before the call itself, because another origin is asked.
        None if call.method == Method::OPTIONS => Party::Other,
        None if is_config(path) => Party::Config,
        None if is_vfunction && call.method == Method::POST && path.rsplit('/').next() == Some(SESSION) => Party::SignIn,
        None if is_vfunction && (path.starts_with("api/") || path.contains("/api/")) => Party::VFunction,
        None => Party::Other,
    }
}
