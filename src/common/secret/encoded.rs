//! Percent-encoded texts, such as addresses: of an encoded secret key or credential, only pieces look like one.

/// How often encoding is undone: more than anybody applies it.
const MOST: usize = 8;

/// A text once its percent-encoding is undone.
pub struct Decoded {
    /// The text. Bytes that are no text are question marks.
    pub text: String,
    /// Where each byte of it begins in the text as it is.
    places: Vec<usize>,
    /// The length of the text as it is.
    length: usize,
}

impl Decoded {
    /// Undoes the encoding of a text, however often it was applied; returns `None` if it was not.
    pub fn of(text: &str) -> Option<Self> {
        let (mut bytes, mut places) = (text.as_bytes().to_vec(), (0..text.len()).collect::<Vec<_>>());
        for _ in 0..MOST {
            if !undo(&mut bytes, &mut places) {
                break;
            }
        }
        (bytes.len() < text.len()).then(|| Decoded { text: readable(&bytes), places, length: text.len() })
    }

    /// Where a place in the text is in the text as it is.
    pub fn place(&self, at: usize) -> usize {
        self.places.get(at).copied().unwrap_or(self.length)
    }
}

/// Undoes one encoding; whether there was one.
fn undo(bytes: &mut Vec<u8>, places: &mut Vec<usize>) -> bool {
    let (mut from, mut to) = (0, 0);
    while from < bytes.len() {
        let rest = bytes.get(from..).unwrap_or_default();
        let (byte, length) = encoded_byte(rest).unwrap_or((rest.first().copied().unwrap_or_default(), 1));
        let place = places.get(from).copied().unwrap_or_default();
        if let (Some(slot), Some(at)) = (bytes.get_mut(to), places.get_mut(to)) {
            (*slot, *at) = (byte, place);
        }
        from += length;
        to += 1;
    }
    let has_changed = to < bytes.len();
    bytes.truncate(to);
    places.truncate(to);
    has_changed
}

/// Decodes the percent-encoded byte at the start of a text: returns the byte and the length of its encoding. Each `25` before the digits is
/// the encoded percent sign of another encoding.
fn encoded_byte(text: &[u8]) -> Option<(u8, usize)> {
    let mut digits = text.strip_prefix(b"%")?;
    while let Some(rest) = digits.strip_prefix(b"25") {
        digits = rest;
    }
    let digit = |at: usize| char::from(*digits.get(at)?).to_digit(16);
    let byte = u8::try_from(digit(0)? * 16 + digit(1)?).ok()?;
    Some((byte, text.len() - digits.len() + 2))
}

/// The text that bytes are, of the same length.
fn readable(bytes: &[u8]) -> String {
    bytes.utf8_chunks().fold(String::with_capacity(bytes.len()), |text, chunk| text + chunk.valid() + &"?".repeat(chunk.invalid().len()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::common::secret::without;
    use proptest::prelude::*;

    #[test]
    fn an_encoded_secret_is_found_as_a_whole() {
        let key = "a1B2/c3D4".repeat(5);
        for slash in ["%2F", "%2f", "%252F", "%25%32%46", "\u{200b}%2F"] {
            let address = format!("?id=AKIA{}&key={}&x=%2F", "A1".repeat(8), key.get(..40).unwrap_or_default().replace('/', slash));
            assert_eq!(without(&address), "?id=(removed)&key=(removed)&x=%2F", "{address}");
        }
        for space in ["%20", "%C2%A0", "%25C2%25A0", "%E2%80%89", "%09", "%3A%20", "%E2%80%8B"] {
            let text = format!("?h=Basic{space}OnRva2VuLW9mLW1pbmU%3D");
            assert_eq!(without(&text), format!("?h=Basic{space}(removed)"));
        }
        assert_eq!(without("%2D----BEGIN%20A%20KEY-----%0AaB3%0A-----END A KEY----%2d!"), "(removed)!");
        assert_eq!(without("-----BEGIN+A+KEY-----%0AaB3%0A-----END+A+KEY-----!"), "(removed)!");
        let every_byte: String =
            format!("ghp_{}", "a1".repeat(18)).bytes().map(|byte| format!("%25%{:02x}%{:02x}", b'0' + byte / 16, hex(byte % 16))).collect();
        assert_eq!(without(&every_byte), "(removed)");
    }

    fn hex(digit: u8) -> u8 {
        if digit < 10 { b'0' + digit } else { b'a' + digit - 10 }
    }

    #[test]
    fn other_percent_signs_are_themselves() {
        for text in ["100 %", "%zz", "%e4%f6", "%2", "%25"] {
            assert_eq!(without(text), text);
        }
        assert!(Decoded::of("100 %zz").is_none());
    }

    proptest! {
        #[test]
        fn places_are_in_the_text(text in "(%|25|2F|e4|ä|.){0,40}") {
            if let Some(decoded) = Decoded::of(&text) {
                for at in decoded.text.char_indices().map(|(at, _)| at).chain([decoded.text.len()]) {
                    prop_assert!(text.is_char_boundary(decoded.place(at)), "{}", text);
                }
            }
        }
    }
}
