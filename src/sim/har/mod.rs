//! The journal as a HAR file, HAR files from elsewhere, and what such a file tells of a failed integration.
//! <http://www.softwareishard.com/blog/har-12-spec/>
//!
//! Invariants: what is written here is made of exchanges that are already free of secrets; what is read here loses its secrets before
//! anything else sees it.

mod address;
mod azure_place;
mod case;
mod cause;
mod credentials;
mod diagnosis;
mod entry;
mod export;
mod finding;
mod foreign;
mod format;
mod import;
mod refusal;
mod tokens;
mod told;
mod value;

pub use cause::Cause;
pub use entry::{Entry, Party};
pub use export::export;
pub use finding::{Evidence, Finding};
pub use import::{ImportError, Imported, LARGEST, import};
