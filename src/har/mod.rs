//! HAR 1.2: the journal as such a file, and the calls of a file from elsewhere. <http://www.softwareishard.com/blog/har-12-spec/>
//!
//! Invariant: what is written here is made of exchanges that are already free of secrets.

pub mod address;
mod base64;
pub mod body;
mod comment;
mod compression;
pub mod export;
mod fields;
pub mod file;
pub mod foreign;
mod format;
pub mod mark;
mod request_body;
mod response_body;
mod stored;
pub mod time;
pub mod value;
