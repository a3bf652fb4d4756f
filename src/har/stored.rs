//! Bodies as a file stores them: as text, in base64, or as they travelled.
//!
//! Invariant: what is given as text is text. Bytes that are none are named as such.

use super::base64::{decode, decode_beginning};
use super::body::Body;
use super::compression::{by_magic, has_magic, unpack};

/// Encodings of text that are not undone here.
const OTHER_ENCODINGS: [&str; 6] = ["hex", "base32", "base85", "ascii85", "quoted-printable", "uuencode"];
/// Shorter texts than this may be base64 of some text by chance.
const SHORTEST_BASE64: usize = 16;

/// A body that is in a file, and what the file says of it.
pub struct Stored<'a> {
    /// The value of `encoding`; empty if there is none.
    pub encoding: &'a str,
    /// The content codings under which it travelled, in the order in which they were applied.
    pub codings: Vec<String>,
    /// Its size in bytes, where the file tells it.
    pub size: Option<u64>,
    /// Whether only its beginning is in the file.
    pub is_cut: bool,
    /// Whether the file itself ends before it tells the encoding.
    pub is_encoding_cut: bool,
}

impl Stored<'_> {
    /// Reads a body that is a text of JSON.
    pub fn text(&self, text: &str) -> Body {
        let encoding = self.encoding.trim().to_ascii_lowercase();
        // Where the file ends within the encoding, its beginning counts.
        let is_base64 = encoding.contains("base64") || (self.is_encoding_cut && !encoding.is_empty() && "base64".starts_with(&encoding));
        if OTHER_ENCODINGS.contains(&encoding.as_str()) {
            return Body::Undecodable { encoding };
        }
        if self.is_encoding_cut && encoding.is_empty() && decode_beginning(text).is_some() {
            return self.of_unknown_encoding(text);
        }
        let bytes = match (is_base64, self.is_cut) {
            (true, true) => decode_beginning(text),
            (true, false) => decode(text),
            (false, _) => None,
        };
        let decoded = bytes.map(|bytes| (self.bytes(&bytes, "base64"), bytes));
        decoded.filter(|(body, bytes)| !self.is_rather_plain(text, body, bytes)).map_or_else(|| self.plain(text), |(body, _)| body)
    }

    /// Reads a text of letters of base64 after which the file ends: Chromium writes the encoding after the text. It is base64 if it becomes
    /// text by that; else what it is cannot be told, and nothing of it is given.
    fn of_unknown_encoding(&self, text: &str) -> Body {
        let cut = Stored { is_cut: true, codings: self.codings.clone(), ..*self };
        let decoded = decode_beginning(text).filter(|_| text.len() >= SHORTEST_BASE64).map(|bytes| cut.bytes(&bytes, "base64"));
        decoded.filter(|body| body.text().is_some()).unwrap_or(Body::Cut { beginning: String::new(), size: self.size })
    }

    /// Whether a text that is called base64 is rather the body itself. Firefox sets the flag apart from the text (`buildContent` in
    /// <https://searchfox.org/mozilla-central/source/devtools/client/netmonitor/src/har/har-builder.js>), others go by the media type. A
    /// size that is that of the text says so, if not the decoded bytes speak against it: some recorders count the letters of base64.
    fn is_rather_plain(&self, text: &str, decoded: &Body, bytes: &[u8]) -> bool {
        let is = |length: usize| self.size == u64::try_from(length).ok();
        let is_size_of_text = !is(bytes.len()) && (is(text.len()) || is(text.chars().count()));
        match decoded {
            Body::Read(_) | Body::Cut { .. } => is_size_of_text && text.len() < SHORTEST_BASE64,
            _ => by_magic(bytes).is_none() && (is_size_of_text || text.trim().contains(' ')),
        }
    }

    /// Reads a text that is the body itself, or whose characters are its bytes.
    fn plain(&self, text: &str) -> Body {
        let odd = text.chars().filter(|letter| is_odd(*letter) || *letter == char::REPLACEMENT_CHARACTER).count();
        // The magic numbers of gzip and zstd, also where their second byte was replaced.
        let magic = [("gzip", "\u{1f}\u{8b}"), ("gzip", "\u{1f}\u{fffd}"), ("zstd", "(\u{b5}/\u{fd}"), ("zstd", "(\u{fffd}/\u{fffd}")]
            .iter()
            .find(|(_, begin)| text.starts_with(begin))
            .map(|(coding, _)| *coding);
        let coding = magic.or(self.codings.last().map(String::as_str)).filter(|_| odd > 0 || magic.is_some());
        let Some(coding) = coding else { return self.of_text(text.to_owned(), true) };
        let bytes: Option<Vec<u8>> = text.chars().map(|letter| u8::try_from(u32::from(letter)).ok()).collect();
        match bytes.map(|bytes| self.bytes(&bytes, coding)) {
            Some(body @ (Body::Empty | Body::Read(_) | Body::Cut { .. })) => body,
            _ if magic.is_some() || odd.saturating_mul(10) > text.chars().count() => Body::Compressed { encoding: coding.to_owned() },
            _ => self.of_text(text.to_owned(), true),
        }
    }

    /// Reads a body of bytes, which were stored in this encoding. Those that are text already are not unpacked.
    pub fn bytes(&self, bytes: &[u8], encoding: &str) -> Body {
        if let Some(text) = self.readable(bytes) {
            return self.of_text(text, true);
        }
        let shown = by_magic(bytes).filter(|coding| !self.codings.iter().any(|other| other.ends_with(coding)));
        let codings = self.codings.iter().map(String::as_str).chain(shown).rev();
        let (mut unpacked, mut is_whole) = (bytes.to_owned(), true);
        let mut last = encoding;
        for coding in codings {
            let Some(inner) = unpack(coding, &unpacked) else {
                let is_none_of_it = has_magic(coding) && by_magic(&unpacked).is_none();
                return if is_none_of_it {
                    Body::Undecodable { encoding: last.to_owned() }
                } else {
                    Body::Compressed { encoding: coding.to_owned() }
                };
            };
            (unpacked, is_whole, last) = (inner.bytes, is_whole && inner.is_whole, coding);
        }
        let inner = Stored { is_cut: self.is_cut || !is_whole, codings: Vec::new(), ..*self };
        match inner.readable(&unpacked) {
            Some(text) => inner.of_text(text, is_whole),
            None => Body::Undecodable { encoding: last.to_owned() },
        }
    }

    /// Bytes as text, if they are text.
    fn readable(&self, bytes: &[u8]) -> Option<String> {
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text,
            // The end cuts a character.
            Err(error) if self.is_cut && error.error_len().is_none() => std::str::from_utf8(bytes.get(..error.valid_up_to())?).ok()?,
            Err(_) => return None,
        };
        (!text.chars().any(is_odd)).then(|| text.to_owned())
    }

    fn of_text(&self, text: String, is_whole: bool) -> Body {
        let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
        if self.is_cut || !is_whole {
            let size = self.size.filter(|size| u64::try_from(text.len()).is_ok_and(|length| length < *size));
            Body::Cut { beginning: text, size }
        } else if text.is_empty() {
            Body::Empty
        } else {
            Body::Read(text)
        }
    }
}

/// Whether a character does not occur in texts. Colours of a terminal do.
fn is_odd(letter: char) -> bool {
    letter.is_control() && !letter.is_whitespace() && letter != '\u{1b}' && letter != '\u{8}'
}
