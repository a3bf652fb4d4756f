//! Tier 2: the two simulated servers behind one door, [`handle`].
//!
//! Invariants: every answer is computed from the [`World`]; nothing here reads a clock, a random source, storage or the
//! network; nothing panics on input; a refused call changes nothing but the journal (and ends the sessions, where a scenario
//! says so).

#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, clippy::panic, clippy::unreachable)
)]

mod azure_devops;
mod control;
mod crowd;
mod differences;
mod door;
mod effect;
mod exchange;
mod fault;
mod fields;
mod guard;
pub mod har;
mod inject;
mod journal;
pub mod link;
mod random;
mod redact;
mod reply;
mod routes;
mod scenario;
mod seed;
pub mod snippet;
mod verdict;
mod vfunction;
mod when;
mod world;

pub use differences::Start;
pub use door::handle;
pub use effect::Effect;
pub use exchange::{Call, Context, Delivery, Exchange, TransportKind};
pub use fault::{Fault, Rule};
pub use guard::{guarded, in_pairs, in_path};
pub use journal::Journal;
pub use redact::without_long_runs;
pub use scenario::Scenario;
pub use verdict::Verdict;
pub use when::When;
pub use world::{LoadError, World};
