//! Marked secrets of every shape, and how they are searched for wherever text comes out.
//!
//! Shared by `tests/simulator` (what the pure layers give) and `tests/e2e` (what the page gives). No vendor would accept one: each is made
//! of the same few letters.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// What every planted secret holds, in some case of its letters.
pub const CORE: &str = "Zq7Planted";

/// One shape: its name, and a secret of it made of the core and of filler that differs from plant to plant.
pub type Shape = (&'static str, fn(&Filler) -> String);

/// Letters and digits that differ from plant to plant.
pub struct Filler(u64);

impl Filler {
    /// Filler for the plant with a number.
    pub fn new(number: u64) -> Self {
        Filler(number)
    }

    /// So many characters of these.
    fn of(&self, alphabet: &str, length: usize) -> String {
        let mut state = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let mut next = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            alphabet.as_bytes()[(state >> 33) as usize % alphabet.len()] as char
        };
        (0..length).map(|_| next()).collect()
    }

    /// The core and filler, so many characters in all.
    fn mixed(&self, length: usize) -> String {
        format!("{CORE}{}", self.of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789", length - CORE.len()))
    }

    fn upper(&self, length: usize) -> String {
        format!("{}{}", CORE.to_uppercase(), self.of("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", length - CORE.len()))
    }

    fn lower(&self, length: usize) -> String {
        format!("{}{}", CORE.to_lowercase(), self.of("abcdefghijklmnopqrstuvwxyz234567", length - CORE.len()))
    }
}

/// All shapes that must be recognised.
pub const SHAPES: [Shape; 19] = [
    ("Azure DevOps, 84 characters", |filler| {
        let (first, second) = (filler.mixed(52), filler.of("ABCDEF", 14));
        format!("{first}JQQJ99{second}AAAAAZDO{}", filler.of("0123456789", 4))
    }),
    ("Azure DevOps, 52 characters", |filler| filler.lower(52)),
    ("ghp_", |filler| format!("ghp_{}", filler.mixed(36))),
    ("gho_", |filler| format!("gho_{}", filler.mixed(36))),
    ("ghu_", |filler| format!("ghu_{}", filler.mixed(36))),
    ("ghs_", |filler| format!("ghs_{}", filler.mixed(36))),
    ("ghr_", |filler| format!("ghr_{}", filler.mixed(76))),
    ("github_pat_", |filler| format!("github_pat_{}_{}", filler.mixed(22), filler.of("abcdefghij0123456789", 59))),
    ("glpat-", |filler| format!("glpat-{}", filler.mixed(20))),
    ("ATATT", |filler| format!("ATATT3xFfGF0{}={}", filler.mixed(170), filler.of("ABCDEF0123456789", 8))),
    ("xoxb-", |filler| format!("xoxb-{}-{}", filler.of("0123456789", 12), filler.mixed(24))),
    ("xoxp-", |filler| format!("xoxp-{}-{}", filler.of("0123456789", 12), filler.mixed(32))),
    ("AKIA", |filler| format!("AKIA{}", filler.upper(16))),
    ("AKIA and a secret key", |filler| format!("AKIA{} {}", filler.upper(16), filler.mixed(40))),
    ("AIza", |filler| format!("AIza{}", filler.mixed(35))),
    ("JWT", |filler| format!("eyJ{}.eyJ{}.{}", filler.of("abcdefghij", 17), filler.mixed(40), filler.mixed(43))),
    ("PEM", |filler| format!("-----BEGIN PRIVATE KEY-----\n{}\n{}\n-----END PRIVATE KEY-----", filler.mixed(64), filler.mixed(30))),
    ("Basic", |filler| format!("Basic {}", STANDARD.encode(format!("someone:{}", filler.mixed(20))))),
    ("Bearer", |filler| format!("Bearer {}", filler.mixed(32))),
];

/// A secret of a shape.
pub fn plant(shape: usize, number: u64) -> String {
    let (_, make) = SHAPES[shape % SHAPES.len()];
    make(&Filler::new(number))
}

/// What is searched for: the core in every case, and what it becomes in Base64, at each of the three offsets. It has no character that
/// percent-encoding, JSON or HTML would write in another way, so these are found as they are.
pub fn needles() -> Vec<String> {
    let cases = [CORE.to_owned(), CORE.to_uppercase(), CORE.to_lowercase()];
    let in_base64 = cases.iter().flat_map(|core| (0..3).map(move |offset| infix(core, offset)));
    let found: Vec<String> = cases.iter().cloned().chain(in_base64).collect();
    found.into_iter().flat_map(|needle| [needle.replace(['+', '/'], "-"), needle]).collect()
}

/// What a text becomes in Base64 wherever it is so many bytes after a group of three, without what its neighbours have a share in.
fn infix(text: &str, offset: usize) -> String {
    let encoded = STANDARD.encode(format!("{}{text}", "\0".repeat(offset)));
    let whole = (offset + text.len()) / 3 * 4;
    let begin = if offset == 0 { 0 } else { 4 };
    encoded[begin..whole].to_owned()
}

/// The first needle that a text holds.
pub fn found_in(text: &str) -> Option<String> {
    needles().into_iter().find(|needle| text.contains(needle.as_str()))
}
