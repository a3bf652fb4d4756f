//! The kernel of the simulated servers: requests and responses, the reasons for an answer, faults, random values, redaction, the journal.
//!
//! Invariants: pure; no product is imported here. Nothing reads a clock, a random source, storage or the network; nothing panics on input.

#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, clippy::panic, clippy::unreachable)
)]

pub mod call_kind;
pub mod effect;
pub mod exchange;
pub mod fault;
pub mod fields;
pub mod guard;
pub mod handler;
pub mod http;
pub mod inject;
pub mod journal;
pub mod protocol;
pub mod random;
pub mod redact;
pub mod snippet;
pub mod verdict;
pub mod when;
