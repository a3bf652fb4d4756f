//! The journal as a HAR file, HAR files from elsewhere, and what such a file tells of a failed integration.
//! <http://www.softwareishard.com/blog/har-12-spec/>
//!
//! Invariants: what is written here is made of exchanges that are already free of secrets; what is read here loses its secrets before
//! anything else sees it.

mod address;
mod credentials;
mod entry;
mod export;
mod foreign;
mod format;
mod import;
mod tokens;
mod value;

pub use entry::{Entry, Party};
pub use export::{address, export};
pub use import::{ImportError, Imported, import};
