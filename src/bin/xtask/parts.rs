//! The parts that the program is split into, and the files that each consists of.

use crate::step::{Outcome, file_error};
use crate::target::target_folder;
use std::collections::{BTreeMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The part that answers calls.
pub const SIMULATOR: &str = "simulator";
/// The part with the pages behind the sign-in.
pub const PAGES: &str = "pages";
/// The parts that are loaded without being asked for.
pub const FIRST: [&str; 3] = [SIMULATOR, PAGES, "stage"];
/// The part that goes through walkthroughs.
pub const GUIDE: &str = "guide";
/// The part that checks those of one's own, and makes them.
pub const AUTHORING: &str = "authoring";

/// The part that reads HAR files from elsewhere.
pub const DIAGNOSIS: &str = "diagnosis";

/// Where the parts are left with the names of their functions.
pub fn split_folder() -> Outcome<PathBuf> {
    Ok(target_folder()?.join("split"))
}

/// The file in the folder of the parts that says which files each part consists of.
pub fn index(folder: &Path) -> PathBuf {
    folder.join("parts.json")
}

/// The name of a part's file in the built program, before its hash: `simulator` for what the splitter calls `split_simulator.wasm`.
pub fn file_stem(name: &str) -> String {
    let name = name.strip_suffix(".wasm").unwrap_or(name);
    name.strip_prefix("split_").unwrap_or(name).replace('_', "-")
}

/// The files of the built program that a part consists of, without hash and ending.
pub fn files_of(part: &str) -> Outcome<Vec<String>> {
    let index = index(&split_folder()?);
    let text = fs::read_to_string(&index).map_err(file_error("read", &index))?;
    let parts: BTreeMap<String, Vec<String>> = serde_json::from_str(&text).map_err(file_error("read", &index))?;
    let names = parts.get(part).ok_or_else(|| format!("the program has no part named {part}"))?;
    Ok(names.iter().map(|name| file_stem(name)).collect())
}

/// The files of several parts, each once.
pub fn files_of_all(parts: &[&str]) -> Outcome<Vec<String>> {
    let mut files = parts.iter().map(|part| files_of(part)).collect::<Outcome<Vec<_>>>()?.concat();
    let mut seen = HashSet::new();
    files.retain(|file| seen.insert(file.clone()));
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_named_after_their_parts() {
        assert_eq!(file_stem("split_simulator.wasm"), "simulator");
        assert_eq!(file_stem("chunk_3.wasm"), "chunk-3");
    }
}
