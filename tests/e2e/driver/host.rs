//! The program under test: the built `dist`, served at an origin of its own for each test, so that tests can share a browser and
//! nothing else: storage, caches and service workers belong to an origin.

use super::port::free_port;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use vfunction_replica::hosting::{BasePath, INDEX, Options};
use vfunction_replica::server::{self, Running};

/// How the program is served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Served {
    /// At the root.
    AtRoot,
    /// Below `/training/replica/`.
    BelowPath,
    /// Without `sw.js`, as where service workers are blocked.
    WithoutWorker,
    /// Beside an empty page, [`FRAME`], that may show the program in a frame.
    Framed,
    /// With the stopwatch of the speed measures in its first page.
    WithStopwatch,
}

/// What [`Served::WithStopwatch`] puts into the first page.
const STOPWATCH: &str = include_str!("../speed/stopwatch.js");

/// The empty page of [`Served::Framed`].
pub const FRAME: &str = "frame.html";
/// The query with which the program of [`Served::Framed`] waits for ever.
pub const WAITING: &str = "waiting=1";

/// Where the first page starts the program.
const START: &str = "begin();";

/// A running server. It stops when this is dropped.
#[derive(Debug)]
pub struct Host {
    /// Its address, with a slash at its end.
    pub address: String,
    folder: PathBuf,
    server: Running,
}

impl Host {
    /// Starts a server.
    pub async fn start(served: Served) -> Result<Self, String> {
        let options = Options { dist: folder(served)?, ..Options::default() };
        Host::with(match served {
            Served::BelowPath => Options { base: BasePath::parse("/training/replica/")?, ..options },
            Served::Framed => Options { frame_ancestors: "'self'".to_owned(), ..options },
            _ => options,
        })
        .await
    }

    /// A server without the files whose names contain this.
    pub async fn without(test: &str, files: &str) -> Result<Self, String> {
        Host::of(copy(&test.replace("::", "-"), files)?).await
    }

    /// A server whose program waits in each page for the event `begin`; `data-waits` says that it does.
    pub async fn waiting(test: &str) -> Result<Self, String> {
        let waiting = "new Promise((go) => { addEventListener('begin', go, { once: true }); document.documentElement.dataset.waits = ''; }).then(begin);";
        Host::of(changed(&test.replace("::", "-"), START, waiting)?).await
    }

    /// Puts a text in the place of a file that was left out.
    pub fn put(&self, file: &str, text: &str) -> Result<(), String> {
        std::fs::write(self.folder.join(file), text).map_err(|error| format!("cannot write {file}: {error}"))
    }

    /// Puts the files that were left out in their place.
    pub fn complete(&self) -> Result<(), String> {
        copy_files(&dist()?, &self.folder, "")
    }

    /// Stops the server. Browsers that ask again find nobody.
    pub async fn stop(self) {
        self.server.stop().await;
    }

    async fn of(dist: PathBuf) -> Result<Self, String> {
        Host::with(Options { dist, ..Options::default() }).await
    }

    async fn with(options: Options) -> Result<Self, String> {
        // A port that was in use before would be an origin that the browser remembers.
        let options = Options { port: free_port()?, ..options };
        let folder = options.dist.clone();
        let server = server::start(options).await?;
        Ok(Host { address: server.url().to_owned(), folder, server })
    }
}

/// Where the tests leave what they saw.
pub fn artifacts() -> PathBuf {
    PathBuf::from(std::env::var_os("CARGO_TARGET_DIR").unwrap_or_else(|| concat!(env!("CARGO_MANIFEST_DIR"), "/target").into())).join("e2e")
}

/// What is served, which is prepared at the first call.
fn folder(served: Served) -> Result<PathBuf, String> {
    static PREPARED: Mutex<Vec<(Served, PathBuf)>> = Mutex::new(Vec::new());
    let mut prepared = PREPARED.lock().map_err(|_| "what is served could not be prepared before")?;
    if let Some((_, folder)) = prepared.iter().find(|(other, _)| *other == served) {
        return Ok(folder.clone());
    }
    let folder = match served {
        Served::AtRoot | Served::BelowPath => dist(),
        Served::WithoutWorker => copy("without-worker", "sw.js"),
        Served::Framed => framed(),
        Served::WithStopwatch => changed("with-stopwatch", "<head>", &format!("<head><script>{STOPWATCH}</script>")),
    }?;
    prepared.push((served, folder.clone()));
    Ok(folder)
}

/// The built program.
pub fn dist() -> Result<PathBuf, String> {
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
    let waiting = format!("if (!location.search.includes('{WAITING}')) begin();");
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
