//! The shape of an Azure DevOps personal access token, to mint fakes in it and to warn of real ones.
//!
//! Mirrored rule: rules SEC101/102 and SEC101/201 of <https://github.com/microsoft/security-utilities>. A token has 84
//! characters, `AZDO` at positions 76 to 79, and four check characters at the end. The replica's own end in [`MARK`], so that
//! they are recognised here and are no valid token anywhere.

/// The last four characters of every secret minted here, in place of the check characters.
pub const MARK: &str = "SIM0";

/// Where the fixed parts of a token stand: position and text.
const FIXED: [(usize, &str); 3] = [(52, "JQQJ99"), (72, "AAAA"), (76, "AZDO")];
/// Length of a token made since July 2024.
const LENGTH: usize = 84;
/// Length of an older token, the shortest there is.
pub const OLD_LENGTH: usize = 52;
/// The characters of the random parts.
const ALPHABET: &[u8; 62] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/// What a text looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SecretShape {
    /// Minted by a replica: harmless.
    Minted,
    /// The shape of a real token: it must not be kept.
    LooksReal,
    /// Anything else.
    Other,
}

/// Recognises a token by its shape.
pub fn shape(text: &str) -> SecretShape {
    let text = text.trim();
    let has_fixed_parts = FIXED.iter().all(|(at, part)| text.get(*at..at + part.len()) == Some(*part));
    if text.len() == LENGTH && has_fixed_parts && text.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return if text.ends_with(MARK) { SecretShape::Minted } else { SecretShape::LooksReal };
    }
    let is_old = text.len() == OLD_LENGTH && text.bytes().all(|b| b.is_ascii_lowercase() || (b'2'..=b'7').contains(&b));
    if is_old { SecretShape::LooksReal } else { SecretShape::Other }
}

/// Mints a secret in the shape of a token; `random` gives one number after another.
pub fn mint(mut random: impl FnMut() -> u64) -> String {
    let mut text: String = (0..LENGTH).map(|_| letter(ALPHABET, random())).collect();
    // Position 59 holds a month, A to L.
    text.replace_range(59..60, &letter(b"ABCDEFGHIJKL", random()).to_string());
    for (at, part) in FIXED.into_iter().chain([(LENGTH - MARK.len(), MARK)]) {
        text.replace_range(at..at + part.len(), part);
    }
    text
}

/// Whether a secret could be one that [`mint`] began with this number.
pub fn begins_with(secret: &str, random: u64) -> bool {
    secret.starts_with(letter(ALPHABET, random))
}

fn letter(alphabet: &[u8], random: u64) -> char {
    let index = (random % alphabet.len().max(1) as u64) as usize;
    alphabet.get(index).copied().unwrap_or(b'A') as char
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_minted_secret_has_the_shape_and_the_mark(seed: u64) {
            let mut state = seed;
            let secret = mint(|| { state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1); state >> 33 });
            prop_assert_eq!(secret.len(), LENGTH);
            prop_assert_eq!(shape(&secret), SecretShape::Minted);
        }

        #[test]
        fn no_text_makes_the_recogniser_panic(text in ".*") {
            let _ = shape(&text);
        }
    }

    #[test]
    fn a_minted_secret_with_other_check_characters_looks_real() {
        let secret = mint(|| 7);
        let (body, _) = secret.split_at(LENGTH - MARK.len());
        assert_eq!(shape(&format!("{body}0000")), SecretShape::LooksReal);
        assert_eq!(shape(&"a".repeat(OLD_LENGTH)), SecretShape::LooksReal);
        assert_eq!(shape("abc"), SecretShape::Other);
    }
}
