//! The screens of the vFunction Server.
//!
//! Invariant: they hold what a person would see of the product and nothing else; what is not known of it is kept plain.

mod admins_only;
mod dashboard;
mod factory_status;
mod ids;
mod import_users;
mod integrations;
mod integrations_page;
mod layout;
mod licence;
mod loaded;
mod logo;
mod settings;
mod shell;
mod sign_in;
mod signing_in;
mod state;
mod tabs;
mod team;
mod top_bar;
mod workspace;

pub use dashboard::DashboardRoute;
pub use import_users::ImportUsersRoute;
pub use integrations::Integrations;
pub use integrations_page::IntegrationsRoute;
pub use layout::preload;
pub use settings::SettingsRoute;
pub use shell::Shell;
#[cfg(feature = "prerender")]
pub use sign_in::SignIn;
#[cfg(feature = "prerender")]
pub use state::SignInState;
pub use state::VFunctionState;
pub use team::TeamRoute;
