//! Tier 3: how the screens reach the simulated servers.
//!
//! Invariant: screens see `Result<T, ApiError>` and never learn which transport answered.

mod api;
mod clock;
mod error;
mod replica;
mod session;
mod transport;

pub use api::Api;
pub use clock::Clock;
pub use error::{ApiError, TransportError};
pub use replica::Replica;
pub use session::Session;
pub use transport::Transport;
