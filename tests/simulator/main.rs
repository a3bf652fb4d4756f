//! The simulated servers, tested through their one door.

mod article;
mod support;
