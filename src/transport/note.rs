//! What a person should know about how the program runs.

/// Something that is not as the address or the person expects. The plain words are its `Display`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Note {
    /// The address has a key that the program does not know.
    #[error("The address has an unknown key “{0}”; it is ignored.")]
    UnknownKey(String),
    /// The address has a value that the program does not understand, and ignores.
    #[error("“{key}” in the address takes {expected}; the value given is ignored.")]
    Malformed {
        /// The key.
        key: &'static str,
        /// What it takes.
        expected: &'static str,
    },
    /// The address asks for something that this version does not have.
    #[error("“{0}” in the address is not available in this version.")]
    NotAvailable(&'static str),
    /// The browser stores nothing for this page.
    #[error("The browser stores nothing for this page. Everything is lost when it is closed or reloaded.")]
    StorageRefused,
    /// The stored world could not be read; a fresh one took its place.
    #[error("The stored world could not be read ({reason}). It was set aside, and a fresh one begun.")]
    WorldDamaged {
        /// What is wrong with it.
        reason: String,
    },
    /// The address holds a link's state that is not one.
    #[error("{reason} It is ignored, and nothing is changed.")]
    LinkIgnored {
        /// What is wrong with it.
        reason: String,
    },
    /// The address held a real secret.
    #[error("The address held what looks like a real {name}. It was removed, but this host has seen it: if it is real, revoke it.")]
    SecretInAddress {
        /// What it looks like: “GitHub token”.
        name: &'static str,
    },
    /// The server of `transport=network` does not answer control calls.
    #[error("The server does not answer the replica's own calls: scenario, seed, fault and reset of the address have no effect.")]
    NoControl,
}
