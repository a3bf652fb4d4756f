//! Bodies that a file has as they travelled, compressed.

use super::bodies::{SENTENCE, coded, content, text};
use base64::prelude::{BASE64_STANDARD, Engine};
use flate2::Compression;
use flate2::write::{DeflateEncoder, GzEncoder, ZlibEncoder};
use serde_json::json;
use std::io::Write;
use vfunction_replica::har::body::Body;

fn compressed(encoding: &str) -> Body {
    Body::Compressed { encoding: encoding.to_owned() }
}

/// The sentence in each coding.
fn packed() -> Vec<(&'static str, Vec<u8>)> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::default());
    let mut zlib = ZlibEncoder::new(Vec::new(), Compression::default());
    let mut raw = DeflateEncoder::new(Vec::new(), Compression::default());
    for writer in [&mut gzip as &mut dyn Write, &mut zlib, &mut raw] {
        writer.write_all(SENTENCE.as_bytes()).unwrap();
    }
    // One part that is not compressed: https://www.rfc-editor.org/rfc/rfc7932#section-9.2
    let header = (SENTENCE.len() as u32 - 1) << 4 | 1 << 20;
    let brotli = [&header.to_le_bytes()[..3], SENTENCE.as_bytes(), &[3]].concat();
    vec![("gzip", gzip.finish().unwrap()), ("deflate", zlib.finish().unwrap()), ("deflate", raw.finish().unwrap()), ("br", brotli)]
}

#[test]
fn bodies_as_they_travelled_are_unpacked() {
    for (coding, bytes) in packed() {
        let base64 = json!({ "text": BASE64_STANDARD.encode(&bytes), "encoding": "base64", "size": SENTENCE.len() });
        let letters: String = bytes.iter().map(|byte| char::from(*byte)).collect();
        assert_eq!(coded(coding, base64.clone()), text(SENTENCE), "{coding}");
        assert_eq!(coded(&coding.to_uppercase(), json!({ "text": letters })), text(SENTENCE), "{coding} as letters");
        if coding == "gzip" {
            assert_eq!(content(base64), text(SENTENCE), "without the header");
            assert_eq!(content(json!({ "text": letters })), text(SENTENCE), "as letters, without the header");
        }
    }
    for coding in ["gzip", "br", "deflate", "zstd", "identity"] {
        assert_eq!(coded(coding, json!({ "text": SENTENCE })), text(SENTENCE), "{coding}");
        let base64 = BASE64_STANDARD.encode(SENTENCE);
        assert_eq!(coded(coding, json!({ "text": base64, "encoding": "base64" })), text(SENTENCE), "{coding}");
    }
    let almost = "A page in another encoding: \u{fffd}, and so on for a while.";
    assert_eq!(coded("gzip", json!({ "text": almost })), text(almost));
}

#[test]
fn what_cannot_be_unpacked_is_said_to_be_compressed() {
    let zstd = b"\x28\xb5\x2f\xfd\x04\x58\x19\x00\x00ok";
    for (coding, bytes) in packed().into_iter().take(1).chain([("zstd", zstd.to_vec())]) {
        let lossy = String::from_utf8_lossy(&bytes);
        assert_eq!(coded(coding, json!({ "text": lossy })), compressed(coding));
        assert_eq!(content(json!({ "text": lossy })), compressed(coding), "without the header");
        let mut damaged = bytes;
        damaged[3..].fill(0xff);
        let base64 = json!({ "text": BASE64_STANDARD.encode(&damaged), "encoding": "base64" });
        assert!(matches!(coded(coding, base64.clone()), Body::Compressed { .. } | Body::Undecodable { .. }));
        assert_ne!(content(base64).text(), Some(""));
    }
    assert_eq!(coded("br", json!({ "text": "\u{fffd}\u{1}\u{fffd}x" })), compressed("br"));
    assert_eq!(coded("zstd", json!({ "text": BASE64_STANDARD.encode(zstd), "encoding": "base64" })), compressed("zstd"));
    let large = packed_zeros();
    assert!(
        matches!(coded("gzip", json!({ "text": large, "encoding": "base64" })), Body::Cut { beginning, .. } if beginning.len() == 5_000_000)
    );
}

/// Six million letters, packed.
fn packed_zeros() -> String {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::fast());
    gzip.write_all(&[b'0'; 6_000_000]).unwrap();
    BASE64_STANDARD.encode(gzip.finish().unwrap())
}

#[test]
fn a_compressed_body_of_which_the_end_is_missing_is_called_cut() {
    let (_, gzip) = packed().swap_remove(0);
    let half = content(json!({ "text": BASE64_STANDARD.encode(&gzip[..gzip.len() / 2]), "encoding": "base64", "size": 500 }));
    assert!(
        matches!(&half, Body::Cut { beginning, size: Some(500) } if SENTENCE.starts_with(beginning) && !beginning.is_empty()),
        "{half:?}"
    );
}
