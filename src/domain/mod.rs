//! Tier 0: what both products talk about, as plain types and data.
//!
//! Invariant: never panics on input; knows neither HTTP nor screens.

#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, clippy::panic, clippy::unreachable)
)]

pub mod copy;
pub mod decode;
pub mod endpoint;
pub mod fidelity;
pub mod issue_tracker;
pub mod links;
pub mod organization;
pub mod role;
pub mod scope;
pub mod secret;
pub mod time;
