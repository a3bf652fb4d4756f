//! Tier 4: the screens.
//!
//! Invariants: the pages of the products (`vfunction`, `azure_devops`) never name the stage; every route is in [`routes`], every path in
//! [`urls`], every anchor in [`anchors`], every product sentence in `domain::copy`.

mod anchor;
pub mod anchors;
mod app;
mod failure;
mod gallery;
mod guide_anchors;
pub mod kit;
mod links;
mod navigator;
mod not_found;
#[cfg(feature = "prerender")]
mod prerender;
mod routes;
pub mod selectors;
mod starting;
mod state_links;
mod ui_state;
pub mod urls;

mod azure_devops;
mod help;
mod hooks;
mod stage;
mod vfunction;

pub use app::{App, Program};
pub use failure::show_failure;
#[cfg(feature = "prerender")]
pub use prerender::first_screen;
pub use starting::after_paint;
