//! The program under test: the built `dist`, served by `serve` on a free port.

use crate::process::Process;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use vfunction_replica::hosting::INDEX;

/// How a server is started.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Served {
    /// At the root.
    AtRoot,
    /// Below `/training/replica/`.
    BelowPath,
    /// Without `sw.js`, as where service workers are blocked.
    WithoutWorker,
    /// With the stopwatch of the speed measures in its first page.
    WithStopwatch,
}

struct Server {
    served: Served,
    address: String,
    _process: Process,
}

static SERVERS: Mutex<Vec<Server>> = Mutex::new(Vec::new());

/// The address of the program, with a slash at its end; the server is started at the first call.
pub fn address(served: Served) -> Result<String, String> {
    let mut servers = SERVERS.lock().map_err(|_| "a server could not be started before")?;
    if let Some(server) = servers.iter().find(|server| server.served == served) {
        return Ok(server.address.clone());
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_serve"));
    command.args(["--port", "0", "--dist"]).stdout(Stdio::piped()).stderr(Stdio::inherit());
    match served {
        Served::AtRoot => command.arg(dist()?),
        Served::BelowPath => command.arg(dist()?).args(["--base", "/training/replica/"]),
        Served::WithoutWorker => command.arg(copy_without(&dist()?, "sw.js")?),
        Served::WithStopwatch => command.arg(copy_with_stopwatch(&dist()?)?),
    };
    let mut process = Process::start(&mut command)?;
    let address = process.first_line(|line| line.split_whitespace().find(|word| word.starts_with("http://")).map(str::to_owned))?;
    servers.push(Server { served, address: address.clone(), _process: process });
    Ok(address)
}

/// Ends the servers.
pub fn stop() {
    if let Ok(mut servers) = SERVERS.lock() {
        servers.clear();
    }
}

/// Where the tests leave what they saw.
pub fn artifacts() -> PathBuf {
    PathBuf::from(std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| concat!(env!("CARGO_MANIFEST_DIR"), "/target").into()))
        .join("browser-tests")
}

fn dist() -> Result<PathBuf, String> {
    let dist = PathBuf::from(std::env::var_os("REPLICA_DIST").unwrap_or_else(|| concat!(env!("CARGO_MANIFEST_DIR"), "/dist").into()));
    if dist.join(INDEX).is_file() { Ok(dist) } else { Err(format!("{} holds no built program: run `cargo xtask build`", dist.display())) }
}

/// A copy of the built program that lacks a file and its compressed copies.
fn copy_without(dist: &Path, missing: &str) -> Result<PathBuf, String> {
    let copy = artifacts().join(format!("dist-without-{missing}"));
    let _ = std::fs::remove_dir_all(&copy);
    let copied = std::fs::create_dir_all(&copy).and_then(|()| {
        for entry in std::fs::read_dir(dist)? {
            let entry = entry?;
            let is_missing = entry.file_name().to_string_lossy().starts_with(missing);
            if entry.file_type()?.is_file() && !is_missing {
                std::fs::copy(entry.path(), copy.join(entry.file_name()))?;
            }
        }
        Ok(())
    });
    copied.map(|()| copy).map_err(|error| format!("cannot copy {}: {error}", dist.display()))
}

/// A copy of the built program whose first page begins with the stopwatch.
fn copy_with_stopwatch(dist: &Path) -> Result<PathBuf, String> {
    let copy = copy_without(dist, INDEX)?;
    let script = format!("<head><script>{}</script>", crate::speed::STOPWATCH);
    let written =
        std::fs::read_to_string(dist.join(INDEX)).and_then(|page| std::fs::write(copy.join(INDEX), page.replacen("<head>", &script, 1)));
    written.map(|()| copy).map_err(|error| format!("cannot put the stopwatch into {INDEX}: {error}"))
}
