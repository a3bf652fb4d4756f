//! Programs of this machine.

use std::path::PathBuf;

/// A program of any version: on the path, or in cargo's home.
pub fn find(name: &str) -> Option<PathBuf> {
    candidates(name).next()
}

/// The programs with this name, the path's first.
pub fn candidates(name: &str) -> impl Iterator<Item = PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    let folders: Vec<PathBuf> = std::env::split_paths(&path).chain(cargo_home().map(|home| home.join("bin"))).collect();
    folders.into_iter().map(move |folder| folder.join(&file)).filter(|path| path.is_file())
}

fn cargo_home() -> Option<PathBuf> {
    std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
}
