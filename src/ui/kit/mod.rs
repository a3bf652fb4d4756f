//! Router-agnostic parts, one per file, after the WAI-ARIA Authoring Practices.

mod clipboard;
mod dialog;
mod icon;
mod scene;

pub use clipboard::write_to_clipboard;
pub use dialog::Dialog;
pub use icon::Icon;
pub use scene::Scene;
