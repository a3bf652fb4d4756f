//! Tier 0: what both products talk about, as plain types and data.
//!
//! Invariant: uses std, serde and base64 only; never panics on input; knows neither HTTP nor screens.

pub mod copy;
pub mod issue_tracker;
pub mod links;
pub mod organization;
pub mod role;
pub mod scope;
pub mod secret;
pub mod time;
