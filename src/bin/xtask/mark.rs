//! The marks in file names, which change with the content.

use sha2::{Digest, Sha256};

/// How many hexadecimal digits a mark has, as `hosting::is_hashed` expects.
const DIGITS: usize = 16;

/// The mark of some content, given piece by piece: the beginning of its SHA-256.
pub fn mark(pieces: impl IntoIterator<Item = impl AsRef<[u8]>>) -> String {
    let hash = pieces.into_iter().fold(Sha256::new(), |hash, piece| hash.chain_update(piece));
    hash.finalize().iter().take(DIGITS / 2).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_changes_with_the_content_and_is_taken_for_one() {
        assert_eq!(mark(["a", "b"]), mark(["ab"]));
        assert_ne!(mark(["a"]), mark(["b"]));
        assert!(vfunction_replica::hosting::is_hashed(&format!("x-{}.css", mark(["a"]))));
    }
}
