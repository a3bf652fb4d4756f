//! How the screens reach the simulated servers.
//!
//! Invariants: screens see `Result<T, ApiError>` and never learn which transport answered; no call reaches the static host by
//! accident; every wait is bounded.

mod address;
mod backend;
mod capture;
mod channel;
mod clock;
mod database;
mod error;
mod fetch;
mod host;
mod interceptor;
mod json;
mod linked_world;
mod note;
mod notices;
mod one_shot;
mod page;
mod proof;
mod replica;
mod sender;
mod session;
mod settings;
mod simulator;
mod start;
mod state_link;
pub(crate) mod storage;
mod worker;
mod worker_bridge;
mod world_events;
mod world_store;

pub use address::clean_address;
pub use capture::Capture;
pub use channel::Channel;
pub use clock::Clock;
pub use error::{ApiError, TransportError};
pub use fetch::{Unpublished, published};
pub use host::{LoadProblem, call_page, fail_to_load};
pub use interceptor::{Intercepted, Interceptor};
pub use linked_world::LinkedWorld;
pub use note::Note;
pub use notices::Notices;
pub use one_shot::OneShot;
pub use page::{base_address, base_path, freeze, is_frozen, next_app_state, remove_root_attr, set_root_attr, within, yield_to_event_loop};
pub use replica::Replica;
pub use sender::Transport;
pub use session::{LinkedSession, Session};
pub use settings::Settings;
pub use start::Client;
pub use state_link::{link_text, read_link};
