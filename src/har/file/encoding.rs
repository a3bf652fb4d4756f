//! Bytes of a file as text: UTF-8, or UTF-16 of either order.

use super::note::Note;
use std::borrow::Cow;

/// The order of the two bytes of a unit of UTF-16.
#[derive(Clone, Copy)]
enum Order {
    Little,
    Big,
}

/// The text of a file without its byte order mark, and what is remarkable about its bytes. What is not valid becomes U+FFFD; a character
/// that the end of the file cuts is left out, and so are zero bytes at the end.
pub fn text(bytes: &[u8]) -> (Cow<'_, str>, Option<Note>) {
    let (text, note) = match order(bytes) {
        Some(order) => (Cow::Owned(utf16(bytes, order)), Some(Note::Utf16)),
        None => utf8(bytes),
    };
    let trimmed = text.trim_start_matches('\u{feff}').trim_end_matches('\0');
    if trimmed.len() == text.len() { (text, note) } else { (Cow::Owned(trimmed.to_owned()), note) }
}

/// The order of UTF-16, told by its mark (<https://www.unicode.org/faq/utf_bom.html#bom4>), or else by the zero in the first character,
/// which in JSON is one of ASCII.
fn order(bytes: &[u8]) -> Option<Order> {
    match bytes {
        [0xff, 0xfe, ..] => Some(Order::Little),
        [0xfe, 0xff, ..] => Some(Order::Big),
        [first, 0, ..] if *first != 0 => Some(Order::Little),
        [0, second, ..] if *second != 0 => Some(Order::Big),
        _ => None,
    }
}

fn utf16(bytes: &[u8], order: Order) -> String {
    let units = bytes.as_chunks::<2>().0.iter().map(|pair| match order {
        Order::Little => u16::from_le_bytes(*pair),
        Order::Big => u16::from_be_bytes(*pair),
    });
    char::decode_utf16(units).map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}

fn utf8(bytes: &[u8]) -> (Cow<'_, str>, Option<Note>) {
    match whole_characters(bytes) {
        Ok(text) => (Cow::Borrowed(text), None),
        Err(bytes) => (String::from_utf8_lossy(bytes), Some(Note::NotUtf8)),
    }
}

/// The text without a character that the end of the bytes cuts.
///
/// # Errors
///
/// There is more that is not UTF-8; gives the bytes, without that character.
pub fn whole_characters(bytes: &[u8]) -> Result<&str, &[u8]> {
    let before = |end: usize| bytes.get(..end).unwrap_or_default();
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(text),
        Err(error) if error.error_len().is_none() => std::str::from_utf8(before(error.valid_up_to())).map_err(|_| bytes),
        // A character has at most four bytes: the last one may be cut as well.
        Err(_) => {
            Err((1..4).map(|back| before(bytes.len().saturating_sub(back))).find(|shorter| is_cut_after(bytes, shorter)).unwrap_or(bytes))
        }
    }
}

/// Whether what follows `shorter` in `bytes` is the beginning of a character.
fn is_cut_after(bytes: &[u8], shorter: &[u8]) -> bool {
    bytes.get(shorter.len()..).is_some_and(|rest| std::str::from_utf8(rest).is_err_and(|error| error.error_len().is_none()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_read_in_every_form_of_unicode() {
        let words = "{\"ä\": \"😀\"}";
        let little: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = words.encode_utf16().flat_map(u16::to_be_bytes).collect();
        let marked = |mark: &[u8], bytes: &[u8]| [mark, bytes].concat();
        for (bytes, note) in [
            (words.as_bytes().to_vec(), None),
            (marked(b"\xef\xbb\xbf", words.as_bytes()), None),
            (marked(words.as_bytes(), b"\0\0"), None),
            (little.clone(), Some(Note::Utf16)),
            (big.clone(), Some(Note::Utf16)),
            (marked(b"\xff\xfe", &little), Some(Note::Utf16)),
            (marked(b"\xfe\xff", &big), Some(Note::Utf16)),
        ] {
            assert_eq!(text(&bytes), (Cow::Borrowed(words), note), "{bytes:?}");
        }
    }

    #[test]
    fn what_is_not_valid_is_replaced_and_what_is_cut_is_left_out() {
        assert_eq!(text(b"{\"a\xff"), (Cow::Borrowed("{\"a\u{fffd}"), Some(Note::NotUtf8)));
        assert_eq!(text(b"{\"a\xf0\x9f\x98"), (Cow::Borrowed("{\"a"), None));
        assert_eq!(text(b"{\"\xff a\xf0\x9f\x98"), (Cow::Borrowed("{\"\u{fffd} a"), Some(Note::NotUtf8)));
        assert_eq!(text(b"\xff\xfe{\0\"").0, "{");
        assert_eq!(text(b"").0, "");
    }
}
