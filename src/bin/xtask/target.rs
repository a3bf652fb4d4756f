//! Where cargo builds.

use crate::step::{Outcome, ask, cargo};
use std::path::PathBuf;

/// Folder in which cargo builds.
pub fn target_folder() -> Outcome<PathBuf> {
    let metadata = ask(&mut cargo(["metadata", "--format-version", "1", "--no-deps", "--offline"])).unwrap_or_default();
    let metadata: serde_json::Value = serde_json::from_str(&metadata).unwrap_or_default();
    metadata["target_directory"].as_str().map(PathBuf::from).ok_or_else(|| "cargo does not say where it builds".to_owned())
}
