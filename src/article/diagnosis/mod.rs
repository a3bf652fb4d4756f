//! What a HAR file tells of a failed integration.
//!
//! Invariant: what is read loses its secrets before anything else sees it.

mod azure_place;
mod case;
mod credentials;
pub mod decisive;
mod diagnose;
pub mod entry;
pub mod finding;
pub mod import;
mod phrases;
mod refusal;
mod tokens;

pub use entry::{Entry, Party};
pub use finding::{Evidence, Finding};
pub use import::{ImportError, Imported, LARGEST, import};
