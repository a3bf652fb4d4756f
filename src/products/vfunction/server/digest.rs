//! Enough of a password to recognise it, so that a world never holds the password itself.

use serde::{Deserialize, Serialize};

/// The digest of a password and the e-mail address it belongs to, in hexadecimal. No protection against guessing: the passwords of a
/// replica are fake. It keeps what somebody typed into an import file out of storage and exports.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Digest(String);

impl Digest {
    /// The digest: FNV-1a, 64 bits, <http://www.isthe.com/chongo/tech/comp/fnv/>.
    pub fn of(email: &str, password: &str) -> Self {
        let text = format!("{}\n{password}", email.to_lowercase());
        let hash = text.bytes().fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3));
        Digest(format!("{hash:016x}"))
    }
}
