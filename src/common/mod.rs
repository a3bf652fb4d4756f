//! What every other folder may use: instants, secrets and their shapes, and the reading of JSON with the place of an error.
//!
//! Invariant: pure; nothing here names a product, a screen or a server.

#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, clippy::panic, clippy::unreachable)
)]

pub mod decode;
pub mod secret;
pub mod time;
