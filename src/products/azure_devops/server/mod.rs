//! The simulated Azure DevOps: its state, and how it answers.
//!
//! Invariant: a personal access token is judged in one place, [`access::authorize`], in one order.

mod access;
mod answers;
pub mod pats;
pub mod rest;
mod state;
mod token_request;

pub use answers::{exhausted, refusal};
pub use state::{Azure, HasAzure, Organization, Policy, Project, Token, User};
