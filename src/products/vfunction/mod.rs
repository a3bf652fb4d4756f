//! The vFunction Server: paths and bodies, the simulated server, the issue trackers that it knows, the pages.

#[cfg(feature = "screens")]
pub(crate) mod api;
pub mod copy;
#[cfg(feature = "screens")]
pub(crate) mod pages;
pub mod paths;
pub mod role;
pub mod server;
pub mod trackers;
pub mod wire;
