//! Content codings of HTTP (<https://www.rfc-editor.org/rfc/rfc9110#section-8.4.1>), as far as they are undone here.

use brotli_decompressor::{BrotliDecompressStream, BrotliResult, BrotliState, StandardAlloc};
use flate2::read::GzDecoder;
use flate2::{Decompress, FlushDecompress, Status};
use std::io::{ErrorKind, Read};

/// The most bytes that are unpacked of one body.
pub const MOST: usize = 5_000_000;
/// How much of a body is unpacked at once, in bytes.
const STEP: usize = 16_384;

/// What was unpacked.
#[derive(Debug, PartialEq, Eq)]
pub struct Unpacked {
    /// The bytes; at most [`MOST`].
    pub bytes: Vec<u8>,
    /// Whether they are all that there are. Else they are the beginning.
    pub is_whole: bool,
}

/// The codings in the value of the header `Content-Encoding`, in the order in which they were applied.
pub fn codings(value: &str) -> Vec<String> {
    let names = value.split(',').map(|name| name.trim().to_ascii_lowercase());
    names.filter(|name| !["", "identity", "none"].contains(&name.as_str())).collect()
}

/// The coding that shows in the first bytes.
pub fn by_magic(bytes: &[u8]) -> Option<&'static str> {
    match bytes {
        [0x1f, 0x8b, ..] => Some("gzip"),
        [0x28, 0xb5, 0x2f, 0xfd, ..] => Some("zstd"),
        _ => None,
    }
}

/// Whether bytes that are not of this coding would show it.
pub fn has_magic(coding: &str) -> bool {
    ["gzip", "x-gzip", "zstd"].contains(&coding)
}

/// Undoes one coding. Nothing if it is not known, or the bytes are not of it.
pub fn unpack(coding: &str, bytes: &[u8]) -> Option<Unpacked> {
    match coding {
        "gzip" | "x-gzip" => read(GzDecoder::new(bytes)),
        "br" => brotli(bytes),
        // What is meant is the zlib format; some servers send deflate without its header.
        "deflate" => inflate(bytes, true).or_else(|| inflate(bytes, false)),
        _ => None,
    }
}

fn read(source: impl Read) -> Option<Unpacked> {
    let mut bytes = Vec::new();
    let ends = source.take(MOST as u64 + 1).read_to_end(&mut bytes);
    let is_early = |error: &std::io::Error| error.kind() == ErrorKind::UnexpectedEof;
    let is_whole = ends.is_ok() && bytes.len() <= MOST;
    bytes.truncate(MOST);
    (ends.is_ok() || (ends.is_err_and(|error| is_early(&error)) && !bytes.is_empty())).then_some(Unpacked { bytes, is_whole })
}

fn brotli(bytes: &[u8]) -> Option<Unpacked> {
    let mut state = BrotliState::new(StandardAlloc::default(), StandardAlloc::default(), StandardAlloc::default());
    let mut unpacked = Vec::new();
    let (mut left, mut at, mut total) = (bytes.len(), 0, 0);
    loop {
        let mut step = [0; STEP];
        let (mut room, mut length) = (STEP, 0);
        let result = BrotliDecompressStream(&mut left, &mut at, bytes, &mut room, &mut length, &mut step, &mut total, &mut state);
        unpacked.extend_from_slice(step.get(..length)?);
        let is_large = unpacked.len() > MOST;
        match result {
            BrotliResult::ResultFailure => return None,
            BrotliResult::NeedsMoreOutput if !is_large => {}
            _ => {
                unpacked.truncate(MOST);
                let is_whole = !is_large && matches!(result, BrotliResult::ResultSuccess);
                return (is_whole || !unpacked.is_empty()).then_some(Unpacked { bytes: unpacked, is_whole });
            }
        }
    }
}

fn inflate(bytes: &[u8], has_header: bool) -> Option<Unpacked> {
    let mut state = Decompress::new(has_header);
    let mut unpacked = Vec::new();
    loop {
        let rest = bytes.get(usize::try_from(state.total_in()).ok()?..)?;
        let before = (state.total_in(), state.total_out());
        unpacked.reserve(STEP);
        let status = state.decompress_vec(rest, &mut unpacked, FlushDecompress::None).ok()?;
        let is_large = unpacked.len() > MOST;
        if is_large || status == Status::StreamEnd || before == (state.total_in(), state.total_out()) {
            unpacked.truncate(MOST);
            let is_whole = !is_large && status == Status::StreamEnd;
            return (is_whole || !unpacked.is_empty()).then_some(Unpacked { bytes: unpacked, is_whole });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use flate2::Compression;
    use flate2::write::{DeflateEncoder, GzEncoder, ZlibEncoder};
    use proptest::prelude::*;
    use std::io::Write;

    /// A text in each coding. The last is brotli, in which a part may be uncompressed:
    /// <https://www.rfc-editor.org/rfc/rfc7932#section-9.2>.
    fn packed(text: &[u8]) -> Vec<(&'static str, Vec<u8>)> {
        let mut gzip = GzEncoder::new(Vec::new(), Compression::default());
        let mut zlib = ZlibEncoder::new(Vec::new(), Compression::default());
        let mut raw = DeflateEncoder::new(Vec::new(), Compression::default());
        for writer in [&mut gzip as &mut dyn Write, &mut zlib, &mut raw] {
            writer.write_all(text).expect("a written text");
        }
        [("gzip", gzip.finish()), ("deflate", zlib.finish()), ("deflate", raw.finish())]
            .map(|(coding, bytes)| (coding, bytes.expect("packed bytes")))
            .to_vec()
    }

    /// A text in brotli, as one part that is not compressed.
    fn brotli(text: &[u8]) -> Vec<u8> {
        // Window of 16 bits (0), not the last (0), four nibbles of length (00), the length less one, uncompressed (1).
        let header = (text.len() as u32 - 1) << 4 | 1 << 20;
        [&header.to_le_bytes()[..3], text, &[3]].concat()
    }

    #[test]
    fn every_coding_is_undone() {
        let text = "Access Denied. ".repeat(200).into_bytes();
        for (coding, bytes) in packed(&text).into_iter().chain([("br", brotli(&text))]) {
            assert_eq!(unpack(coding, &bytes), Some(Unpacked { bytes: text.clone(), is_whole: true }), "{coding}");
            let cut = unpack(coding, &bytes[..bytes.len() - 9]).expect("a beginning");
            assert!(!cut.is_whole && text.starts_with(&cut.bytes), "{coding}");
        }
        assert_eq!(unpack("zstd", b"\x28\xb5\x2f\xfd"), None);
        for coding in ["gzip", "br", "deflate"] {
            assert_eq!(unpack(coding, b"\xff\xff\xff\xff\xff"), None, "{coding}");
            assert_eq!(unpack(coding, b""), None, "{coding}");
        }
    }

    /// What `zlib.brotliCompressSync` of Node.js gives: <https://nodejs.org/api/zlib.html>.
    #[test]
    fn brotli_with_a_dictionary_is_undone() {
        let bytes = [
            27, 74, 0, 248, 157, 7, 118, 44, 152, 140, 238, 194, 187, 131, 172, 12, 10, 115, 43, 34, 180, 6, 113, 209, 73, 155, 100, 101,
            115, 77, 72, 43, 179, 148, 163, 107, 72, 199, 36, 150, 32, 170, 250, 217, 159, 212, 214, 0, 91, 0,
        ];
        let text = ["Access Denied: the token has expired."; 2].join(" ");
        assert_eq!(unpack("br", &bytes), Some(Unpacked { bytes: text.into_bytes(), is_whole: true }));
        assert_eq!(unpack("br", &bytes[..5]), None);
    }

    #[test]
    fn no_more_than_the_most_is_unpacked() {
        for (coding, bytes) in packed(&vec![b'x'; 2 * MOST]) {
            let unpacked = unpack(coding, &bytes).expect("a beginning");
            assert_eq!((unpacked.bytes.len(), unpacked.is_whole), (MOST, false), "{coding}");
        }
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes in proptest::collection::vec(any::<u8>(), 0..80), coding in 0..3_usize, at: prop::sample::Index, byte: u8) {
            let coding = ["gzip", "br", "deflate"][coding];
            let _ = unpack(coding, &bytes);
            for (coding, mut spoilt) in packed(&bytes) {
                let at = at.index(spoilt.len());
                spoilt[at] = byte;
                let _ = unpack(coding, &spoilt);
            }
        }
    }
}
