//! `cargo xtask serve`: the release build, served.

use crate::build::build;
use crate::step::{Outcome, cargo, run, step};
use vfunction_replica::hosting::{BasePath, Options};

/// The package's features and profile for the server.
const SERVE: [&str; 7] = ["--quiet", "--profile", "tools", "--no-default-features", "--features", "server", "--bin=serve"];

/// Builds unless another folder is named, then serves until told to stop; `given` are the flags as they were typed.
pub fn serve(options: &Options, given: Vec<String>) -> Outcome {
    if options.dist == Options::default().dist {
        build(&BasePath::default())?;
    }
    step("Building the server", || run(cargo(["build"]).args(SERVE)))?;
    println!("==> Serving; Ctrl-C ends it");
    become_it(cargo(["run"]).args(SERVE).arg("--").args(given))
}

/// Runs a program in place of this one, so that signals reach it.
#[cfg(unix)]
fn become_it(command: &mut std::process::Command) -> Outcome {
    use std::os::unix::process::CommandExt;
    Err(format!("the server cannot be started ({})", command.exec()))
}

#[cfg(not(unix))]
fn become_it(command: &mut std::process::Command) -> Outcome {
    run(command)
}
