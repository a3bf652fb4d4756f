//! `cargo xtask serve`: the release build, served. Also for other commands, on a free port.

use crate::build::{Built, Job};
use crate::host::{Host, server};
use crate::progress::Progress;
use crate::step::{Outcome, duration, program};
use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};
use std::time::Duration;
use vfunction_replica::hosting::{BasePath, Options};

/// What building the server alone takes on two cores, roughly.
const BUILDING_SERVER: Duration = Duration::from_secs(110);

/// Builds unless another folder is named, then serves until told to stop; `given` are the flags as they were typed.
pub fn serve(options: &Options, given: Vec<String>) -> Outcome {
    let progress = if options.dist == Options::default().dist {
        let job = Job::new(Host::Small)?;
        let progress = job.progress()?;
        job.run(&progress, &BasePath::default())?;
        progress
    } else {
        let progress = Progress::new(1)?.expecting(&[BUILDING_SERVER]);
        progress.step("Building the server", BUILDING_SERVER, |log| Host::Small.build(log))?;
        progress
    };
    let (steps, elapsed) = (progress.report(), duration(progress.elapsed()));
    // The last lines of the terminal are the server's.
    drop(progress);
    println!("\n{steps}\n==> Ready after {elapsed}; Ctrl-C ends the server, which answers at");
    become_it(program(server()?, []).args(given))
}

/// A server on a free port. It ends when this is dropped.
pub struct Server {
    /// Address of the program, with a slash at its end.
    pub url: String,
    process: Child,
}

impl Server {
    /// Serves a build.
    pub fn start(built: &Built) -> Outcome<Self> {
        let mut command = program(server()?, ["--port", "0", "--dist"]);
        command.arg(&built.dist).stdin(Stdio::null()).stdout(Stdio::piped());
        let mut process = command.spawn().map_err(|error| format!("the server cannot be started ({error})"))?;
        let mut url = String::new();
        let said = process.stdout.take().map(|output| BufReader::new(output).read_line(&mut url));
        let server = Server { url: url.trim().to_owned(), process };
        if matches!(said, Some(Ok(_))) && !server.url.is_empty() { Ok(server) } else { Err("the server does not start".to_owned()) }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// Runs a program in place of this one, so that signals reach it.
#[cfg(unix)]
fn become_it(command: &mut std::process::Command) -> Outcome {
    use std::os::unix::process::CommandExt;
    Err(format!("the server cannot be started ({})", command.exec()))
}

#[cfg(not(unix))]
fn become_it(command: &mut std::process::Command) -> Outcome {
    crate::step::run(command)
}
