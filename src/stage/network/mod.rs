//! The network tool: every exchange with the simulated servers, and why it went as it did; and what HAR files from elsewhere tell.

mod desk;
mod details;
mod export_button;
mod filter;
mod finding;
mod import_button;
mod imported;
mod journal;
mod message;
mod panel;
mod row;
mod wanted;
mod words;

pub use desk::Desk;
pub use panel::Network;
