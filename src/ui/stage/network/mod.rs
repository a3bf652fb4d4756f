//! The network tool: every exchange with the simulated servers, and why it went as it did.

mod details;
mod message;
mod panel;
mod row;
mod words;

pub use panel::Network;
