//! Where baselines, trees, boxes and reports are.

use super::state::State;
use crate::driver::page::Outcome;
use crate::tier::Engine;
use std::path::{Path, PathBuf};

/// What is kept in the repository.
pub const KEPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/visual");
/// The pictures of the README.
pub const PICTURES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/pictures");
/// How the baselines are made.
pub const UPDATE: &str = "cargo xtask visual --update";

/// The baseline of a state.
pub fn baseline(engine: Engine, state: &str) -> PathBuf {
    Path::new(KEPT).join("baselines").join(engine.name()).join(format!("{state}.webp"))
}

/// What the baselines of an engine were made by.
pub fn made_by(engine: Engine) -> PathBuf {
    Path::new(KEPT).join("baselines").join(engine.name()).join("made-by.txt")
}

/// The accessibility tree of a state.
pub fn tree(state: &str) -> PathBuf {
    Path::new(KEPT).join("trees").join(format!("{state}.txt"))
}

/// Where the parts of states are in an engine: each has fields and buttons of its own size (`boxes.rs`).
pub fn boxes(engine: Engine) -> PathBuf {
    Path::new(KEPT).join("boxes").join(engine.name()).with_extension("txt")
}

/// The printed guide with this id, in one of its two forms, `html` and `pdf`.
pub fn printed(id: &str, form: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/article/printed").join(format!("{id}.{form}"))
}

/// Where reports go.
pub fn reports() -> PathBuf {
    crate::driver::host::artifacts().with_file_name("visual-tests")
}

/// The files of states that are no more.
pub fn left_over(states: &[State]) -> Vec<PathBuf> {
    let kept = Path::new(KEPT);
    let of_engine = |engine: Engine| kept.join("baselines").join(engine.name());
    let folders = Engine::ALL.into_iter().map(of_engine).chain([kept.join("trees")]);
    let files = folders.flat_map(|folder| std::fs::read_dir(folder).into_iter().flatten().flatten()).map(|entry| entry.path());
    let is_known = |path: &PathBuf| {
        let name = path.file_stem().unwrap_or_default();
        name == "made-by" || states.iter().any(|state| name == state.name)
    };
    files.filter(|path| !is_known(path)).collect()
}

/// The text of a file; empty if there is none.
pub fn text(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_default()
}

/// Writes a file and the folder it is in; one that holds the same already is left alone.
pub fn write(path: &Path, content: &[u8]) -> Outcome {
    if std::fs::read(path).is_ok_and(|present| present == content) {
        return Ok(());
    }
    let folder = path.parent().map_or(Ok(()), std::fs::create_dir_all);
    folder.and_then(|()| std::fs::write(path, content)).map_err(|error| format!("{} cannot be written ({error})", path.display()))
}
