//! A browser-only replica of the vFunction integrations settings and of the Azure DevOps token page.
//!
//! The folders, from bottom to top; each may use only those before it (see the architecture chapter of the README): [`common`],
//! [`simulator`], [`har`], [`products`] (all but their pages), [`guides`], [`article`] (all but its help page), [`simulation`], `transport`,
//! [`contract`], `navigation`, `components`, the pages of the products and of the article, `stage`, `testing`, `app`. Beside them:
//! [`hosting`], what a host of the program must know, and `server`, the project's own.

// No input makes the program panic.
#![cfg_attr(
    not(test),
    deny(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::string_slice, clippy::panic, clippy::unreachable)
)]

pub mod article;
pub mod common;
pub mod contract;
pub mod guides;
pub mod har;
pub mod hosting;
pub mod products;
pub mod simulation;
pub mod simulator;

#[cfg(feature = "screens")]
pub mod app;
#[cfg(feature = "screens")]
mod components;
#[cfg(feature = "screens")]
mod navigation;
#[cfg(feature = "server")]
pub mod server;
#[cfg(feature = "screens")]
mod stage;
#[cfg(feature = "screens")]
mod testing;
#[cfg(feature = "screens")]
mod transport;
