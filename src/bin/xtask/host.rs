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
        log.run(with_features(&mut cargo(["build", "--locked"]), self.features()).args(["--bin", "prerender", "--bin", "serve"]))
    }
}

/// The command that builds and runs `prerender`, in the build that the calling command has begun.
pub fn prerender() -> Command {
    let features = std::env::var(FEATURES).unwrap_or_else(|_| Host::Small.features().to_owned());
    let mut command = cargo(["run", "--locked", "--quiet"]);
    with_features(&mut command, &features).args(["--bin", "prerender"]);
    command
}

/// The program that serves, once it is built.
pub fn server() -> Outcome<PathBuf> {
    Ok(target_folder()?.join("debug").join(format!("serve{}", std::env::consts::EXE_SUFFIX)))
}

fn with_features<'a>(command: &'a mut Command, features: &str) -> &'a mut Command {
    command.args(["--no-default-features", "--features", features])
}
