//! What every other folder may use: instants, secrets and their shapes, and the reading of JSON with the place of an error.
//!
//! Invariant: pure; nothing here names a product, a screen or a server.

pub mod decode;
pub mod secret;
pub mod time;
