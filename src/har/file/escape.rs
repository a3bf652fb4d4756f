//! Escapes in the texts of JSON: <https://www.rfc-editor.org/rfc/rfc8259#section-7>.

/// What begins with a backslash.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Escape {
    /// An escape, or a pair of them for one character; its length in bytes.
    Whole(usize),
    /// Half of such a pair, without the other half. It has six bytes, and represents no character.
    Half,
    /// The text ends in it.
    Partial,
}

/// Reads an escape at the beginning of a text, which is its backslash. What is no escape at all counts as one of two bytes.
pub fn escape(rest: &[u8]) -> Escape {
    match rest.get(1) {
        None => Escape::Partial,
        Some(b'u') => unit(rest).map_or(if rest.len() < 6 { Escape::Partial } else { Escape::Whole(2) }, |unit| of_unit(unit, rest)),
        Some(_) => Escape::Whole(2),
    }
}

/// What a unit of UTF-16 is the escape of. A high half comes first, then the low one.
fn of_unit(unit: u16, rest: &[u8]) -> Escape {
    let next = rest.get(6..).unwrap_or_default();
    match unit {
        0xd800..=0xdbff if next.len() < 6 && b"\\u".iter().zip(next).all(|(one, other)| one == other) => Escape::Partial,
        0xd800..=0xdbff if matches!(self::unit(next), Some(0xdc00..=0xdfff)) => Escape::Whole(12),
        0xd800..=0xdfff => Escape::Half,
        _ => Escape::Whole(6),
    }
}

/// The number in `\u00e4`.
fn unit(text: &[u8]) -> Option<u16> {
    let digits = text.strip_prefix(b"\\u")?.get(..4).filter(|digits| digits.iter().all(u8::is_ascii_hexdigit))?;
    u16::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_are_whole_halves_or_cut() {
        for (text, escape_of_it) in [
            (r"\n", Escape::Whole(2)),
            (r#"\"x"#, Escape::Whole(2)),
            (r"\u00e4x", Escape::Whole(6)),
            (r"\ud83d\ude00x", Escape::Whole(12)),
            (r#"\ud83d""#, Escape::Half),
            (r"\ud83d\n", Escape::Half),
            (r"\ud83d\u0041", Escape::Half),
            (r"\ude00\ud83d", Escape::Half),
            (r"\", Escape::Partial),
            (r"\u", Escape::Partial),
            (r"\u00e", Escape::Partial),
            (r"\ud83d", Escape::Partial),
            (r"\ud83d\", Escape::Partial),
            (r"\ud83d\ude0", Escape::Partial),
            (r"\uzzzzz", Escape::Whole(2)),
        ] {
            assert_eq!(escape(text.as_bytes()), escape_of_it, "{text}");
        }
    }
}
