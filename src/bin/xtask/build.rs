//! The release build: Trunk, the base path, and the compressed copies.

use crate::step::{Outcome, ask, cargo, run, step};
use crate::tools::{Tools, tools};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::ffi::OsString;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::Command;
use vfunction_replica::hosting::{BasePath, INDEX};

/// Where the built program goes.
const DIST: &str = "dist";
/// Files that grow smaller: text and code. Fonts and pictures are compressed already.
const COMPRESSED: [&str; 9] = ["css", "html", "js", "json", "map", "svg", "txt", "wasm", "webmanifest"];

/// A finished build.
pub struct Built {
    /// Folder of the program.
    pub dist: PathBuf,
}

/// Builds the program for release, to stand under a base path.
pub fn build(base: &BasePath) -> Outcome<Built> {
    let tools = tools()?;
    let dist = PathBuf::from(DIST);
    step("Building for release (minutes when something changed)", || {
        run(&mut cargo(["fetch", "--locked", "--quiet"]))?;
        trunk(&tools, &dist)
    })?;
    step("Compressing", || {
        move_to(base, &dist.join(INDEX))?;
        files(&dist)?.iter().filter(|file| has_extension(file, &COMPRESSED)).try_for_each(|file| compress(file))
    })?;
    Ok(Built { dist })
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

/// Folder in which cargo builds.
pub fn target_folder() -> Outcome<PathBuf> {
    let metadata = ask(&mut cargo(["metadata", "--format-version", "1", "--no-deps", "--offline"])).unwrap_or_default();
    let metadata: serde_json::Value = serde_json::from_str(&metadata).unwrap_or_default();
    metadata["target_directory"].as_str().map(PathBuf::from).ok_or_else(|| "cargo does not say where it builds".to_owned())
}

fn trunk(tools: &Tools, dist: &Path) -> Outcome {
    let mut command = Command::new(&tools.trunk);
    command.args(["build", "--release", "--offline", "true", "--skip-version-check", "--dist"]).arg(dist);
    // Trunk looks for wasm-bindgen on the path, and reads NO_COLOR as a boolean, which it is not.
    command.env("PATH", path_with(tools.wasm_bindgen.parent())?).env_remove("NO_COLOR");
    run(&mut command)
}

/// The search path, with a folder before all others.
fn path_with(first: Option<&Path>) -> Outcome<OsString> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = first.map(Path::to_path_buf).into_iter().chain(std::env::split_paths(&path));
    std::env::join_paths(folders).map_err(|error| format!("the search path cannot be extended ({error})"))
}

fn move_to(base: &BasePath, page: &Path) -> Outcome {
    let text = fs::read_to_string(page).map_err(|error| format!("{} cannot be read ({error})", page.display()))?;
    write(page, base.write_into(&text)?.as_bytes())
}

fn compress(file: &Path) -> Outcome {
    let bytes = fs::read(file).map_err(|error| format!("{} cannot be read ({error})", file.display()))?;
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
    fs::write(file, bytes).map_err(|error| format!("{} cannot be written ({error})", file.display()))
}
