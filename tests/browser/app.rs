//! The program under test: the built `dist`, served by `serve` on a free port.

use crate::process::Process;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;

/// How a server is started.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Served {
    /// At the root.
    AtRoot,
    /// Below `/training/replica/`.
    BelowPath,
    /// Without `sw.js`, as where service workers are blocked.
    WithoutWorker,
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
        Served::WithoutWorker => command.arg(copy_without_worker(&dist()?)?),
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
    if dist.join("index.html").is_file() {
        Ok(dist)
    } else {
        Err(format!("{} holds no built program: run `cargo xtask build`", dist.display()))
    }
}

fn copy_without_worker(dist: &Path) -> Result<PathBuf, String> {
    let copy = artifacts().join("dist-without-worker");
    let _ = std::fs::remove_dir_all(&copy);
    let copied = std::fs::create_dir_all(&copy).and_then(|()| {
        for entry in std::fs::read_dir(dist)? {
            let entry = entry?;
            let is_worker = entry.file_name().to_string_lossy().starts_with("sw.js");
            if entry.file_type()?.is_file() && !is_worker {
                std::fs::copy(entry.path(), copy.join(entry.file_name()))?;
            }
        }
        Ok(())
    });
    copied.map(|()| copy).map_err(|error| format!("cannot copy {}: {error}", dist.display()))
}
