//! Tier 3: how the screens reach the simulated servers.
//!
//! Invariants: screens see `Result<T, ApiError>` and never learn which transport answered; no call reaches the static host by
//! accident; every wait is bounded; what touches a browser is behind the feature `ui`, the rest is plain and tested natively.

mod error;
mod note;
mod settings;

pub use error::{ApiError, TransportError};
pub use note::Note;
pub use settings::Settings;

#[cfg(feature = "ui")]
mod api;
#[cfg(feature = "ui")]
mod clock;
#[cfg(feature = "ui")]
mod notices;
#[cfg(feature = "ui")]
mod replica;
#[cfg(feature = "ui")]
mod session;
#[cfg(feature = "ui")]
mod transport;

#[cfg(feature = "ui")]
pub use {api::Api, clock::Clock, notices::Notices, replica::Replica, session::Session, transport::Transport};
