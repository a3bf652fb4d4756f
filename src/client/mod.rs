//! Tier 3: how the screens reach the simulated servers.
//!
//! Invariants: screens see `Result<T, ApiError>` and never learn which transport answered; no call reaches the static host by
//! accident; every wait is bounded.

mod api;
mod changes;
mod clock;
mod database;
mod error;
mod fetch;
mod gate;
mod kept;
mod note;
mod notices;
mod page;
mod relay;
mod replica;
mod session;
mod settings;
mod simulator;
mod start;
mod transport;
mod worker;
mod worlds;

pub use api::Api;
pub use changes::Changes;
pub use clock::Clock;
pub use error::{ApiError, TransportError};
pub use kept::{keep, kept};
pub use note::Note;
pub use notices::Notices;
pub use page::{base_address, base_path, mark};
pub use replica::Replica;
pub use session::Session;
pub use settings::Settings;
pub use start::Client;
pub use transport::Transport;
