//! What a file says of bodies: all of it, its beginning, that it is empty, or that it is not there.

use super::made::PROJECTS;
use super::reading::{entry, file};
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD, Engine};
use proptest::prelude::*;
use serde_json::{Value, json};
use vfunction_replica::har::body::Body;
use vfunction_replica::har::value::calls;

/// The sentence that most of these bodies hold.
pub const SENTENCE: &str = r#"{"message":"Access Denied: The Personal Access Token used has expired. – 401"}"#;

/// What is read of an answer.
fn answered(response: Value) -> Body {
    asked_and_answered(entry(response)).1
}

fn asked(request: Value) -> Body {
    asked_and_answered(json!({ "request": request })).0
}

fn asked_and_answered(entry: Value) -> (Body, Body) {
    let read = file(&[entry]);
    let call = calls(&read, &read.entries()[0]).next().expect("a call");
    (call.request().body, call.response().body)
}

/// What is read of an answer with this content.
pub fn content(content: Value) -> Body {
    answered(json!({ "status": 401, "content": content }))
}

pub fn coded(coding: &str, content: Value) -> Body {
    answered(json!({ "status": 401, "headers": [{ "name": "content-encoding", "value": coding }], "content": content }))
}

pub fn text(text: &str) -> Body {
    Body::Read(text.to_owned())
}

fn left_out(size: impl Into<Option<u64>>) -> Body {
    Body::LeftOut { size: size.into() }
}

fn elsewhere(file: &str, size: impl Into<Option<u64>>) -> Body {
    Body::Elsewhere { file: file.to_owned(), size: size.into() }
}

fn cut(beginning: &str, size: impl Into<Option<u64>>) -> Body {
    Body::Cut { beginning: beginning.to_owned(), size: size.into() }
}

fn lines(text: &str, length: usize, end: &str) -> String {
    text.as_bytes().chunks(length).map(|line| String::from_utf8_lossy(line).into_owned()).collect::<Vec<_>>().join(end)
}

#[test]
fn base64_is_read_as_people_write_it() {
    let coded = BASE64_STANDARD.encode(SENTENCE);
    for (text_of_it, encoding) in [
        (coded.clone(), "base64"),
        (coded.clone(), "Base64"),
        (coded.clone(), " BASE64 "),
        (lines(&coded, 76, "\r\n"), "base64"),
        (lines(&coded, 64, "\n  "), "base64"),
        (coded.trim_end_matches('=').to_owned(), "base64"),
        (BASE64_URL_SAFE_NO_PAD.encode(SENTENCE), "base64"),
        (SENTENCE.to_owned(), "utf-8"),
    ] {
        // A size that counts the letters of base64 does not change that.
        for size in [json!(SENTENCE.len()), json!(text_of_it.len()), json!(-1), json!(null)] {
            let read = content(json!({ "text": text_of_it, "encoding": encoding, "size": size }));
            assert_eq!(read, text(SENTENCE), "{text_of_it} {encoding} {size}");
        }
    }
}

#[test]
fn plain_text_that_is_called_base64_stays_plain() {
    for (plain, size) in [
        (SENTENCE, json!(null)),
        ("Access denied", json!(null)),
        ("Not found", json!(9)),
        ("true", json!(4)),
        ("null", json!("4")),
        ("SGVsbG8h", json!(8)),
        ("Zugriff verweigert für x", json!(24)),
    ] {
        assert_eq!(content(json!({ "text": plain, "encoding": "base64", "size": size })), text(plain), "{plain}");
    }
    assert_eq!(content(json!({ "text": "SGVsbG8h", "encoding": "base64", "size": 6 })), text("Hello!"));
}

#[test]
fn bytes_that_are_no_text_are_named_as_such() {
    let picture = BASE64_STANDARD.encode(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff");
    let undecodable = |encoding: &str| Body::Undecodable { encoding: encoding.to_owned() };
    assert_eq!(content(json!({ "text": picture, "encoding": "base64", "size": 17 })), undecodable("base64"));
    assert_eq!(content(json!({ "text": BASE64_STANDARD.encode(b"a\0b\0"), "encoding": "base64" })), undecodable("base64"));
    assert_eq!(coded("gzip", json!({ "text": picture, "encoding": "base64" })), undecodable("base64"));
    assert_eq!(content(json!({ "text": "7b7d", "encoding": "Hex" })), undecodable("hex"));
    assert_eq!(content(json!({ "text": BASE64_STANDARD.encode("\u{feff}{}"), "encoding": "base64" })), text("{}"));
    assert_eq!(content(json!({ "text": { "a": 1 } })), text(r#"{"a":1}"#));
}

#[test]
fn a_body_is_empty_only_where_something_says_so() {
    let with_length = |length: Value, content: Value| json!({ "status": 401, "headers": { "Content-Length": length }, "content": content });
    for (response, body) in [
        (json!({ "status": 401, "content": { "size": 0 } }), Body::Empty),
        (json!({ "status": 401, "content": { "size": "0", "text": "" } }), Body::Empty),
        (json!({ "status": 401, "bodySize": 0, "content": {} }), Body::Empty),
        (json!({ "status": 401, "content": { "text": "" } }), Body::Empty),
        (json!({ "status": 204, "content": { "size": -1 } }), Body::Empty),
        (json!({ "status": 304, "content": { "size": 312 } }), Body::Empty),
        (with_length(json!("0"), json!({})), Body::Empty),
        (json!({ "status": 401 }), left_out(None)),
        (json!({ "status": 401, "content": {} }), left_out(None)),
        (json!({ "status": 401, "content": { "size": -1 } }), left_out(None)),
        (json!({ "status": 401, "content": { "size": -1, "text": null } }), left_out(None)),
        (json!({ "status": 401, "content": { "size": 312 } }), left_out(312)),
        (json!({ "status": 401, "bodySize": 0, "content": { "size": "312" } }), left_out(312)),
        (json!({ "status": 401, "bodySize": 40, "content": { "size": 0 } }), left_out(40)),
        (json!({ "status": 401, "content": { "size": 312, "text": "" } }), left_out(312)),
        (json!({ "status": 401, "content": { "size": 312, "comment": "Response bodies are not included." } }), left_out(312)),
        (json!({ "status": 401, "content": { "size": 0, "comment": "Těla odpovědí nejsou zahrnuta." } }), left_out(None)),
        (json!({ "status": 401, "content": { "size": 0, "text": "", "comment": "seen by Anna" } }), Body::Empty),
        (json!({ "status": 401, "content": { "size": 0, "text": "", "comment": "Body EXCLUDED" } }), left_out(None)),
        (json!({ "status": 401, "content": { "size": 22, "_file": "0b1c2d.json" } }), elsewhere("0b1c2d.json", 22)),
        (json!({ "status": 401, "content": { "size": 0, "_truncated": true } }), left_out(None)),
        (with_length(json!(312), json!({ "size": 0 })), left_out(312)),
        (with_length(json!("312"), json!({})), left_out(312)),
    ] {
        assert_eq!(answered(response.clone()), body, "{response}");
    }
    let head = json!({ "request": { "method": "HEAD", "url": PROJECTS }, "response": with_length(json!("312"), json!({ "size": -1 })) });
    assert_eq!(asked_and_answered(head).1, Body::Empty);
    let packed = json!({ "status": 401, "headers": { "Content-Encoding": "gzip", "Content-Length": "99" }, "content": {} });
    assert_eq!(answered(packed), left_out(None));
    assert!(Body::Empty.is_known_empty() && !left_out(None).is_known_empty());
    assert_eq!((cut("a", None).text(), text("b").text(), left_out(3).text()), (Some("a"), Some("b"), None));
}

#[test]
fn a_body_of_which_the_end_is_missing_is_called_cut() {
    for flag in ["_truncated", "truncated"] {
        assert_eq!(content(json!({ "text": "{\"a", "size": 312, flag: true })), cut("{\"a", 312));
        assert_eq!(content(json!({ "text": "{}", flag: false })), text("{}"));
    }
    assert_eq!(content(json!({ "text": "{\"a", "comment": "Truncated after 3 bytes" })), cut("{\"a", None));
    let coded = &BASE64_STANDARD.encode(SENTENCE)[..30];
    assert_eq!(content(json!({ "text": coded, "encoding": "base64", "_truncated": 1 })), cut(&SENTENCE[..21], None));
}

#[test]
fn bodies_of_requests_are_read() {
    let post = |members: Value| {
        let mut request = json!({ "method": "POST", "url": PROJECTS });
        request.as_object_mut().unwrap().extend(members.as_object().cloned().unwrap());
        asked(request)
    };
    let base64 = lines(&BASE64_STANDARD.encode(SENTENCE), 76, "\n");
    for (members, body) in [
        (json!({ "postData": { "text": SENTENCE } }), text(SENTENCE)),
        (json!({ "postData": { "text": base64, "encoding": "base64" } }), text(SENTENCE)),
        (json!({ "postData": { "text": base64, "_encoding": "BASE64" } }), text(SENTENCE)),
        (json!({ "_postData": { "text": "{}" } }), text("{}")),
        (json!({ "postData": null, "_postData": { "text": "{}" } }), text("{}")),
        (json!({ "postData": "{}" }), text("{}")),
        (json!({ "postData": { "text": "", "params": [{ "name": "a b", "value": "c" }, { "name": "d" }] } }), text("a+b=c&d=")),
        (json!({ "postData": { "params": { "a": 1 } } }), text("a=1")),
        (json!({ "postData": { "_file": "x.json" }, "bodySize": 3 }), elsewhere("x.json", 3)),
        (json!({ "postData": { "text": "", "comment": "Request bodies are not included." } }), left_out(None)),
        (json!({ "bodySize": 312 }), left_out(312)),
        (json!({ "bodySize": -1, "headers": { "content-length": "12" } }), left_out(12)),
        (json!({ "bodySize": -1 }), left_out(None)),
        (json!({ "bodySize": 0 }), Body::Empty),
        (json!({ "postData": { "text": "" } }), Body::Empty),
    ] {
        assert_eq!(post(members.clone()), body, "{members}");
    }
    assert_eq!(asked(json!({ "method": "GET", "url": PROJECTS, "bodySize": -1 })), Body::Empty);
}

proptest! {
    #[test]
    fn no_body_makes_it_panic(letters in "(?s).{0,60}", size in -2..80_i64, flags in 0..16_usize, coding in 0..4_usize) {
        let encoding = if flags & 1 == 0 { "base64" } else { "" };
        let stored = if flags & 2 == 0 { BASE64_STANDARD.encode(&letters) } else { letters };
        let body = coded(["", "gzip", "br, deflate", "zstd"][coding], json!({ "text": stored, "encoding": encoding, "size": size, "_truncated": flags & 4 == 0 }));
        prop_assert!(flags & 4 != 0 || !matches!(body, Body::Read(_)));
    }

    #[test]
    fn every_text_is_read_again(letters in "[a-zA-Z0-9 äß😀{}:\",\n]{16,80}", line in 4..80_usize) {
        let coded = lines(&BASE64_STANDARD.encode(&letters), line, "\r\n");
        prop_assert_eq!(content(json!({ "text": coded, "encoding": "base64" })), text(&letters));
        prop_assert_eq!(content(json!({ "text": letters })), text(&letters));
    }
}
