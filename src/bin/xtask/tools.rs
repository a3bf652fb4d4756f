//! The tools that the build needs, at their one right version: found, or installed into cargo's own home.

use crate::step::{Outcome, ask, cargo, program, run, step};
use std::path::PathBuf;

/// The wasm target.
const TARGET: &str = "wasm32-unknown-unknown";
/// The last Trunk that builds with the project's Rust.
const TRUNK: &str = "0.21.14";

/// The build's tools, as paths.
pub struct Tools {
    /// Trunk.
    pub trunk: PathBuf,
    /// wasm-bindgen's command line.
    pub wasm_bindgen: PathBuf,
}

/// Finds the tools, and installs what is missing.
pub fn tools() -> Outcome<Tools> {
    target()?;
    let bindgen = locked_version("wasm-bindgen")?;
    let named = std::fs::read_to_string("Trunk.toml").map_err(|error| format!("Trunk.toml cannot be read ({error})"))?;
    if !named.contains(&format!("wasm_bindgen = \"{bindgen}\"")) {
        return Err(format!("Trunk.toml must name the version of wasm-bindgen that Cargo.lock has, {bindgen}"));
    }
    Ok(Tools { trunk: tool("trunk", "trunk", TRUNK, &[true])?, wasm_bindgen: wasm_bindgen()? })
}

/// Finds wasm-bindgen's command line at the version that Cargo.lock has of the library, and installs it if it is missing.
pub fn wasm_bindgen() -> Outcome<PathBuf> {
    // The lock of some releases of wasm-bindgen-cli (0.2.130 is one) names a crate version that cannot be had; without it they build.
    tool("wasm-bindgen", "wasm-bindgen-cli", &locked_version("wasm-bindgen")?, &[true, false])
}

/// A program of any version: on the path, or in cargo's home.
pub fn find(name: &str) -> Option<PathBuf> {
    candidates(name).next()
}

/// Installs a package of programs into cargo's home.
pub fn install(package: &str, version: Option<&str>, locked: bool) -> Outcome {
    let mut command = cargo(["install", package]);
    command.args(locked.then_some("--locked")).args(version.into_iter().flat_map(|version| ["--version", version]));
    run(&mut command)
}

/// A program of one version; `locked` says which kinds of installation are tried, in order.
fn tool(name: &str, package: &str, version: &str, locked: &[bool]) -> Outcome<PathBuf> {
    let find = || candidates(name).find(|path| version_of(path).as_deref() == Some(version));
    if let Some(path) = find() {
        return Ok(path);
    }
    step(&format!("Installing {package} {version} (once; some minutes)"), || {
        let _ = locked.iter().any(|locked| install(package, Some(version), *locked).is_ok());
        find().ok_or_else(|| format!("{package} {version} is missing; install it with `cargo install {package} --version {version}`"))
    })
}

/// Adds the wasm target where it is missing.
fn target() -> Outcome {
    let folder = || ask(&mut program("rustc", ["--print", "target-libdir", "--target", TARGET])).map(|path| PathBuf::from(path.trim()));
    if folder().is_some_and(|folder| folder.exists()) {
        return Ok(());
    }
    step(&format!("Adding the Rust target {TARGET}"), || {
        run(&mut program("rustup", ["target", "add", TARGET]))
            .map_err(|_| format!("the Rust target {TARGET} is missing; install it, with rustup by `rustup target add {TARGET}`"))
    })
}

/// The version of a package in Cargo.lock.
fn locked_version(package: &str) -> Outcome<String> {
    let lock = std::fs::read_to_string("Cargo.lock").map_err(|error| format!("Cargo.lock cannot be read ({error})"))?;
    let entry = lock.split(&format!("name = \"{package}\"\nversion = \"")).nth(1).and_then(|rest| rest.split('"').next());
    entry.map(str::to_owned).ok_or_else(|| format!("Cargo.lock does not name {package}"))
}

/// The programs with this name, the path's first.
fn candidates(name: &str) -> impl Iterator<Item = PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let file = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    let folders: Vec<PathBuf> = std::env::split_paths(&path).chain(cargo_home().map(|home| home.join("bin"))).collect();
    folders.into_iter().map(move |folder| folder.join(&file)).filter(|path| path.is_file())
}

fn cargo_home() -> Option<PathBuf> {
    std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
}

/// The version that a program tells: the last word of `trunk 0.21.14`.
fn version_of(path: &PathBuf) -> Option<String> {
    ask(&mut program(path, ["--version"]))?.split_whitespace().nth(1).map(str::to_owned)
}
