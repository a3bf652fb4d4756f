//! HAR files are read in whatever form programs write them.

use super::made::{self, PROJECTS, call, chrome, integrate};
use flate2::Compression;
use flate2::write::GzEncoder;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::io::{Cursor, Write};
use vfunction_replica::har::body::Body;
use vfunction_replica::har::file::{HarFile, LARGEST, Note, OpenError};
use vfunction_replica::har::value::calls;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

pub fn open(bytes: impl AsRef<[u8]>) -> HarFile {
    HarFile::open(bytes.as_ref()).unwrap_or_else(|error| panic!("{error}"))
}

/// A file with these entries alone.
pub fn file(entries: &[Value]) -> HarFile {
    open(json!({ "log": { "entries": entries } }).to_string())
}

/// A call to the projects with this answer.
pub fn entry(response: Value) -> Value {
    json!({ "request": { "method": "GET", "url": PROJECTS }, "response": response })
}

pub fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::fast());
    writer.write_all(bytes).unwrap();
    writer.finish().unwrap()
}

fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

fn utf16(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(to_bytes).collect()
}

/// A small recording, in which letters have one to four bytes.
pub fn recording() -> String {
    let answer = json!({ "message": "Zugriff verweigert: für 😀 “\\\"”\n" }).to_string();
    chrome(&[integrate(&made::token(1), 401).answered(&answer).answered_with("X-Note", "a"), call("GET", PROJECTS, 200).answered("{}")])
}

#[test]
fn every_packing_and_encoding_gives_the_same_calls() {
    let text = recording();
    let whole = open(&text);
    assert_eq!((whole.entries().len(), whole.creator(), whole.notes.as_slice()), (2, "WebInspector", [].as_slice()));
    let bytes = text.as_bytes();
    let unzipped = |name: &str| Note::UnpackedZip { name: name.to_owned() };
    for (bytes, notes) in [
        (["\u{feff}".as_bytes(), bytes].concat(), vec![]),
        ([bytes, b"\0\0\0"].concat(), vec![]),
        (utf16(&text, u16::to_le_bytes), vec![Note::Utf16]),
        (utf16(&format!("\u{feff}{text}"), u16::to_be_bytes), vec![Note::Utf16]),
        (gzip(bytes), vec![Note::UnpackedGzip]),
        (gzip(&utf16(&text, u16::to_le_bytes)), vec![Note::UnpackedGzip, Note::Utf16]),
        (zip(&[("a/b.HAR", bytes)]), vec![unzipped("a/b.HAR")]),
        (zip(&[("notes.txt", b"x"), ("__MACOSX/._b.har", b"x"), ("b.har.gz", &gzip(bytes))]), vec![unzipped("b.har.gz")]),
        (zip(&[("wrong.har", b"{}"), ("right.har", bytes)]), vec![unzipped("right.har")]),
        (zip(&[("only.json", bytes), ("x.js", b"x")]), vec![unzipped("only.json")]),
        (gzip(&zip(&[("a.har", bytes)])), vec![Note::UnpackedGzip, unzipped("a.har")]),
    ] {
        let read = open(&bytes);
        assert_eq!((&read.value, &read.notes), (&whole.value, &notes));
        assert!(notes.iter().all(|note| note.to_string().ends_with('.')));
    }
}

#[test]
fn what_is_around_the_calls_may_be_missing() {
    let whole: Value = serde_json::from_str(&recording()).unwrap();
    let entries = whole["log"]["entries"].clone();
    for (value, notes) in [
        (json!({ "log": { "entries": entries } }), vec![]),
        (whole["log"].clone(), vec![Note::NoLog]),
        (json!({ "entries": entries }), vec![Note::NoLog]),
        (entries.clone(), vec![Note::ListOfCalls]),
    ] {
        let read = open(value.to_string());
        assert_eq!((read.entries(), &read.notes), (entries.as_array().unwrap().as_slice(), &notes));
    }
}

#[test]
fn numbers_that_are_none_and_half_characters_are_let_through() {
    let spoilt = recording().replace("100.25", "NaN").replace("98.0", "-Infinity").replace("\"{}\"", r#""NaN \ud83d""#);
    let read = open(&spoilt);
    assert_eq!(read.notes, [Note::NotQuiteJson]);
    let [_, second] = read.entries() else { panic!() };
    assert_eq!((&second["time"], &second["timings"]["wait"]), (&Value::Null, &Value::Null));
    assert_eq!(second["response"]["content"]["text"], "NaN \u{fffd}");
    assert_eq!(open(b"[{\"request\":{\"a\":\"\xff\"}}]").notes, [Note::NotUtf8, Note::ListOfCalls]);
}

#[test]
fn what_cannot_be_read_is_told_what_is_wrong_and_what_to_do() {
    let bomb = gzip(&vec![b' '; LARGEST + 1]);
    for (bytes, error, words) in [
        (b"".to_vec(), OpenError::Empty, "is empty"),
        (gzip(b" "), OpenError::Empty, "is empty"),
        (b"{} x".to_vec(), OpenError::NotJson { line: 1, column: 4 }, "line 1, column 4"),
        (b"{\"log\": {\"entries\": [1,,2".to_vec(), OpenError::NotJson { line: 1, column: 24 }, "column 24"),
        (b"{\"a\": 1".to_vec(), OpenError::NotJson { line: 1, column: 7 }, "stops being JSON"),
        (b"{\"log\": {\"version\": \"1.".to_vec(), OpenError::EndsBeforeCalls, "ends early"),
        (b"{\"entries\": [1]}".to_vec(), OpenError::NotHar, "no list “log.entries”"),
        (b"{\"entries\": []}".to_vec(), OpenError::NoCalls, "no calls"),
        (b"\x1f\x8b".to_vec(), OpenError::BrokenArchive, "cannot be unpacked"),
        (b"PK\x03\x04".to_vec(), OpenError::BrokenArchive, "cannot be unpacked"),
        (zip(&[("a.json", b"{}"), ("b.json", b"{}")]), OpenError::NoHarInArchive, "no HAR file"),
        (zip(&[("a.har", b"{}")]), OpenError::NotHar, "no list “log.entries”"),
        (b"7z\xbc\xaf\x27\x1c\0".to_vec(), OpenError::OtherArchive("7z"), "packed as 7z"),
        (zip(&[("a.har", &vec![b' '; LARGEST + 1])]), OpenError::UnpacksTooLarge, "more than 50 MB"),
        (bomb, OpenError::UnpacksTooLarge, "more than 50 MB"),
    ] {
        let found = HarFile::open(&bytes).expect_err(words);
        assert_eq!(found, error);
        let told = found.to_string();
        assert!(told.contains(words) && told.ends_with('.') && (told.contains("save") || told.contains("again")), "{told}");
    }
}

#[test]
fn bodies_in_other_files_of_the_archive_are_read() {
    let content = |name: &str| json!({ "status": 401, "content": { "size": 2, "_file": name } });
    let mut posted = entry(content("sha.json"));
    posted["request"]["postData"] = json!({ "_file": "in.json" });
    let har = json!({ "log": { "entries": [posted, entry(content("absent.json")), entry(content("x.bin"))] } }).to_string();
    let read = open(zip(&[("r/trace.har", har.as_bytes()), ("r/sha.json", b"{}"), ("in.json", b"[1]"), ("x.bin", b"\x89PNG\0")]));
    assert_eq!((read.resource("sha.json"), read.resource("trace.har")), (Some(b"{}".as_slice()), None));
    let bodies: Vec<_> = read.entries().iter().flat_map(|entry| calls(&read, entry)).map(|call| call.response().body).collect();
    let binary = Body::Undecodable { encoding: "binary".to_owned() };
    assert_eq!(bodies, [Body::Read("{}".to_owned()), Body::Elsewhere { file: "absent.json".to_owned(), size: Some(2) }, binary]);
    let first = calls(&read, &read.entries()[0]).next().unwrap();
    assert_eq!(first.request().body, Body::Read("[1]".to_owned()));
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..120), kind in 0..6_usize) {
        let magic: &[u8] = [b"".as_slice(), b"\x1f\x8b\x08\0", b"PK\x03\x04", b"PK\x05\x06", b"{\"log\":{\"entries\":[{\"", b"\xff\xfe"][kind];
        let _ = HarFile::open(&[magic, &bytes].concat());
    }

    #[test]
    fn no_damage_to_a_packed_file_makes_it_panic(at: prop::sample::Index, byte: u8, cut: prop::sample::Index, is_zip: bool) {
        let text = recording();
        let mut packed = if is_zip { zip(&[("a.har", text.as_bytes())]) } else { gzip(text.as_bytes()) };
        let at = at.index(packed.len());
        packed[at] = byte;
        let _ = HarFile::open(&packed);
        packed.truncate(cut.index(packed.len()));
        let _ = HarFile::open(&packed);
    }
}
