//! A file of which it is not known yet whether it is a HAR file: its bytes become JSON whose calls are in one place.

mod archive;
mod complete;
mod encoding;
mod error;
mod escape;
mod json;
mod note;
mod tolerate;

use archive::{Archive, Packing, gunzip};
pub use complete::complete;
pub use error::{AGAIN, LARGEST, OpenError};
pub use note::Note;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// A HAR file.
pub struct HarFile {
    /// The JSON, with the list `log.entries` in it. Objects in which the file ends early are marked: see
    /// [`is_cut`](crate::har::mark::is_cut).
    pub value: Value,
    /// What is remarkable about it.
    pub notes: Vec<Note>,
    /// Files beside it in an archive, by the names that it has for them.
    resources: BTreeMap<String, Vec<u8>>,
}

impl HarFile {
    /// Reads the bytes of a file, which may be packed with gzip or zip, and may lack what HAR has around the list of calls.
    ///
    /// # Errors
    ///
    /// It is no such file, holds no calls, or is too large.
    pub fn open(bytes: &[u8]) -> Result<Self, OpenError> {
        if bytes.len() > LARGEST {
            return Err(OpenError::TooLarge(bytes.len()));
        }
        match Packing::of(bytes) {
            Some(Packing::Gzip) => {
                let unpacked = gunzip(bytes)?;
                match Packing::of(&unpacked) {
                    Some(Packing::Zip) => in_archive(&unpacked),
                    _ => plain(&unpacked),
                }
                .map(|file| file.noted(Note::UnpackedGzip))
            }
            Some(Packing::Zip) => in_archive(bytes),
            Some(Packing::Other(name)) => Err(OpenError::OtherArchive(name)),
            None => plain(bytes),
        }
    }

    /// The list `log.entries`.
    pub fn entries(&self) -> &[Value] {
        self.value.pointer("/log/entries").and_then(Value::as_array).map_or(&[], Vec::as_slice)
    }

    /// The name of the program that wrote it; empty if it does not say.
    pub fn creator(&self) -> &str {
        self.value.pointer("/log/creator/name").and_then(Value::as_str).unwrap_or_default()
    }

    /// The content of a file that was beside it in an archive; `_file` of a body names it. Playwright writes this:
    /// <https://playwright.dev/docs/api/class-browser#browser-new-context-option-record-har>.
    pub fn resource(&self, name: &str) -> Option<&[u8]> {
        self.resources.get(name).map(Vec::as_slice)
    }

    /// Whether it is cut off.
    pub fn ends_early(&self) -> bool {
        self.notes.contains(&Note::EndsEarly)
    }

    fn noted(mut self, note: Note) -> Self {
        self.notes.insert(0, note);
        self
    }
}

/// Without what the file holds, which may be secret.
impl fmt::Debug for HarFile {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("HarFile").field("entries", &self.entries().len()).field("notes", &self.notes).finish_non_exhaustive()
    }
}

/// The HAR file in a zip archive.
fn in_archive(bytes: &[u8]) -> Result<HarFile, OpenError> {
    let mut archive = Archive::open(bytes)?;
    let mut error = OpenError::NoHarInArchive;
    for (tried, (at, name)) in archive.candidates().into_iter().enumerate() {
        match archive.file(at).and_then(|bytes| maybe_gzipped(&bytes)) {
            Ok(mut file) => {
                let wanted: BTreeSet<&str> = file.entries().iter().flat_map(names_of_bodies).collect();
                let wanted: Vec<&str> = wanted.into_iter().collect();
                file.resources = archive.resources(&wanted);
                return Ok(file.noted(Note::UnpackedZip { name }));
            }
            Err(other) if tried == 0 => error = other,
            Err(_) => {}
        }
    }
    Err(error)
}

fn maybe_gzipped(bytes: &[u8]) -> Result<HarFile, OpenError> {
    if Packing::of(bytes) == Some(Packing::Gzip) { plain(&gunzip(bytes)?) } else { plain(bytes) }
}

/// The names of the files that hold the bodies of an entry.
fn names_of_bodies(entry: &Value) -> impl Iterator<Item = &str> {
    ["/request/postData/_file", "/response/content/_file"].into_iter().filter_map(|place| entry.pointer(place)?.as_str())
}

/// A HAR file that is not packed.
fn plain(bytes: &[u8]) -> Result<HarFile, OpenError> {
    let (text, note) = encoding::text(bytes);
    if text.trim().is_empty() {
        return Err(OpenError::Empty);
    }
    let read = json::parse(&text).map_err(|(line, column)| OpenError::NotJson { line, column })?;
    let mut notes: Vec<Note> = note.into_iter().collect();
    notes.extend(read.is_tolerated.then_some(Note::NotQuiteJson));
    notes.extend(read.ends_early.map(|_| Note::EndsEarly));
    let has_log = read.value.get("log").is_some();
    let (value, wrapped) = with_log(read.value).map_err(|error| match (error, read.ends_early) {
        (_, Some(_)) if has_log => OpenError::EndsBeforeCalls,
        (_, Some((line, column))) => OpenError::NotJson { line, column },
        (error, None) => error,
    })?;
    notes.extend(wrapped);
    Ok(HarFile { value, notes, resources: BTreeMap::new() })
}

/// The value, with `log` around what has none.
///
/// # Errors
///
/// It has no list of calls, or an empty one.
fn with_log(value: Value) -> Result<(Value, Option<Note>), OpenError> {
    if let Some(entries) = value.pointer("/log/entries").and_then(Value::as_array) {
        return if entries.is_empty() { Err(OpenError::NoCalls) } else { Ok((value, None)) };
    }
    let has_call = |list: &[Value]| list.iter().any(|entry| entry.get("request").is_some_and(Value::is_object));
    match (&value, value.get("entries")) {
        (_, Some(Value::Array(list))) if has_call(list) => Ok((json!({ "log": value }), Some(Note::NoLog))),
        (_, Some(Value::Array(list))) if list.is_empty() => Err(OpenError::NoCalls),
        (Value::Array(list), _) if has_call(list) => Ok((json!({ "log": { "entries": value } }), Some(Note::ListOfCalls))),
        _ => Err(OpenError::NotHar),
    }
}
