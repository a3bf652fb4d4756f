//! The tests in browsers: the program that runs them, and what it is given.

use crate::browsers::Browsers;
use crate::build::{Built, Job};
use crate::executables::Executables;
use crate::host::Host;
use crate::log::Log;
use crate::native::components;
use crate::results::Results;
use crate::step::Outcome;
use crate::target::target_folder;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;
use vfunction_replica::hosting::BasePath;

/// Where the tests leave what they saw, in the target folder.
const ARTIFACTS: &str = "e2e";
/// What compiling the tests takes on two cores, roughly.
pub const COMPILING: Duration = Duration::from_secs(150);
/// What looking for browsers takes where they are installed.
pub const SETTING_UP: Duration = Duration::from_secs(5);

/// The tests, ready to run.
pub struct E2e {
    program: PathBuf,
    browsers: Browsers,
    dist: PathBuf,
}

impl E2e {
    /// Tests of a build in browsers.
    pub fn new(executables: &Executables, browsers: Browsers, built: &Built) -> Outcome<Self> {
        let dist = built.dist.canonicalize().map_err(|error| format!("{} cannot be found ({error})", built.dist.display()))?;
        Ok(E2e { program: executables.e2e.path.clone(), browsers, dist })
    }

    /// Sets everything up for a command that has no other steps but `name`, and does that step.
    pub fn run_alone(engines: &[String], name: &str, estimate: Duration, work: impl FnOnce(&E2e, &Log) -> Outcome) -> Outcome {
        let job = Job::new(Host::Tests)?;
        let estimates = [vec![SETTING_UP], job.estimates(), vec![COMPILING, estimate]].concat();
        let progress = crate::progress::Progress::new(estimates.len())?.expecting(&estimates);
        let browsers = progress.step("Setting up the browsers", SETTING_UP, |log| {
            components(log)?;
            Browsers::ready(engines, log)
        })?;
        let built = job.run(&progress, &BasePath::default())?;
        let executables = progress.step("Compiling the tests", COMPILING, Executables::compile)?;
        let e2e = E2e::new(&executables, browsers, &built)?;
        progress.step(name, estimate, |log| work(&e2e, log))
    }

    /// The browsers.
    pub fn browsers(&self) -> &Browsers {
        &self.browsers
    }

    /// The command that does a part of the tests.
    pub fn command(&self, part: &str) -> Outcome<Command> {
        let mut command = Command::new(&self.program);
        command.arg(part).env("REPLICA_DIST", &self.dist).env("REPLICA_ENGINES", self.browsers.names.join(","));
        command.env("CARGO_TARGET_DIR", target_folder()?).envs(self.browsers.programs());
        Ok(command)
    }

    /// What a part of the tests has left of its results.
    pub fn results(&self, part: &str) -> Outcome<Results> {
        Results::of_browsers(&target_folder()?.join(ARTIFACTS).join(part).with_extension("json"))
    }
}
