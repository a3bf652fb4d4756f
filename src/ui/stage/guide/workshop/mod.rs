//! What trainers work with: guides of their own, the editor for them, and the recorder.
//!
//! Invariant: what is opened is read strictly, and stays on the person's machine; nothing that is wrong replaces anything.

mod capture;
mod draft;
mod editor;
mod field;
mod list;
mod own;
mod point;
mod recorder;
mod shelf;

pub use editor::editor;
pub use own::text_of;
pub use recorder::Recorder;
pub use shelf::shelf;
