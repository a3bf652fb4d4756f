//! The two simulated servers, wired together: [`handle`] answers every request.
//!
//! Invariants: every answer is computed from the [`World`](crate::article::world::World); a refused call changes nothing but the journal
//! (and ends the sessions, where a scenario says so).

#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, clippy::panic, clippy::unreachable)
)]

mod control;
pub mod differences;
pub mod dispatch;
pub mod paths;
mod routes;
pub mod snapshot;
pub mod state_link;

pub use differences::Start;
pub use dispatch::handle;
