//! What drives the browsers: engines and their drivers, sessions, the served program, and the verbs of the tests.

pub mod axe;
pub mod browser;
pub mod found;
pub mod guide_runner;
pub mod host;
pub mod page;
pub mod pool;
mod port;
mod process;
pub mod recorder;
pub mod static_host;
