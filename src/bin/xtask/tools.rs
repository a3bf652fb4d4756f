//! The tools that the build needs, at their one right version: found, or installed into cargo's own home.

use crate::find::candidates;
use crate::install::Package;
use crate::log::Log;
use crate::progress::Progress;
use crate::step::{Outcome, ask, program};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The wasm target.
const TARGET: &str = "wasm32-unknown-unknown";
/// The last Trunk that builds with the project's Rust.
const TRUNK: &str = "0.21.14";

/// What the steps take on two cores, roughly.
const ADDING_TARGET: Duration = Duration::from_secs(15);
const INSTALLING_TRUNK: Duration = Duration::from_secs(130);
const INSTALLING_WASM_BINDGEN: Duration = Duration::from_secs(45);

/// The build's tools, as paths.
pub struct Tools {
    /// Trunk.
    pub trunk: PathBuf,
    /// wasm-bindgen's command line.
    pub wasm_bindgen: PathBuf,
}

/// The tools before they are all there.
pub struct Setup {
    has_target: bool,
    trunk: Tool,
    wasm_bindgen: Tool,
}

/// A program of one version.
struct Tool {
    program: &'static str,
    package: Package,
    /// Where it was found.
    path: Option<PathBuf>,
    /// What installing it takes.
    estimate: Duration,
}

/// Finds wasm-bindgen's command line at the version that Cargo.lock has of the library, and installs it if it is missing: in calls of
/// Trunk, which brings its own and tells nobody where.
pub fn wasm_bindgen() -> Outcome<PathBuf> {
    let tool = Tool::wasm_bindgen(locked_version("wasm-bindgen")?);
    tool.path.clone().map_or_else(|| tool.install(&Log::screen()), Ok)
}

impl Setup {
    /// Finds what is there.
    ///
    /// # Errors
    ///
    /// The project's files contradict each other about versions.
    pub fn look() -> Outcome<Self> {
        let bindgen = locked_version("wasm-bindgen")?;
        let named = std::fs::read_to_string("Trunk.toml").map_err(|error| format!("Trunk.toml cannot be read ({error})"))?;
        if !named.contains(&format!("wasm_bindgen = \"{bindgen}\"")) {
            return Err(format!("Trunk.toml must name the version of wasm-bindgen that Cargo.lock has, {bindgen}"));
        }
        Ok(Setup { has_target: has_target(), trunk: Tool::trunk(), wasm_bindgen: Tool::wasm_bindgen(bindgen) })
    }

    /// Estimates of the steps that are to come.
    pub fn estimates(&self) -> Vec<Duration> {
        let target = (!self.has_target).then_some(ADDING_TARGET);
        target.into_iter().chain(self.missing().map(|tool| tool.estimate)).collect()
    }

    /// Whether tools have to be installed, which takes minutes.
    pub fn is_long(&self) -> bool {
        self.missing().next().is_some()
    }

    /// Adds the wasm target where it is missing.
    pub fn add_target(&self, progress: &Progress) -> Outcome {
        if self.has_target {
            return Ok(());
        }
        progress.step(&format!("Adding the Rust target {TARGET}"), ADDING_TARGET, |log| {
            log.run(&mut program("rustup", ["target", "add", TARGET]))
                .map_err(|_| format!("the Rust target {TARGET} is missing; install it, with rustup by `rustup target add {TARGET}`"))
        })
    }

    /// Installs the tools that are missing, one after the other: each uses all cores.
    pub fn install(&self, progress: &Progress) -> Outcome<Tools> {
        Ok(Tools { trunk: self.trunk.ready(progress)?, wasm_bindgen: self.wasm_bindgen.ready(progress)? })
    }

    fn missing(&self) -> impl Iterator<Item = &Tool> {
        [&self.trunk, &self.wasm_bindgen].into_iter().filter(|tool| tool.path.is_none())
    }
}

impl Tool {
    /// Trunk. Its default features are downloads of its own, which the project switches off (`--offline`).
    fn trunk() -> Self {
        let package = Package { name: "trunk", version: Some(TRUNK.to_owned()), is_locked: true, has_default_features: false };
        Tool::found("trunk", package, INSTALLING_TRUNK)
    }

    /// wasm-bindgen's command line. The lock of some of its releases (0.2.130 is one) names a crate version that cannot be had; without it
    /// they build.
    fn wasm_bindgen(version: String) -> Self {
        let package = Package { name: "wasm-bindgen-cli", version: Some(version), is_locked: false, has_default_features: false };
        Tool::found("wasm-bindgen", package, INSTALLING_WASM_BINDGEN)
    }

    fn found(program: &'static str, package: Package, estimate: Duration) -> Self {
        let mut tool = Tool { program, package, path: None, estimate };
        tool.path = tool.find();
        tool
    }

    fn find(&self) -> Option<PathBuf> {
        candidates(self.program).find(|path| version_of(path) == self.package.version)
    }

    /// Its path; installs it if it is missing.
    fn ready(&self, progress: &Progress) -> Outcome<PathBuf> {
        if let Some(path) = &self.path {
            return Ok(path.clone());
        }
        let name = format!("Installing {} {}, once", self.package.name, self.version());
        progress.step(&name, self.estimate, |log| self.install(log))
    }

    fn install(&self, log: &Log) -> Outcome<PathBuf> {
        self.package.install(log, || self.find().is_some()).map_err(|_| self.missing())?;
        self.find().ok_or_else(|| self.missing())
    }

    fn missing(&self) -> String {
        format!("{} {} is missing; install it with `{}`", self.package.name, self.version(), self.package.by_hand())
    }

    fn version(&self) -> &str {
        self.package.version.as_deref().unwrap_or_default()
    }
}

/// Whether the wasm target is there.
fn has_target() -> bool {
    let folder = ask(&mut program("rustc", ["--print", "target-libdir", "--target", TARGET])).map(|path| PathBuf::from(path.trim()));
    folder.is_some_and(|folder| folder.exists())
}

/// The version of a package in Cargo.lock.
fn locked_version(package: &str) -> Outcome<String> {
    let lock = std::fs::read_to_string("Cargo.lock").map_err(|error| format!("Cargo.lock cannot be read ({error})"))?;
    let entry = lock.split(&format!("name = \"{package}\"\nversion = \"")).nth(1).and_then(|rest| rest.split('"').next());
    entry.map(str::to_owned).ok_or_else(|| format!("Cargo.lock does not name {package}"))
}

/// The version that a program tells: the last word of `trunk 0.21.14`.
fn version_of(path: &Path) -> Option<String> {
    ask(&mut program(path, ["--version"]))?.split_whitespace().nth(1).map(str::to_owned)
}
