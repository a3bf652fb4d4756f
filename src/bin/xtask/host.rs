//! The build for this machine: `serve`, and `prerender`, which draws the first screen. One build of the library serves both.

use crate::log::Log;
use crate::step::{Outcome, cargo};
use crate::target::target_folder;
use std::path::PathBuf;
use std::process::Command;

/// Tells the commands that are called from Trunk which features the build has.
pub const FEATURES: &str = "REPLICA_HOST_FEATURES";

/// Which features the build has. Those of all that a command builds should be the same: other features are another build of the library.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Host {
    /// What the two programs need.
    Small,
    /// What the tests need as well.
    Tests,
}

impl Host {
    /// The features, as cargo reads them.
    pub fn features(self) -> &'static str {
        match self {
            Host::Small => "prerender,server",
            Host::Tests => "tests",
        }
    }

    /// Builds both programs. Cargo waits where the same build is under way, and does nothing where it is done.
    pub fn build(self, log: &Log) -> Outcome {
        log.run(self.with_features(&mut cargo(["build", "--locked"])).args(["--bin", "prerender", "--bin", "serve"]))
    }

    /// A cargo command for this build.
    ///
    /// The tests are compiled and linted at once, because `cargo clippy` would check their four hundred dependencies in a build of its own.
    /// Cargo calls this wrapper for `cargo clippy`, too: <https://doc.rust-lang.org/cargo/reference/config.html#buildrustc-workspace-wrapper>.
    pub fn with_features(self, command: &mut Command) -> &mut Command {
        if self == Host::Tests {
            command.env("RUSTC_WORKSPACE_WRAPPER", "clippy-driver");
        }
        command.args(["--no-default-features", "--features", self.features()])
    }
}

/// The command that builds and runs `prerender`, in the build that the calling command has begun.
pub fn prerender() -> Command {
    let is_for_tests = std::env::var(FEATURES).is_ok_and(|features| features == Host::Tests.features());
    let host = if is_for_tests { Host::Tests } else { Host::Small };
    let mut command = cargo(["run", "--locked", "--quiet"]);
    host.with_features(&mut command).args(["--bin", "prerender"]);
    command
}

/// The program that serves, once it is built.
pub fn server() -> Outcome<PathBuf> {
    Ok(target_folder()?.join("debug").join(format!("serve{}", std::env::consts::EXE_SUFFIX)))
}
