//! What is tested without a browser: formatting, lints, native tests.

use crate::executables::Executables;
use crate::log::Log;
use crate::plan::TestPlan;
use crate::results::{Case, Results};
use crate::step::{Outcome, ask, cargo, program};
use std::process::Command;
use std::time::{Duration, Instant};

/// What each takes on two cores, roughly.
pub const LINTING: [Duration; 2] = [Duration::from_secs(40), Duration::from_secs(15)];
/// What the native tests take on two cores, roughly, once they are compiled.
pub const TESTING: Duration = Duration::from_secs(15);
/// What the property tests with many cases take, compiling them included.
pub const PROPERTIES: Duration = Duration::from_secs(600);

/// Fails if a file is not formatted.
pub fn formatting(log: &Log) -> Outcome {
    log.run(&mut cargo(["fmt", "--check"]))
}

/// The lints of what no test program holds: what they are about, and how they are asked for.
pub fn lints() -> [(&'static str, Command); 2] {
    // Of the release build, whose procedural macros are compiled anyway.
    let mut screens =
        cargo(["clippy", "--locked", "--quiet", "--release", "--target", "wasm32-unknown-unknown", "--bin", "vfunction-replica"]);
    screens.args(["--", "-D", "warnings"]);
    [("screens in the browser", screens), ("pure layers by themselves", cargo(["check", "--locked", "--quiet", "--no-default-features"]))]
}

/// The lints of everything on this machine, which were asked for by compiling it.
///
/// # Errors
///
/// There are warnings.
pub fn warnings(executables: &Executables, log: &Log) -> Outcome {
    let warnings = &executables.warnings;
    warnings.iter().for_each(|warning| log.line(warning));
    if warnings.is_empty() { Ok(()) } else { Err(format!("the compiler and the linter have {} warnings", warnings.len())) }
}

/// Formatter and linter, where a lean installation left them out.
pub fn components(log: &Log) -> Outcome {
    let is_missing = |tool: &str| ask(&mut cargo([tool, "--version"])).is_none();
    if !["fmt", "clippy"].into_iter().any(is_missing) {
        return Ok(());
    }
    log.run(&mut program("rustup", ["component", "add", "rustfmt", "clippy"]))
        .map_err(|_| "rustfmt or clippy is missing; install both, with rustup by `rustup component add rustfmt clippy`".to_owned())
}

/// Runs the native tests.
///
/// # Errors
///
/// Which programs of them failed.
pub fn tests(executables: &Executables, plan: &TestPlan, log: &Log, results: &mut Results) -> Outcome {
    let mut failed = Vec::new();
    for executable in &executables.native {
        let begun = Instant::now();
        let mut command = Command::new(&executable.path);
        command.arg("--quiet").args(&plan.words).env("PROPTEST_CASES", "64");
        let outcome = log.watch(&mut command, |line| results.see(line));
        results.cases.push(Case { name: executable.name.clone(), took: begun.elapsed(), passed: outcome.is_ok() });
        failed.extend(outcome.err());
    }
    if failed.is_empty() { Ok(()) } else { Err(failed.join("; ")) }
}

/// Runs the property tests of the pure layers with many cases each, optimised: without that they take hours.
///
/// # Errors
///
/// One of them failed, or does not compile.
pub fn properties(plan: &TestPlan, log: &Log, results: &mut Results) -> Outcome {
    let mut command = cargo([
        "test",
        "--locked",
        "--profile",
        "properties",
        "--no-default-features",
        "--lib",
        "--test",
        "simulator",
        "--test",
        "walkthrough",
    ]);
    command.args(["--", "--quiet"]).args(&plan.words).env("PROPTEST_CASES", "10000");
    log.watch(&mut command, |line| results.see(line))
}
