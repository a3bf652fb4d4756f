//! The issue trackers that can be connected, as data: one file for each workspace type and its line in [`ALL`].
//!
//! A type says which fields its form has, how they are checked, which calls the vFunction server makes with them, and,
//! where the tracker has no simulated server of its own, which account its simulated site accepts. Screens and servers
//! read this and hold no branch on a type, so a further type touches this folder only.

mod azure;
mod jira;
mod pasted;
mod tracker;

pub use tracker::{Backend, Field, FieldKind, IssueTracker, TrackerCall, Values, is_account};

/// All types, in the order of the `Workspace type` list.
pub const ALL: [&IssueTracker; 2] = [&azure::AZURE, &jira::JIRA];

/// The names of all types on the wire.
pub fn ids() -> [&'static str; ALL.len()] {
    ALL.map(|tracker| tracker.id)
}

/// The type with this name on the wire.
pub fn find(id: &str) -> Option<&'static IssueTracker> {
    ALL.into_iter().find(|tracker| tracker.id == id)
}
