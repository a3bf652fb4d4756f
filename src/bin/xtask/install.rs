//! Programs that cargo installs, into its own home: ready-made where `cargo binstall` is there, otherwise from their source, built to be
//! finished soon.

use crate::find::find;
use crate::log::Log;
use crate::step::{Outcome, cargo};
use std::process::Command;

/// The profile for that one build. Without optimisation each of them is fast enough for what the project asks of it (wasm-bindgen takes a
/// second for the program), and the build takes a third of the time.
const QUICK: [(&str, &str); 4] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "256"),
    ("CARGO_PROFILE_RELEASE_DEBUG", "0"),
];
/// Where cargo builds what it installs is not the project's folder: there it would stay, and keep other builds waiting.
const TARGET_FOLDERS: [&str; 2] = ["CARGO_TARGET_DIR", "CARGO_BUILD_TARGET_DIR"];

/// A package of programs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    /// Its name.
    pub name: &'static str,
    /// Its version; the newest if none is named.
    pub version: Option<String>,
    /// Whether its own lock file holds.
    pub is_locked: bool,
    /// Whether its default features are needed.
    pub has_default_features: bool,
}

impl Package {
    /// Installs it, in whichever way succeeds first; `is_there` says whether the right program is found.
    ///
    /// # Errors
    ///
    /// None does.
    pub fn install(&self, log: &Log, is_there: impl Fn() -> bool) -> Outcome {
        if find("cargo-binstall").is_some() {
            // What it cannot download, it would build without the settings below.
            let mut binstall = cargo(["binstall", "--no-confirm", "--disable-strategies", "compile"]);
            match log.run(binstall.args(self.version.iter().flat_map(|version| ["--version", version])).arg(self.name)) {
                Ok(()) if is_there() => return Ok(()),
                Ok(()) => log.line("cargo binstall has not installed the version that is needed"),
                Err(problem) => log.line(&problem),
            }
        }
        log.run(&mut self.build())
    }

    /// The command that installs it from its source, as one would type it.
    pub fn by_hand(&self) -> String {
        format!("cargo {}", self.arguments().join(" "))
    }

    fn build(&self) -> Command {
        let mut command = cargo([]);
        command.args(self.arguments()).envs(QUICK);
        for variable in TARGET_FOLDERS {
            command.env_remove(variable);
        }
        command
    }

    fn arguments(&self) -> Vec<&str> {
        let mut arguments = vec!["install", self.name];
        arguments.extend(self.version.iter().flat_map(|version| ["--version", version]));
        arguments.extend(self.is_locked.then_some("--locked"));
        arguments.extend((!self.has_default_features).then_some("--no-default-features"));
        arguments
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_by_hand_is_the_one_that_runs() {
        let trunk = Package { name: "trunk", version: Some("0.21.14".to_owned()), is_locked: true, has_default_features: false };
        assert_eq!(trunk.by_hand(), "cargo install trunk --version 0.21.14 --locked --no-default-features");
        let given: Vec<_> = trunk.build().get_args().map(|word| word.to_string_lossy().into_owned()).collect();
        assert_eq!(format!("cargo {}", given.join(" ")), trunk.by_hand());
        let driver = Package { name: "geckodriver", version: None, is_locked: true, has_default_features: true };
        assert_eq!(driver.by_hand(), "cargo install geckodriver --locked");
    }
}
