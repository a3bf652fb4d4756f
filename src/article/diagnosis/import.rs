//! A HAR file from elsewhere, read leniently: what is not understood is passed over and counted.
//!
//! Invariants: no file makes the reader panic; what it gives holds no secret; of a large file only so much is kept as is needed.

use super::azure_place::AzurePlace;
use super::carried::Carried;
use super::credentials::Credentials;
use super::entry::{Answer, Entry, Party, Received, is_config};
use super::kept::Kept;
use super::removed;
use super::tokens::{self, Token};
use crate::common::secret;
use crate::har::body::Body;
use crate::har::file::{AGAIN, HarFile, OpenError, complete};
use crate::har::foreign;
use crate::har::time;
use crate::har::value::{self, Call, Message, calls};
use crate::products::vfunction::paths::SESSION;
use crate::simulator::http::{Headers, Method, Request, Response};
use serde_json::Value;

/// The most calls to vFunction that are kept, and the most of the configuration and to Azure DevOps.
const MOST_RELATED: usize = 2_000;
/// The most other calls that are kept.
const MOST_OTHERS: usize = 200;
/// The longest body that is kept as a whole, in bytes.
const LONGEST: usize = 65_536;

/// What is said of a file whose times have no zone.
const NO_ZONE: &str = "Its times have no time zone; they are shown as if they were in UTC.";
/// Where a cleaned copy lists what was removed.
const REMOVED_PLACES: &str = "/log/_removed";

/// What was read of a HAR file, free of secrets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Imported {
    /// The program that wrote it.
    pub creator: String,
    /// What is remarkable about the file, one sentence each: that it ends early, or was packed.
    pub notes: Vec<String>,
    /// How many calls it holds.
    pub total: usize,
    /// How many of them could not be read.
    pub unreadable: usize,
    /// Of how many calls to other servers something is left out: header fields, query or bodies.
    pub shortened: usize,
    /// Whether it is a cleaned copy.
    pub is_cleaned: bool,
    /// The calls that were kept, in their order; those that a server made are before the one that they were made for.
    pub entries: Vec<Entry>,
    /// What its answers say of personal access tokens.
    pub(super) tokens: Vec<Token>,
}

/// Why a file cannot be read. Its text says what is wrong, and what to do.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ImportError {
    /// It is no HAR file.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// None of its calls can be read.
    #[error("The HAR file holds no call with a method and an address that can be read. {AGAIN}")]
    NothingReadable,
}

/// Reads a HAR file.
///
/// # Errors
///
/// The file is none, or holds no call that can be read.
pub fn import(bytes: &[u8]) -> Result<Imported, ImportError> {
    let file = HarFile::open(bytes)?;
    let entries = file.entries();
    let number = |at: usize, value: &Value| Kept::number(value).unwrap_or(at + 1);
    let numbered = entries.iter().enumerate().map(|(at, value)| (number(at, value), value));
    let found: Vec<(usize, Call)> = numbered.flat_map(|(number, value)| calls(&file, value).map(move |call| (number, call))).collect();
    let readable = found.iter().filter(|(_, call)| !call.is_behind).count();
    if readable == 0 {
        return Err(ImportError::NothingReadable);
    }
    let mut reading = Reading { found, seen: Vec::new(), credentials: Credentials::default(), tokens: Vec::new() };
    reading.see();
    let lacks_zone = |entry: &Value| entry.get("startedDateTime").is_some_and(time::lacks_zone);
    let without_zone = entries.iter().any(lacks_zone).then(|| NO_ZONE.to_owned());
    Ok(Imported {
        creator: foreign::short(file.creator()),
        notes: file.notes.iter().map(|note| secret::without(&note.to_string())).chain(without_zone).collect(),
        total: entries.len(),
        unreadable: entries.len() - readable,
        shortened: reading.shortened(),
        is_cleaned: file.value.pointer(REMOVED_PLACES).is_some(),
        entries: reading.entries(),
        tokens: reading.tokens,
    })
}

/// A file while it is read: its calls still hold their secrets.
struct Reading<'a> {
    found: Vec<(usize, Call<'a>)>,
    /// What is kept, in the order of `found`. `None` for what is not kept.
    seen: Vec<Option<Seen>>,
    credentials: Credentials,
    tokens: Vec<Token>,
}

/// A call while it is read: it still holds its secrets.
struct Seen {
    party: Party,
    carried: Carried,
    request: Request,
    sent: Body,
    answer: Answer,
}

impl Reading<'_> {
    /// Notes the secrets of all calls, before any of them is removed.
    fn see(&mut self) {
        let origins: Vec<String> =
            self.found.iter().filter(|(_, call)| is_config(&call.address.path)).map(|(_, call)| call.address.origin.clone()).collect();
        let parties: Vec<Party> = self.found.iter().map(|(_, call)| party(call, &origins)).collect();
        for ((number, call), party) in self.found.iter().zip(kept(parties)) {
            let seen = party.map(|party| {
                let mut seen = seen(call, party);
                if seen.party != Party::Other {
                    seen.note(call, *number, &mut self.credentials, &mut self.tokens);
                }
                seen
            });
            self.seen.push(seen);
        }
    }

    fn shortened(&self) -> usize {
        let all = self.found.iter().zip(&self.seen);
        all.filter(|((_, call), seen)| seen.as_ref().is_some_and(|seen| seen.party == Party::Other) && call.has_details()).count()
    }

    fn entries(&mut self) -> Vec<Entry> {
        let known = self.credentials.secrets();
        let kept = self.found.iter().zip(std::mem::take(&mut self.seen)).filter_map(|(found, seen)| Some((found, seen?)));
        kept.map(|((number, call), seen)| entry(*number, call, seen, &known)).collect()
    }
}

/// The servers of those calls that are kept, which are the last ones of each kind.
fn kept(parties: Vec<Party>) -> Vec<Option<Party>> {
    let (mut others, mut of_vfunction, mut related) = (MOST_OTHERS, MOST_RELATED, MOST_RELATED);
    let mut kept: Vec<Option<Party>> = parties
        .into_iter()
        .rev()
        .map(|party| {
            let left = match party {
                Party::Other => &mut others,
                Party::VFunction => &mut of_vfunction,
                Party::Config | Party::SignIn | Party::Azure(_) => &mut related,
            };
            *left = left.checked_sub(1)?;
            Some(party)
        })
        .collect();
    kept.reverse();
    kept
}

fn seen(call: &Call, party: Party) -> Seen {
    let (request, sent) = match party {
        Party::Other => (Request::new(call.method.clone(), call.place()), Body::Empty),
        _ => {
            let Message { headers, body } = call.request();
            let request = Request::new(call.method.clone(), call.place()).query(call.address.query.clone());
            (Request { headers, ..request }, bounded(body))
        }
    };
    let answer = match call.answer {
        value::Answer::Failed(words) => Answer::Failed(words.map(foreign::short)),
        value::Answer::NotRecorded => Answer::NotRecorded,
        value::Answer::Status(status) if party == Party::Other => {
            Answer::Response(Received { status, headers: Headers::new(), body: Body::LeftOut { size: None } })
        }
        value::Answer::Status(status) => {
            let Message { headers, body } = call.response();
            Answer::Response(Received { status, headers, body: bounded(body) })
        }
    };
    Seen { party, carried: Carried::default(), request, sent, answer }
}

/// A body of which at most [`LONGEST`] bytes are kept. The last word of what is cut may be a part of a secret, which has no form any more.
fn bounded(body: Body) -> Body {
    let (beginning, size) = match body {
        Body::Elsewhere { file, size } => return Body::Elsewhere { file: foreign::short(&file), size },
        Body::Read(text) if text.len() > LONGEST => (text.chars().take(LONGEST).collect(), u64::try_from(text.len()).ok()),
        Body::Cut { beginning, size } => (beginning, size),
        other => return other,
    };
    let whole = beginning.trim_end_matches(|c: char| !c.is_whitespace());
    Body::Cut { beginning: complete(whole).unwrap_or_else(|| whole.to_owned()), size }
}

impl Seen {
    /// Notes the secrets of the call, and what it tells of tokens.
    fn note(&mut self, call: &Call, number: usize, credentials: &mut Credentials, tokens: &mut Vec<Token>) {
        let kept = Kept::of(call);
        if let (Answer::Response(received), Some(body)) = (&mut self.answer, kept.body) {
            received.body = body;
        }
        let sent = self.sent.text().unwrap_or_default();
        let (headers, answered) = match &self.answer {
            Answer::Response(received) => (received.headers.clone(), received.body.text().unwrap_or_default()),
            Answer::Failed(_) | Answer::NotRecorded => Default::default(),
        };
        let user = call.address.user.as_deref();
        self.carried = credentials.of(&self.request, user, sent, (&headers, answered));
        if let Party::Azure(_) = self.party {
            let kept = kept.carried.as_ref().map_or(&[][..], |carried| &carried.minted);
            let found = tokens::mentioned(number, call, answered, kept, credentials);
            self.carried.minted = found.iter().filter_map(|token| Some((token.id.clone(), token.credential?))).collect();
            tokens.extend(found);
        }
        self.carried = kept.carried.unwrap_or_else(|| std::mem::take(&mut self.carried));
    }
}

fn entry(number: usize, call: &Call, seen: Seen, known: &[String]) -> Entry {
    let Seen { party, carried, request, sent, answer } = seen;
    let with_body = |body: &Body| Request { body: body.text().unwrap_or_default().to_owned(), ..request.clone() };
    let cleaned = foreign::request(&with_body(&sent), known);
    let cleaned_sent = sent.with_text(|_| cleaned.body.clone());
    let cleaned = Request { body: String::new(), ..cleaned };
    let user = call.address.user.as_ref().map(|_| "user in the address".to_owned());
    let mut removed: Vec<String> = user.into_iter().chain(removed::of_request((&request, &sent), (&cleaned, &cleaned_sent))).collect();
    let answer = match answer {
        Answer::Response(received) => {
            let response = |body: &str| Response { status: received.status, headers: received.headers.clone(), body: body.to_owned() };
            let headers = foreign::response(&response(""), known).headers;
            let body = received.body.with_text(|text| foreign::response(&response(text), known).body);
            let cleaned = Received { status: received.status, headers, body };
            removed.extend(removed::of_response(&received, &cleaned));
            Answer::Response(cleaned)
        }
        other => other,
    };
    Entry {
        number,
        is_behind: call.is_behind,
        started: call.started,
        took: call.took,
        party,
        request: cleaned,
        sent: cleaned_sent,
        answer,
        carried,
        removed,
    }
}

/// The server that was called. vFunction is where a configuration call went.
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
