//! The kernel of the simulated servers: requests and responses, the reasons for an answer, faults, random values, redaction, the journal.
//!
//! Invariants: pure; no product is imported here. Nothing reads a clock, a random source, storage or the network; nothing panics on input.

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
