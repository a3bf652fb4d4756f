//! The release build: Trunk, the base path, and the compressed copies.

use crate::host::{self, Host};
use crate::log::Log;
use crate::progress::Progress;
use crate::step::{Outcome, cargo, file_error};
use crate::tools::{Setup, Tools};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;
use std::{fs, iter};
use vfunction_replica::hosting::{BasePath, INDEX};

/// Where the built program goes.
const DIST: &str = "dist";
/// Files that grow smaller: text and code. Fonts and pictures are compressed already.
const COMPRESSED: [&str; 9] = ["css", "html", "js", "json", "map", "svg", "txt", "wasm", "webmanifest"];

/// What the steps take on two cores, roughly.
const COMPILING: Duration = Duration::from_secs(100);
const BUILDING_HOST: Duration = Duration::from_secs(110);
/// With the program to compile, and when it is compiled already.
const BUILDING: [Duration; 2] = [Duration::from_secs(120), Duration::from_secs(20)];
const COMPRESSING: Duration = Duration::from_secs(10);

/// A finished build: the program, and what serves it (`host.rs`).
pub struct Built {
    /// Folder of the program.
    pub dist: PathBuf,
}

/// A build before its first step, so that its steps can be counted among those of a longer command.
pub struct Job {
    setup: Setup,
    host: Host,
}

/// Builds the program for release, to be under a base path.
pub fn build(base: &BasePath) -> Outcome<Built> {
    let job = Job::new(Host::Small)?;
    let progress = job.progress()?;
    job.run(&progress, base)
}

impl Job {
    /// Looks which tools are there.
    pub fn new(host: Host) -> Outcome<Self> {
        Ok(Job { setup: Setup::look()?, host })
    }

    /// Estimates of its steps.
    pub fn estimates(&self) -> Vec<Duration> {
        let compiling = self.setup.is_long().then_some(COMPILING);
        let always = [BUILDING_HOST, self.building(), COMPRESSING];
        self.setup.estimates().into_iter().chain(compiling).chain(always).collect()
    }

    /// The progress of a command that has no steps but these.
    pub fn progress(&self) -> Outcome<Progress> {
        let estimates = self.estimates();
        Ok(Progress::new(estimates.len())?.expecting(&estimates))
    }

    /// Builds the program for release, to be under a base path, and the programs for this machine.
    ///
    /// Two threads, because the end of a release build is the work of one core. While tools are being installed, cargo by itself compiles
    /// what Trunk will ask it for.
    pub fn run(&self, progress: &Progress, base: &BasePath) -> Outcome<Built> {
        let dist = PathBuf::from(DIST);
        self.setup.add_target(progress)?;
        thread::scope(|scope| {
            let beside = scope.spawn(|| {
                if self.setup.is_long() {
                    progress.step("Compiling the program", COMPILING, compile)?;
                }
                progress.step("Building the server and what draws the first screen", BUILDING_HOST, |log| self.host.build(log))
            });
            let built = self.setup.install(progress).and_then(|tools| {
                progress.step("Building for release", self.building(), |log| {
                    log.run(&mut fetch())?;
                    log.run(&mut trunk(&tools, self.host, &dist)?)
                })
            });
            let beside = beside.join().unwrap_or_else(|_| Err("the build for this machine did not come to its end".to_owned()));
            built.and(beside)
        })?;
        progress.step("Compressing", COMPRESSING, |_| {
            move_to(base, &dist.join(INDEX))?;
            compress_all(&files(&dist)?.into_iter().filter(|file| has_extension(file, &COMPRESSED)).collect::<Vec<_>>())
        })?;
        Ok(Built { dist })
    }

    fn building(&self) -> Duration {
        BUILDING[usize::from(self.setup.is_long())]
    }
}

/// The files of a folder and of the folders in it.
pub fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let unreadable = |error: io::Error| format!("{} cannot be read ({error})", folder.display());
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        if path.is_dir() { found.extend(files(&path)?) } else { found.push(path) }
    }
    found.sort();
    Ok(found)
}

/// Whether a file's name ends with one of the extensions.
pub fn has_extension(file: &Path, extensions: &[&str]) -> bool {
    file.extension().and_then(|extension| extension.to_str()).is_some_and(|extension| extensions.contains(&extension))
}

/// Path of the copy of a file with a further extension: `app.js.br`.
pub fn beside(file: &Path, extension: &str) -> PathBuf {
    let mut name = OsString::from(file);
    name.push(".");
    name.push(extension);
    name.into()
}

/// Downloads the crates: Trunk uses no network.
fn fetch() -> Command {
    cargo(["fetch", "--locked", "--quiet"])
}

/// Compiles the program as Trunk does, which then finds it compiled.
fn compile(log: &Log) -> Outcome {
    log.run(&mut fetch())?;
    log.run(&mut cargo(["build", "--release", "--offline", "--target=wasm32-unknown-unknown", "--bin", "vfunction-replica"]))
}

fn trunk(tools: &Tools, host: Host, dist: &Path) -> Outcome<Command> {
    let mut command = Command::new(&tools.trunk);
    command.args(["build", "--release", "--offline", "true", "--skip-version-check", "--dist"]).arg(dist);
    // Trunk looks for wasm-bindgen on the path, and reads NO_COLOR as a boolean, which it is not.
    command.env("PATH", path_with(tools.wasm_bindgen.parent())?).env_remove("NO_COLOR").env(host::FEATURES, host.features());
    Ok(command)
}

/// The search path, with a folder before all others.
fn path_with(first: Option<&Path>) -> Outcome<OsString> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = first.map(Path::to_path_buf).into_iter().chain(std::env::split_paths(&path));
    std::env::join_paths(folders).map_err(|error| format!("the search path cannot be extended ({error})"))
}

fn move_to(base: &BasePath, page: &Path) -> Outcome {
    let text = fs::read_to_string(page).map_err(file_error("read", page))?;
    write(page, base.write_into(&text)?.as_bytes())
}

/// Compresses files, as many at once as there are cores.
fn compress_all(files: &[PathBuf]) -> Outcome {
    let next = AtomicUsize::new(0);
    let work = || iter::from_fn(|| files.get(next.fetch_add(1, Ordering::Relaxed))).try_for_each(|file| compress(file));
    thread::scope(|scope| {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let threads: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        let ends = threads.into_iter().map(|thread| thread.join().unwrap_or_else(|_| Err("a file cannot be compressed".to_owned())));
        ends.fold(Ok(()), Outcome::and)
    })
}

fn compress(file: &Path) -> Outcome {
    let bytes = fs::read(file).map_err(file_error("read", file))?;
    write(&beside(file, "br"), &brotli(&bytes).map_err(|error| error.to_string())?)?;
    write(&beside(file, "gz"), &gzip(&bytes).map_err(|error| error.to_string())?)
}

fn brotli(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let params = brotli::enc::BrotliEncoderParams { quality: 11, size_hint: bytes.len(), ..Default::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &params)?;
    Ok(out)
}

fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

fn write(file: &Path, bytes: &[u8]) -> Outcome {
    fs::write(file, bytes).map_err(file_error("written", file))
}
