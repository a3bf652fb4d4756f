//! The two products: their texts, their bodies and paths, their simulated servers, their pages.
//!
//! Invariants: no product names the other; the pages never learn which transport answered, and never name the stage.

pub mod addresses;
pub mod azure_devops;
pub mod fidelity;
pub mod organization_name;
pub mod text;
pub mod vfunction;
