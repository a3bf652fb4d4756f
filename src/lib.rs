//! A browser-only replica of the vFunction integrations settings and of the Azure DevOps token page.
//!
//! The tiers, from bottom to top; each may use only those below it (see the architecture chapter of the README):
//! [`domain`] (0), [`wire`] and [`walkthrough`] (1), [`sim`] (2), `client` (3), `ui` (4). Beside them: [`hosting`],
//! what a host of the program must know, and `server`, the project's own.

pub mod domain;
pub mod hosting;
pub mod sim;
pub mod walkthrough;
pub mod wire;

#[cfg(feature = "screens")]
pub mod client;
#[cfg(feature = "server")]
pub mod server;
#[cfg(feature = "screens")]
pub mod ui;
/// Of the screens, what is known without them: how their elements are found.
#[cfg(not(feature = "screens"))]
pub mod ui {
    mod anchor;
    pub mod anchors;
    mod guide_anchors;
    pub mod selectors;
}
