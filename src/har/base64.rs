//! Base64 as people and programs write it: <https://www.rfc-editor.org/rfc/rfc4648>.

use base64::Engine;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

/// Padding may be there or not, and bits that are left over at the end need not be zero.
const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent).with_decode_allow_trailing_bits(true),
);

/// Decodes either alphabet, with or without padding and line breaks. Nothing if it is no base64, or empty.
pub fn decode(text: &str) -> Option<Vec<u8>> {
    let letters = letters(text);
    LENIENT.decode(letters).ok().filter(|bytes| !bytes.is_empty())
}

/// Decodes what there is of a text whose end is missing.
pub fn decode_beginning(text: &str) -> Option<Vec<u8>> {
    let letters = letters(text);
    LENIENT.decode(letters.get(..letters.len() - letters.len() % 4)?).ok()
}

/// The letters in the standard alphabet, without padding.
fn letters(text: &str) -> String {
    let letter = |letter| match letter {
        '-' => '+',
        '_' => '/',
        other => other,
    };
    let end = |letter: char| letter == '=' || letter.is_ascii_whitespace();
    text.trim_end_matches(end).chars().filter(|letter| !letter.is_ascii_whitespace()).map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::prelude::{BASE64_STANDARD, BASE64_STANDARD_NO_PAD, BASE64_URL_SAFE, BASE64_URL_SAFE_NO_PAD};
    use proptest::prelude::*;

    #[test]
    fn what_is_no_base64_is_told() {
        for text in ["", "=", "{\"count\":0}", "a", "abcde", "é", "ab=cd"] {
            assert_eq!(decode(text), None, "{text}");
        }
        assert_eq!(decode("TQ"), Some(b"M".to_vec()));
        assert_eq!(decode("TR=="), Some(b"M".to_vec()));
        assert_eq!(decode_beginning("TWFuTW"), Some(b"Man".to_vec()));
        assert_eq!(decode_beginning(""), Some(Vec::new()));
    }

    proptest! {
        #[test]
        fn every_way_of_writing_is_read(bytes in proptest::collection::vec(any::<u8>(), 1..200), engine in 0..4_usize, line in 1..90_usize, end in "\r?\n ?") {
            let written = match engine {
                0 => BASE64_STANDARD.encode(&bytes),
                1 => BASE64_STANDARD_NO_PAD.encode(&bytes),
                2 => BASE64_URL_SAFE.encode(&bytes),
                _ => BASE64_URL_SAFE_NO_PAD.encode(&bytes),
            };
            let lines: Vec<_> = written.as_bytes().chunks(line).map(|line| String::from_utf8_lossy(line).into_owned()).collect();
            // Padding may be broken in two as well.
            let text = lines.join(&end);
            prop_assert_eq!(decode(&text), Some(bytes.clone()));
            let cut = &written[..written.len() / 2];
            let beginning = decode_beginning(cut).expect("a beginning");
            prop_assert!(bytes.starts_with(&beginning) && beginning.len() + 3 > cut.len() / 4 * 3);
        }

        #[test]
        fn no_text_makes_it_panic(text in ".{0,40}") {
            let _ = (decode(&text), decode_beginning(&text));
        }
    }
}
