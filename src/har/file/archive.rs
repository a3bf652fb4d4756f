//! Files that are packed: gzip and zip.
//!
//! Invariant: of no file more than [`LARGEST`] bytes are unpacked, whatever it says of its size.

use super::error::{LARGEST, OpenError};
use flate2::read::MultiGzDecoder;
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// Beginnings of files that are packed in other ways, with the names of these.
const OTHERS: [(&[u8], &str); 6] = [
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"Rar!\x1a\x07", "RAR"),
    (b"\xfd7zXZ\0", "xz"),
    (b"BZh", "bzip2"),
    (b"\x28\xb5\x2f\xfd", "Zstandard"),
    (b"\x04\x22\x4d\x18", "LZ4"),
];
/// The most files of an archive that are tried.
const MOST_TRIED: usize = 8;
/// The most bytes of one file of an archive that is kept as the body of a call.
const LARGEST_BODY: u64 = 5_000_000;

/// How a file is packed, which shows at its beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packing {
    /// gzip: <https://www.rfc-editor.org/rfc/rfc1952#section-2.3.1>.
    Gzip,
    /// zip: <https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT>, 4.3.7 and 4.3.16.
    Zip,
    /// Another one, by its name.
    Other(&'static str),
}

impl Packing {
    /// Tells how a file is packed; nothing if it is not.
    pub fn of(bytes: &[u8]) -> Option<Self> {
        let other = || OTHERS.iter().find(|(begin, _)| bytes.starts_with(begin)).map(|(_, name)| Packing::Other(name));
        match bytes {
            [0x1f, 0x8b, ..] => Some(Packing::Gzip),
            [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..] => Some(Packing::Zip),
            _ => other(),
        }
    }
}

/// Unpacks a gzip file. Of one that is cut or damaged the beginning is given, if there is any.
///
/// # Errors
///
/// Nothing of it can be unpacked, or it is too large.
pub fn gunzip(bytes: &[u8]) -> Result<Vec<u8>, OpenError> {
    let (unpacked, is_whole) = read(MultiGzDecoder::new(bytes), LARGEST as u64)?;
    if is_whole || !unpacked.is_empty() { Ok(unpacked) } else { Err(OpenError::BrokenArchive) }
}

/// Reads to the end, or to an error; whether it was the end.
fn read(source: impl Read, most: u64) -> Result<(Vec<u8>, bool), OpenError> {
    let mut bytes = Vec::new();
    let is_whole = source.take(most.saturating_add(1)).read_to_end(&mut bytes).is_ok();
    if bytes.len() as u64 > most { Err(OpenError::UnpacksTooLarge) } else { Ok((bytes, is_whole)) }
}

/// A zip archive.
pub struct Archive<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    /// The names of its files, in order; folders, and what macOS adds, are left out.
    names: Vec<(usize, String)>,
}

impl<'a> Archive<'a> {
    /// Reads the list of an archive's files.
    ///
    /// # Errors
    ///
    /// It is damaged.
    pub fn open(bytes: &'a [u8]) -> Result<Self, OpenError> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| OpenError::BrokenArchive)?;
        let name = |at| Some((at, archive.name_for_index(at)?.ok()?.into_owned()));
        let is_file = |(_, name): &(usize, String)| {
            let last = name.rsplit('/').next().unwrap_or_default();
            !last.is_empty() && !last.starts_with("._") && !name.starts_with("__MACOSX/")
        };
        let names = (0..archive.len()).filter_map(name).filter(is_file).collect();
        Ok(Archive { archive, names })
    }

    /// The files that may be the HAR file: those with such a name, or else the only JSON file. Each is its place and its name.
    pub fn candidates(&self) -> Vec<(usize, String)> {
        let ending = |endings: &'static [&str]| {
            let fits = move |name: &str| endings.iter().any(|ending| name.to_ascii_lowercase().ends_with(ending));
            self.names.iter().filter(move |(_, name)| fits(name)).cloned()
        };
        let named: Vec<_> = ending(&[".har", ".har.gz"]).take(MOST_TRIED).collect();
        let json: Vec<_> = ending(&[".json"]).take(2).collect();
        match json.as_slice() {
            [_] if named.is_empty() => json,
            _ => named,
        }
    }

    /// Unpacks the file at a place.
    ///
    /// # Errors
    ///
    /// It is damaged, protected with a password, or too large.
    pub fn file(&mut self, at: usize) -> Result<Vec<u8>, OpenError> {
        self.unpack(at, LARGEST as u64)
    }

    fn unpack(&mut self, at: usize, most: u64) -> Result<Vec<u8>, OpenError> {
        let file = self.archive.by_index(at).map_err(|_| OpenError::BrokenArchive)?;
        let (bytes, is_whole) = read(file, most)?;
        if is_whole { Ok(bytes) } else { Err(OpenError::BrokenArchive) }
    }

    /// The files with these names, as far as they can be unpacked; a name need not have the folders before it. Of all of them together no
    /// more than [`LARGEST`] bytes are kept.
    pub fn resources(mut self, wanted: &[&str]) -> BTreeMap<String, Vec<u8>> {
        let fits = |name: &str, wanted: &str| name.strip_suffix(wanted).is_some_and(|before| before.is_empty() || before.ends_with('/'));
        let names = std::mem::take(&mut self.names);
        let mut left = LARGEST as u64;
        let mut resources = BTreeMap::new();
        for wanted in wanted {
            let exact = names.iter().find(|(_, name)| name == wanted);
            let found = exact.or_else(|| names.iter().find(|(_, name)| fits(name, wanted)));
            if let Some(bytes) = found.and_then(|(at, _)| self.unpack(*at, left.min(LARGEST_BODY)).ok()) {
                left = left.saturating_sub(bytes.len() as u64);
                resources.insert((*wanted).to_owned(), bytes);
            }
        }
        resources
    }
}
