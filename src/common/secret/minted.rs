//! Fakes in the shape of Azure DevOps tokens. The mirrored rule is named in [`super`].

/// The last four characters of every secret minted here, in place of the check characters.
pub const MARK: &str = "SIM0";
/// Where the fixed parts of a token are: position and text.
pub const FIXED: [(usize, &str); 3] = [(52, "JQQJ99"), (72, "AAAA"), (76, "AZDO")];
/// Length of a token made since July 2024.
pub const LENGTH: usize = 84;
/// Length of an older token, the shortest there is.
pub const OLD_LENGTH: usize = 52;
/// The characters of the random parts.
const ALPHABET: &[u8; 62] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/// Whether a text is a token that a replica minted, which is harmless.
pub fn is_minted(text: &str) -> bool {
    let text = text.trim();
    let has_fixed_parts = FIXED.iter().all(|(at, part)| text.get(*at..at + part.len()) == Some(*part));
    text.len() == LENGTH && has_fixed_parts && text.ends_with(MARK) && text.bytes().all(|b| b.is_ascii_alphanumeric())
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
