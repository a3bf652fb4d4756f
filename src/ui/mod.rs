//! Tier 4: the screens.
//!
//! Invariants: the replica's rooms (`vfunction`, `azure_devops`) never name the stage; routes stand in [`paths`], anchors in
//! [`anchors`], product sentences in `domain::copy`.

mod anchor;
pub mod anchors;
mod app;
mod failure;
mod gallery;
mod guide_anchors;
pub mod kit;
mod link;
mod links;
mod navigation;
mod not_found;
mod parts;
pub mod paths;
#[cfg(feature = "prerender")]
mod prerender;
pub mod selectors;
mod starting;

mod azure_devops;
mod help;
mod hooks;
mod stage;
mod vfunction;

pub use app::{App, Program};
pub use failure::show_failure;
pub use links::Links;
#[cfg(feature = "prerender")]
pub use prerender::first_screen;
pub use starting::after_paint;
