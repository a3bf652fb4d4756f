//! The two simulated servers, wired together: [`handle`] answers every request.
//!
//! Invariants: every answer is computed from the [`World`](crate::article::world::World); a refused call changes nothing but the journal
//! (and ends the sessions, where a scenario says so).

mod control;
pub mod differences;
pub mod dispatch;
pub mod paths;
pub mod practice;
mod routes;
pub mod snapshot;
pub mod state_link;

pub use differences::Start;
pub use dispatch::handle;
