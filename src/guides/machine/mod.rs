//! Goes through a guide: a pure function from state and event to state.
//!
//! Invariant: every way leads to the end, because ways lead forward only and every step can be skipped. Nothing depends on a pointer, on
//! time, or on the order in which a person explores: a condition that is met when its step comes is accepted as it is.

pub mod blocker;
pub mod event;
pub mod persistence;
pub mod progress;
mod reduce;
pub mod state;

pub use blocker::{BlockedStep, Blocker, Resolution};
pub use event::{Event, Hint};
pub use progress::Progress;
pub use reduce::{follow, observed, reduce};
pub use state::{Phase, State, StepOutcomeKind};
