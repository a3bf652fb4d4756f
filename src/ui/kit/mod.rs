//! Router-agnostic parts, one per file, after the WAI-ARIA Authoring Practices.

mod dialog;
mod icon;
mod scene;

pub use dialog::Dialog;
pub use icon::Icon;
pub use scene::Scene;
