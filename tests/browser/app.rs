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
    /// Beside an empty page, [`FRAME`], that may show the program in a frame.
    #[allow(dead_code, reason = "for tests/visual, which shares this file")]
    Framed,
    /// With the stopwatch of the speed measures in its first page.
    WithStopwatch,
}

/// What [`Served::WithStopwatch`] puts into the first page.
const STOPWATCH: &str = include_str!("speed/stopwatch.js");

/// The empty page of [`Served::Framed`].
pub const FRAME: &str = "frame.html";
/// The query with which the program of [`Served::Framed`] waits for ever.
pub const WAITING: &str = "waiting=1";

/// Where the first page starts the program.
const START: &str = "begin().catch(";

struct Server {
    served: Served,
    host: Host,
}

/// A running server.
pub struct Host {
    /// Its address, with a slash at its end.
    pub address: String,
    folder: PathBuf,
    process: Process,
}

static SERVERS: Mutex<Vec<Server>> = Mutex::new(Vec::new());

/// The address of the program, with a slash at its end; the server is started at the first call.
pub fn address(served: Served) -> Result<String, String> {
    let mut servers = SERVERS.lock().map_err(|_| "a server could not be started before")?;
    if let Some(server) = servers.iter().find(|server| server.served == served) {
        return Ok(server.host.address.clone());
    }
    let host = match served {
        Served::AtRoot => Host::start(dist()?, &[]),
        Served::BelowPath => Host::start(dist()?, &["--base", "/training/replica/"]),
        Served::WithoutWorker => copy("without-worker", "sw.js").and_then(|folder| Host::start(folder, &[])),
        Served::Framed => framed().and_then(|folder| Host::start(folder, &["--frame-ancestors", "'self'"])),
        Served::WithStopwatch => {
            let script = format!("<head><script>{STOPWATCH}</script>");
            changed("with-stopwatch", "<head>", &script).and_then(|folder| Host::start(folder, &[]))
        }
    }?;
    let address = host.address.clone();
    servers.push(Server { served, host });
    Ok(address)
}

impl Host {
    /// A server that a test has for itself, without the files whose names contain this.
    pub fn without(test: &str, files: &str) -> Result<Self, String> {
        Host::start(copy(&test.replace("::", "-"), files)?, &[])
    }

    /// A server that a test has for itself, whose program waits in each page for the event `begin`; `data-waits` says that it does.
    pub fn waiting(test: &str) -> Result<Self, String> {
        let waiting = "new Promise((go) => { addEventListener('begin', go, { once: true }); document.documentElement.dataset.waits = ''; }).then(begin).catch(";
        changed(&test.replace("::", "-"), START, waiting).and_then(|folder| Host::start(folder, &[]))
    }

    /// Puts a text in the place of a file that was left out.
    pub fn put(&self, file: &str, text: &str) -> Result<(), String> {
        std::fs::write(self.folder.join(file), text).map_err(|error| format!("cannot write {file}: {error}"))
    }

    /// Puts the files that were left out in their place.
    pub fn complete(&self) -> Result<(), String> {
        copy_files(&dist()?, &self.folder, "")
    }

    /// Goes away. Browsers that ask again find nobody.
    pub fn stop(self) {
        drop(self.process);
    }

    fn start(folder: PathBuf, options: &[&str]) -> Result<Self, String> {
        let mut command = Command::new(env!("CARGO_BIN_EXE_serve"));
        command.args(["--port", "0", "--dist"]).arg(&folder).args(options).stdout(Stdio::piped()).stderr(Stdio::inherit());
        let mut process = Process::start(&mut command)?;
        let address = process.first_line(|line| line.split_whitespace().find(|word| word.starts_with("http://")).map(str::to_owned))?;
        Ok(Host { address, folder, process })
    }
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

/// A copy of the program without the files whose names contain this.
fn copy(name: &str, left_out: &str) -> Result<PathBuf, String> {
    let folder = artifacts().join(format!("dist-{name}"));
    let _ = std::fs::remove_dir_all(&folder);
    copy_files(&dist()?, &folder, left_out).map(|()| folder)
}

/// A copy of the program whose first page has another text in one place.
fn changed(name: &str, text: &str, other: &str) -> Result<PathBuf, String> {
    let folder = copy(name, INDEX)?;
    let page = std::fs::read_to_string(dist()?.join(INDEX)).map_err(|error| error.to_string())?;
    if !page.contains(text) {
        return Err(format!("{INDEX} has no `{text}`"));
    }
    std::fs::write(folder.join(INDEX), page.replacen(text, other, 1)).map_err(|error| format!("cannot change {INDEX}: {error}"))?;
    Ok(folder)
}

/// A copy of the program that may wait, with an empty page beside it.
fn framed() -> Result<PathBuf, String> {
    let waiting = format!("(location.search.includes('{WAITING}') ? new Promise(() => {{}}) : begin()).catch(");
    let folder = changed("framed", START, &waiting)?;
    std::fs::write(folder.join(FRAME), "<!DOCTYPE html><html lang=\"en\"><title>Frame</title></html>")
        .map_err(|error| error.to_string())?;
    Ok(folder)
}

fn copy_files(from: &Path, to: &Path, left_out: &str) -> Result<(), String> {
    copy_folder(from, to, left_out).map_err(|error| format!("cannot copy {}: {error}", from.display()))
}

fn copy_folder(from: &Path, to: &Path, left_out: &str) -> std::io::Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let (path, copy) = (entry.path(), to.join(entry.file_name()));
        let is_left_out = !left_out.is_empty() && entry.file_name().to_string_lossy().contains(left_out);
        if entry.file_type()?.is_dir() {
            copy_folder(&path, &copy, left_out)?;
        } else if !is_left_out {
            std::fs::copy(path, copy)?;
        }
    }
    Ok(())
}
