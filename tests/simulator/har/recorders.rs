//! What programs that record HAR files do with the same calls, and how such files get changed on their way.

use super::made::Call;
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD, Engine};
use flate2::Compression;
use flate2::write::{DeflateEncoder, GzEncoder, ZlibEncoder};
use serde_json::{Value, json};
use std::io::{Cursor, Write};
use zip::write::{SimpleFileOptions, ZipWriter};

/// A program that records HAR files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recorder {
    /// With sensitive data.
    Chrome,
    /// Recent versions leave credentials and cookies out unless asked otherwise.
    ChromeSanitized,
    Firefox,
    /// Bodies in Base64.
    Playwright,
    /// Times without a zone, header names in small letters, numbers as text.
    Proxy,
}

pub const RECORDERS: [Recorder; 5] =
    [Recorder::Chrome, Recorder::ChromeSanitized, Recorder::Firefox, Recorder::Playwright, Recorder::Proxy];

impl Recorder {
    pub fn record(self, calls: &[Call]) -> Value {
        let mut entries: Vec<Value> = calls.iter().enumerate().map(|(at, call)| call.chrome(at)).collect();
        entries.iter_mut().for_each(|entry| self.habits(entry));
        let name = match self {
            Recorder::Chrome | Recorder::ChromeSanitized => "WebInspector",
            Recorder::Firefox => "Firefox",
            Recorder::Playwright => "Playwright",
            Recorder::Proxy => "Recording proxy",
        };
        json!({ "log": { "version": "1.2", "creator": { "name": name, "version": "1" }, "pages": [], "entries": entries } })
    }

    fn habits(self, entry: &mut Value) {
        match self {
            Recorder::Chrome => {}
            Recorder::ChromeSanitized => {
                keep_headers(entry, "/request/headers", |name| !["authorization", "cookie"].contains(&name));
                keep_headers(entry, "/response/headers", |name| name != "set-cookie");
            }
            Recorder::Firefox => keep_headers(entry, "/request/headers", |name| !name.starts_with(':')),
            Recorder::Playwright => {
                entry["response"]["bodySize"] = json!(-1);
                entry.as_object_mut().expect("an entry").remove("pageref");
                encode_body(entry, |bytes| BASE64_STANDARD.encode(bytes), "base64");
            }
            Recorder::Proxy => {
                let started = entry["startedDateTime"].as_str().expect("a time").trim_end_matches('Z').to_owned();
                entry["startedDateTime"] = json!(format!("{started}000"));
                entry["time"] = json!("100");
                for pair in entry["request"]["headers"].as_array_mut().expect("headers") {
                    pair["name"] = json!(pair["name"].as_str().expect("a name").to_lowercase());
                }
            }
        }
    }
}

fn keep_headers(entry: &mut Value, place: &str, keep: impl Fn(&str) -> bool) {
    let list = entry.pointer_mut(place).and_then(Value::as_array_mut).expect("headers");
    list.retain(|pair| keep(&pair["name"].as_str().expect("a name").to_lowercase()));
}

/// Writes the body of an answer in another form, if there is one.
fn encode_body(entry: &mut Value, encode: impl Fn(&[u8]) -> String, flag: &str) {
    let content = &mut entry["response"]["content"];
    let text = content["text"].as_str().unwrap_or_default().to_owned();
    if !text.is_empty() {
        content["text"] = json!(encode(text.as_bytes()));
        content["encoding"] = json!(flag);
    }
}

/// What changes a file, and leaves what it tells as it is.
pub type Quirk = (&'static str, fn(Value) -> Vec<u8>);

pub const QUIRKS: &[Quirk] = &[
    ("with a byte order mark", |har| format!("\u{feff}{har}").into_bytes()),
    ("in UTF-16", |har| {
        let units = format!("\u{feff}{har}");
        units.encode_utf16().flat_map(u16::to_le_bytes).collect()
    }),
    ("packed with gzip", |har| gzip(har.to_string().as_bytes())),
    ("in a zip archive", |har| zip(&har)),
    ("without log", |har| har["log"].to_string().into_bytes()),
    ("a list of calls", |har| har["log"]["entries"].to_string().into_bytes()),
    ("without pages and creator", |har| bytes(&json!({ "log": { "entries": har["log"]["entries"] } }))),
    ("times with +0530", |har| with(har, |entry| replace_end(entry, "+0530"))),
    ("times with +0000", |har| with(har, |entry| replace_end(entry, "+0000"))),
    ("times without a zone", |har| with(har, |entry| replace_end(entry, ""))),
    ("durations that are null", |har| with(har, |entry| entry["time"] = Value::Null)),
    ("durations as text", |har| with(har, |entry| entry["time"] = json!("100"))),
    ("durations that are no numbers", |har| with(har, |entry| entry["time"] = json!("@")).into_text().replace("\"@\"", "NaN").into_bytes()),
    ("statuses as text", |har| with(har, |entry| entry["response"]["status"] = json!(entry["response"]["status"].to_string()))),
    ("bodies in lines of 76", |har| with(har, |entry| encode_body(entry, |bytes| lines(&BASE64_STANDARD.encode(bytes)), "base64"))),
    ("bodies with the flag Base64", |har| with(har, |entry| encode_body(entry, |bytes| BASE64_STANDARD.encode(bytes), "Base64"))),
    ("bodies in the alphabet of URLs", |har| with(har, |entry| encode_body(entry, |bytes| BASE64_URL_SAFE_NO_PAD.encode(bytes), "base64"))),
    ("a flag on plain text", |har| with(har, |entry| encode_body(entry, |bytes| String::from_utf8_lossy(bytes).into_owned(), "base64"))),
    ("bodies still in gzip", |har| with(har, |entry| travelled(entry, "gzip", gzip))),
    ("bodies still in zlib", |har| {
        with(har, |entry| {
            travelled(entry, "deflate", |bytes| {
                let mut encoder = ZlibEncoder::new(Vec::new(), Compression::default());
                encoder.write_all(bytes).expect("memory");
                encoder.finish().expect("memory")
            })
        })
    }),
    ("bodies still deflated", |har| {
        with(har, |entry| {
            travelled(entry, "deflate", |bytes| {
                let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
                encoder.write_all(bytes).expect("memory");
                encoder.finish().expect("memory")
            })
        })
    }),
    ("requests in Base64", |har| {
        with(har, |entry| {
            if let Some(text) = entry["request"]["postData"]["text"].as_str().map(str::to_owned) {
                entry["request"]["postData"]["text"] = json!(BASE64_STANDARD.encode(text));
                entry["request"]["postData"]["encoding"] = json!("base64");
            }
        })
    }),
    ("with an attempt that is not answered", |mut har| {
        let list = har["log"]["entries"].as_array_mut().expect("calls");
        let mut last = list.last().expect("a call").clone();
        last["response"] = Value::Null;
        list.push(last);
        bytes(&har)
    }),
    ("the newest first", |mut har| {
        har["log"]["entries"].as_array_mut().expect("calls").reverse();
        bytes(&har)
    }),
    ("statuses as lines", |har| with(har, |entry| entry["response"]["status"] = json!(format!("{} x", entry["response"]["status"])))),
    ("redirects beside the headers", |har| {
        with(har, |entry| {
            let headers = entry["response"]["headers"].as_array().expect("headers");
            let location = headers.iter().find(|pair| pair["name"] == "Location").map(|pair| pair["value"].clone());
            if let Some(location) = location {
                entry["response"]["redirectURL"] = location;
                keep_headers(entry, "/response/headers", |name| name != "location");
            }
        })
    }),
    ("cut off after the last call", |har| {
        let text = har.to_string();
        text.as_bytes()[..text.len() - 3].to_vec()
    }),
];

/// Takes the bodies of all answers out, as several recorders do; their sizes stay.
pub const LEFT_OUT: &[Quirk] = &[
    ("bodies left out", |har| {
        with(har, |entry| {
            entry["response"]["content"].as_object_mut().expect("content").remove("text");
            entry["response"]["content"]["comment"] = json!("Response bodies are not included.");
        })
    }),
    ("bodies in other files", |har| {
        with(har, |entry| {
            entry["response"]["content"].as_object_mut().expect("content").remove("text");
            entry["response"]["content"]["_file"] = json!("0b1c2d.json");
        })
    }),
];

trait IntoText {
    fn into_text(self) -> String;
}

impl IntoText for Vec<u8> {
    fn into_text(self) -> String {
        String::from_utf8(self).expect("text")
    }
}

fn with(mut har: Value, change: impl Fn(&mut Value)) -> Vec<u8> {
    har["log"]["entries"].as_array_mut().expect("calls").iter_mut().for_each(change);
    bytes(&har)
}

fn bytes(har: &Value) -> Vec<u8> {
    har.to_string().into_bytes()
}

fn replace_end(entry: &mut Value, end: &str) {
    let started = entry["startedDateTime"].as_str().expect("a time").to_owned();
    entry["startedDateTime"] = json!(started.replace('Z', end));
}

fn lines(text: &str) -> String {
    text.as_bytes().chunks(76).map(|line| String::from_utf8_lossy(line).into_owned()).collect::<Vec<_>>().join("\r\n")
}

fn travelled(entry: &mut Value, coding: &str, compress: impl Fn(&[u8]) -> Vec<u8>) {
    if entry["response"]["content"]["text"].as_str().is_some_and(|text| !text.is_empty()) {
        encode_body(entry, |bytes| BASE64_STANDARD.encode(compress(bytes)), "base64");
        entry["response"]["headers"].as_array_mut().expect("headers").push(json!({ "name": "Content-Encoding", "value": coding }));
    }
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    encoder.write_all(bytes).expect("memory");
    encoder.finish().expect("memory")
}

fn zip(har: &Value) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    archive.start_file("recording.har", SimpleFileOptions::default()).expect("memory");
    archive.write_all(&bytes(har)).expect("memory");
    archive.finish().expect("memory").into_inner()
}
