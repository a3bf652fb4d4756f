//! The URLs of the pages, the router as code outside of a view uses it, and links to the present state.

pub(crate) mod navigator;
pub(crate) mod state_links;
pub(crate) mod urls;
