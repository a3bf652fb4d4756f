//! The program: startup, the route table, the state of the screens that a link restores, and what is shown when it fails.

mod failure;
mod not_found;
#[cfg(feature = "prerender")]
pub mod prerender;
mod program;
mod routes;
mod state_link;
mod ui_state;

pub use crate::components::handover::after_paint;
pub use failure::show_failure;
#[cfg(feature = "prerender")]
pub use prerender::first_screen;
pub use program::Program;
