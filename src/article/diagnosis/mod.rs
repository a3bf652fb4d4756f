//! What a HAR file tells of a failed integration.
//!
//! Invariant: what is read loses its secrets before anything else sees it.

mod azure_place;
mod carried;
mod case;
mod cleaned;
mod clue;
mod clues;
mod credentials;
pub mod decisive;
mod diagnose;
pub mod entry;
pub mod finding;
pub mod gap;
pub mod import;
mod kept;
mod message;
mod order;
mod phrases;
mod quoted;
mod redirect;
mod refusal;
mod removed;
mod said;
mod tokens;

pub use entry::{Entry, Party};
pub use finding::{Certainty, Evidence, Finding};
pub use import::{Imported, import};
