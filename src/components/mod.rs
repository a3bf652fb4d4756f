//! Router-agnostic parts, one per file, after the WAI-ARIA Authoring Practices.
//!
//! Invariant: a part takes its looks from the `--state-…` properties that the product around it sets, and knows neither product.

mod announcer;
mod busy_button;
mod clipboard;
mod combobox;
mod deferred;
mod dialog;
mod dialog_host;
mod file_input;
mod focus;
pub(crate) mod handover;
mod hinted;
mod icon;
mod lazy_view;
mod list;
mod load;
mod menu_button;
mod save_file;
mod scheduled;
mod secret_field;
mod secret_guard;
mod state;
mod submission;
mod text_field;
mod unavailable;

pub use announcer::Announcer;
pub use busy_button::BusyButton;
pub use clipboard::write_to_clipboard;
pub use combobox::{Choice, Combobox};
pub use deferred::deferred;
pub use dialog::Dialog;
pub use dialog_host::DialogHost;
pub use file_input::{choose_file, take_file};
pub use focus::{focus_if_lost, focus_soon};
pub use hinted::Hinted;
pub use icon::Icon;
pub(crate) use lazy_view::lazy_route;
pub use lazy_view::{TRY_AGAIN, lazy_view, pending};
pub use list::opens;
pub use load::Load;
pub use menu_button::{MenuButton, MenuItem};
pub use save_file::save_file;
pub use scheduled::{PendingWork, after, next_frame, pause, pending_count};
pub use secret_field::SecretField;
pub use secret_guard::{SecretGuard, SecretHint};
pub use state::{ComponentsState, Restoration, is_default, once_started, resume_pending, transient};
pub use submission::Submission;
pub use text_field::TextField;
pub use unavailable::{NOT_PART, Unavailable};
