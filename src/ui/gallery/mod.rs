//! The state gallery: every state of the screens as a link, for people and for component tests.
//!
//! Invariant: the gallery is a page of its own beside the program, which it shows only when a component test mounts a state
//! ([`story`]); a link opens the state in the program itself.

mod page;
mod state;
mod story;

pub use page::Gallery;
