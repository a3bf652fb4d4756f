//! Our own tools around the replica: the address strip above, the dock below.
//!
//! Invariant: the stage looks at the replica; nothing in the replica knows of the stage.

mod about;
mod address;
mod badge;
mod cards;
mod copy_button;
mod copy_link;
mod dock;
mod dropped;
mod fault_chips;
mod faults;
mod fill_in;
mod frame;
pub(crate) mod gallery;
mod guides;
mod known;
mod latest;
mod network;
mod notices;
mod place;
mod roving;
mod scenario;
mod secret_value;
mod start_query;
mod state;
mod strip;

pub use frame::{Stage, preload};
pub use start_query::replaced_start;
pub use state::StageState;
