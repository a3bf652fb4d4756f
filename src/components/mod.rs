//! Router-agnostic parts, one per file, after the WAI-ARIA Authoring Practices.
//!
//! Invariant: a part takes its looks from the `--kit-…` properties that its room sets, and knows no room.

mod absent;
mod announcer;
mod busy_button;
mod clipboard;
mod combobox;
mod dialog;
mod file_input;
mod focus;
pub(crate) mod handover;
mod hinted;
mod icon;
mod in_turn;
mod lazy_view;
mod list;
mod load;
mod menu_button;
mod save_file;
mod scene;
mod scheduled;
mod secret_field;
mod secret_guard;
mod state;
mod submission;
mod text_field;

pub use absent::{Absent, NOT_PART};
pub use announcer::Announcer;
pub use busy_button::BusyButton;
pub use clipboard::write_to_clipboard;
pub use combobox::{Choice, Combobox};
pub use dialog::Dialog;
pub use file_input::{choose_file, take_file};
pub use focus::{focus_if_lost, focus_soon};
pub use hinted::Hinted;
pub use icon::Icon;
pub use in_turn::in_turn;
pub use lazy_view::{lazy_view, pending};
pub use list::opens;
pub use load::Load;
pub use menu_button::{MenuButton, MenuItem};
pub use save_file::save_file;
pub use scene::Scene;
pub use scheduled::{ToCome, after, next_frame, pause, to_come};
pub use secret_field::SecretField;
pub use secret_guard::{SecretGuard, SecretHint};
pub use state::{KitState, Restoration, is_default, once_started, resume_pending, transient};
pub use submission::Submission;
pub use text_field::TextField;
