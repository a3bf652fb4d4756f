//! Tier 1: what travels: HTTP messages, and the bodies of every endpoint as plain types.
//!
//! Invariant: uses the domain only; holds no behaviour but reading and writing.

#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, clippy::panic, clippy::unreachable)
)]

pub mod azure_devops;
pub mod control;
pub mod endpoint;
pub mod http;
pub mod vfunction;
