//! `cargo xtask serve`: the release build, served. Also for other commands, on a free port.

use crate::build::{Built, build, target_folder};
use crate::step::{Outcome, cargo, program, run, step};
use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};
use vfunction_replica::hosting::{BasePath, Options};

/// The package's features and profile for the server.
const SERVE: [&str; 7] = ["--quiet", "--profile", "tools", "--no-default-features", "--features", "server", "--bin=serve"];

/// Builds unless another folder is named, then serves until told to stop; `given` are the flags as they were typed.
pub fn serve(options: &Options, given: Vec<String>) -> Outcome {
    if options.dist == Options::default().dist {
        build(&BasePath::default())?;
    }
    build_server()?;
    println!("==> Serving; Ctrl-C ends it");
    become_it(cargo(["run"]).args(SERVE).arg("--").args(given))
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
        build_server()?;
        let serve = target_folder()?.join("tools").join(format!("serve{}", std::env::consts::EXE_SUFFIX));
        let mut command = program(serve, ["--port", "0", "--dist"]);
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

fn build_server() -> Outcome {
    step("Building the server", || run(cargo(["build"]).args(SERVE)))
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
