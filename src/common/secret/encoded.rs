//! Real secrets in percent-encoded texts, such as addresses: of an encoded secret key or credential, only pieces look like one.

use super::shapes::{Found, secrets_in};

/// The secrets of a text once its percent-encoding is undone, however often it was applied; where they are in the text as it is.
pub fn secrets_in_encoded(text: &str) -> Vec<Found> {
    let (mut decoded, mut places) = (String::with_capacity(text.len()), Vec::with_capacity(text.len()));
    let (mut rest, mut at) = (text, 0);
    while let Some(first) = rest.chars().next() {
        let (c, length) = encoded_char(rest).unwrap_or((first, first.len_utf8()));
        decoded.push(c);
        places.resize(decoded.len(), at);
        at += length;
        rest = text.get(at..).unwrap_or_default();
    }
    if decoded.len() == text.len() {
        return Vec::new();
    }
    let place = |byte: usize| places.get(byte).copied().unwrap_or(text.len());
    secrets_in(&decoded).into_iter().map(|found| Found { at: place(found.at.start)..place(found.at.end), ..found }).collect()
}

/// The ASCII character that a text begins with in percent-encoding, and the length of that; `%25` stands for the percent sign of another
/// encoding.
fn encoded_char(text: &str) -> Option<(char, usize)> {
    let digits = text.strip_prefix('%')?.trim_start_matches("25");
    let byte = u8::from_str_radix(digits.get(..2).filter(|pair| pair.bytes().all(|byte| byte.is_ascii_hexdigit()))?, 16).ok()?;
    byte.is_ascii().then(|| (char::from(byte), text.len() - digits.len() + 2))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::common::secret::without;
    use proptest::prelude::*;

    #[test]
    fn an_encoded_secret_is_found_as_a_whole() {
        let key = "a1B2/c3D4".repeat(5);
        for slash in ["%2F", "%2f", "%252F"] {
            let address = format!("?id=AKIA{}&key={}&x=%2F", "A1".repeat(8), key.get(..40).unwrap_or_default().replace('/', slash));
            assert_eq!(without(&address), "?id=(removed)&key=(removed)&x=%2F", "{address}");
        }
        assert_eq!(without("?h=Basic%20OnRva2VuLW9mLW1pbmU%3D"), "?h=Basic%20(removed)");
        assert_eq!(without("%2D----BEGIN%20A%20KEY-----%0AaB3%0A-----END A KEY----%2d!"), "(removed)!");
    }

    #[test]
    fn other_percent_signs_are_themselves() {
        for text in ["100 %", "%zz", "%e4%f6", "%2", "%25"] {
            assert_eq!((without(text).as_str(), secrets_in_encoded(text)), (text, Vec::new()));
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_the_search_panic(text in "(%|25|2F|ä|.){0,40}") {
            let _ = secrets_in_encoded(&text);
        }
    }
}
