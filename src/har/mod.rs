//! HAR 1.2: the journal as such a file, and the calls of a file from elsewhere. <http://www.softwareishard.com/blog/har-12-spec/>
//!
//! Invariant: what is written here is made of exchanges that are already free of secrets.

pub mod address;
pub mod export;
pub mod foreign;
mod format;
pub mod value;
