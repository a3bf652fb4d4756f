//! The network tool: every exchange with the simulated servers, and why it went as it did; and what HAR files from elsewhere tell.

mod cleaned_copy;
mod details;
mod export_button;
mod filter;
mod finding;
mod har_import;
mod import_button;
mod imported;
mod journal;
mod journal_filter;
mod message;
mod panel;
mod practise;
mod report;
mod row;
mod words;

pub use har_import::HarImport;
pub use panel::Network;
