//! Configure Integrations: the dialog, its state, and the calls it makes.

mod connected;
mod controller;
mod dialog;
mod entry;
mod error_banner;
mod form;
mod removal;
mod state;

pub use controller::Integrations;
pub use dialog::IntegrationsDialog;
pub use state::IntegrationDialogState;
