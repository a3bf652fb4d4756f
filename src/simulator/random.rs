//! Random values from a seed and a counter, so that the same seed gives the same world.

use crate::common::secret;

/// A source of random values.
pub trait Draw {
    /// The next random number.
    fn draw(&mut self) -> u64;

    /// A new secret in the shape of an access token.
    fn mint_secret(&mut self) -> String {
        secret::mint(|| self.draw())
    }

    /// A new GUID.
    fn mint_guid(&mut self) -> String {
        guid(self.draw(), self.draw())
    }
}

/// The n-th number of a seed's sequence: SplitMix64 by Sebastiano Vigna, public domain, <https://prng.di.unimi.it/splitmix64.c>.
pub fn nth(seed: u64, n: u64) -> u64 {
    let mut z = seed.wrapping_add(n.wrapping_mul(0x9E37_79B9_7F4A_7C15));
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// A GUID of version 4 (RFC 9562) from two random numbers.
pub fn guid(high: u64, low: u64) -> String {
    let version = (high & 0xFFFF_FFFF_FFFF_0FFF) | 0x4000;
    let variant = (low & 0x3FFF_FFFF_FFFF_FFFF) | 0x8000_0000_0000_0000;
    let digits = format!("{version:016x}{variant:016x}");
    let part = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
    [part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32)].join("-")
}

/// Whether a text is a GUID with hyphens.
pub fn is_guid(text: &str) -> bool {
    let mut lengths = text.split('-').map(str::len);
    [8, 4, 4, 4, 12].into_iter().all(|length| lengths.next() == Some(length))
        && lengths.next().is_none()
        && text.bytes().all(|b| b == b'-' || b.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn follows_the_published_sequence() {
        // The first three numbers of the reference implementation for the seed 1234567.
        let numbers = [1, 2, 3].map(|n| nth(1_234_567, n));
        assert_eq!(numbers, [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423]);
    }

    #[test]
    fn makes_and_recognises_guids() {
        assert_eq!(guid(u64::MAX, u64::MAX), "ffffffff-ffff-4fff-bfff-ffffffffffff");
        assert_eq!(guid(0, 0), "00000000-0000-4000-8000-000000000000");
        assert!(is_guid(&guid(nth(1, 1), nth(1, 2))));
        for text in ["", "-", "ffffffff-ffff-4fff-bfff", "ffffffff-ffff-4fff-bfff-fffffffffffg", "ffffffff-ffff-4fff-bfff-ffffffffffff-"] {
            assert!(!is_guid(text), "{text}");
        }
    }
}
