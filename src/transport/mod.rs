//! How the screens reach the simulated servers.
//!
//! Invariants: screens see `Result<T, ApiError>` and never learn which transport answered; no call reaches the static host by
//! accident; every wait is bounded.

mod address;
mod api;
mod capture;
mod changes;
mod channel;
mod clock;
mod database;
mod error;
mod fetch;
mod kept;
mod link;
mod linked_world;
mod note;
mod notices;
mod one_shot;
mod page;
mod proof;
mod relay;
mod replica;
mod sender;
mod servers;
mod session;
mod settings;
mod simulator;
mod start;
mod watch;
mod worker;
mod worlds;

pub use address::clean_address;
pub use api::Api;
pub use capture::Capture;
pub use channel::Channel;
pub use clock::Clock;
pub use error::{ApiError, TransportError};
pub use fetch::published;
pub use kept::{forget, keep, kept};
pub use link::{link_text, unseal};
pub use linked_world::LinkedWorld;
pub use note::Note;
pub use notices::Notices;
pub use one_shot::OneShot;
pub use page::{base_address, base_path, freeze, is_frozen, mark, next_app_state, turn, unmark};
pub use replica::Replica;
pub use sender::Transport;
pub use session::{LinkedSession, Session};
pub use settings::Settings;
pub use start::Client;
pub use watch::{Carried, Watcher};
