//! What a person should know about how the program runs.

use std::fmt;

/// Something that is not as the address or the person expects. The plain words are its `Display`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Note {
    /// The address has a key that the program does not know.
    UnknownKey(String),
    /// The address has a value that the program does not understand, and ignores.
    Malformed {
        /// The key.
        key: &'static str,
        /// What it takes.
        expected: &'static str,
    },
    /// The address asks for something that this version does not have.
    NotAvailable(&'static str),
    /// The browser stores nothing for this page.
    StorageRefused,
    /// The stored world could not be read; a fresh one took its place.
    WorldDamaged {
        /// What is wrong with it.
        reason: String,
    },
    /// The address holds a link's state that is not one.
    LinkIgnored {
        /// What is wrong with it.
        reason: String,
    },
    /// The address held a real secret.
    SecretInAddress {
        /// What it looks like: “GitHub token”.
        name: &'static str,
    },
    /// The server of `transport=network` does not answer control calls.
    NoControl,
}

impl fmt::Display for Note {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Note::UnknownKey(key) => write!(out, "The address has an unknown key “{key}”; it is ignored."),
            Note::Malformed { key, expected } => write!(out, "“{key}” in the address takes {expected}; the value given is ignored."),
            Note::NotAvailable(key) => write!(out, "“{key}” in the address is not available in this version."),
            Note::StorageRefused => {
                out.write_str("The browser stores nothing for this page. Everything is lost when it is closed or reloaded.")
            }
            Note::WorldDamaged { reason } => {
                write!(out, "The stored world could not be read ({reason}). It was set aside, and a fresh one begun.")
            }
            Note::LinkIgnored { reason } => write!(out, "{reason} It is ignored, and nothing is changed."),
            Note::SecretInAddress { name } => write!(
                out,
                "The address held what looks like a real {name}. It was removed, but this host has seen it: if it is real, revoke it."
            ),
            Note::NoControl => out.write_str(
                "The server does not answer the replica's own calls: scenario, seed, fault and reset of the address have no effect.",
            ),
        }
    }
}
