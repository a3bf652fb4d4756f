//! Azure DevOps: paths and bodies, the simulated service, the catalogue of scopes, the pages.

#[cfg(feature = "screens")]
pub(crate) mod api;
pub mod copy;
pub mod credential_form;
#[cfg(feature = "screens")]
pub(crate) mod pages;
pub mod paths;
pub mod scopes;
pub mod server;
pub mod wire;
