//! What any host of the built program must know: which paths are pages, which names never change their content, how the base
//! path is written into the first page; and the command line of the project's own host, `serve`.
//!
//! Invariant: plain data and text; opens no file and no connection. `server` and `xtask` do.

mod base;
#[cfg(any(feature = "server", feature = "xtask"))]
mod options;
mod paths;

pub use base::BasePath;
#[cfg(any(feature = "server", feature = "xtask"))]
pub use options::Options;
pub use paths::{INDEX, is_hashed, is_page};
