//! The project's own host over real connections: files, headers, and the simulated servers behind the same paths.

mod api;
mod files;
mod guards;
mod support;
