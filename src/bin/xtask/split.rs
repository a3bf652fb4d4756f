//! `cargo xtask split`, which Trunk calls at the end of each build: splits the program into the first screen and the parts that are loaded
//! after it (`#[wasm_split]` in the code), and puts them in the place of the whole. Trunk cannot do that itself yet:
//! <https://github.com/trunk-rs/trunk/issues/1022>.
//!
//! Invariant: all files of the program carry the hash that Trunk made of the whole, so that parts of different programs never meet.

use crate::build::{files, has_extension};
use crate::page;
use crate::parts::{file_stem, index, split_folder};
use crate::publish::publish;
use crate::step::{Outcome, file_error, run};
use crate::target::target_folder;
use crate::tools::wasm_bindgen;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use vfunction_replica::hosting::INDEX;
use wasm_encoder::{Module, RawSection, Section};
use wasm_split_cli_support::{Options, transform};
use wasmparser::{Parser, Payload};

const PROGRAM: &str = "vfunction-replica";
const FIRST: &str = "first.wasm";
/// How the script of the parts asks for one, and how it does here: by `loading.js`, which tells a part from a page in its place.
const LOADS: [&str; 2] = ["fetch(new URL(", "loadWasm(new URL("];

/// Splits the program that Trunk has just built.
pub fn split() -> Outcome {
    let (staging, profile) = (PathBuf::from(trunk_variable("TRUNK_STAGING_DIR")?), trunk_variable("TRUNK_PROFILE")?);
    let whole = target_folder()?.join("wasm32-unknown-unknown").join(&profile).join(PROGRAM).with_extension("wasm");
    let stem = stem(&staging)?;
    let folder = split_folder()?;
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).map_err(file_error("made", &folder))?;
    let hash = stem.rsplit('-').next().unwrap_or_default();
    split_parts(&whole, &folder, &stem, hash)?;
    bind(&folder, &stem)?;
    replace(&staging, &folder, hash)?;
    page::complete(&staging.join(INDEX), hash)?;
    publish(&staging)
}

fn trunk_variable(variable: &str) -> Outcome<String> {
    std::env::var(variable).map_err(|_| "`cargo xtask split` is called by Trunk, at the end of its build".to_owned())
}

/// The name of the program's files without their endings: `vfunction-replica-1f2e3d4c5b6a7988`.
fn stem(staging: &Path) -> Outcome<String> {
    let names = files(staging)?.into_iter().map(|file| name_of(&file));
    let stem = names.filter(|name| name.starts_with(PROGRAM)).find_map(|name| name.strip_suffix("_bg.wasm").map(str::to_owned));
    stem.ok_or_else(|| format!("{} holds no program", staging.display()))
}

/// Writes the first part, the other parts, and the script that loads them.
fn split_parts(whole: &Path, folder: &Path, stem: &str, hash: &str) -> Outcome {
    let bytes = fs::read(whole).map_err(file_error("read", whole))?;
    let (first, script, glue) = (folder.join(FIRST), format!("./parts-{hash}.js"), format!("./{stem}.js"));
    let mut options = Options::new(&bytes);
    options.output_dir = folder;
    options.main_out_path = &first;
    options.link_name = &script;
    options.main_module = &glue;
    let split = transform(options).map_err(|error| {
        format!("the program cannot be split ({error:#}); its link needs the flags of .cargo/config.toml, which RUSTFLAGS replaces")
    })?;
    let script = folder.join(&script);
    let text = fs::read_to_string(&script).map_err(file_error("read", &script))?;
    fs::write(&script, with_own_loads(&text)?).map_err(file_error("written", &script))?;
    let index = index(folder);
    fs::write(&index, serde_json::json!(split.prefetch_map).to_string()).map_err(file_error("written", &index))
}

/// The script of the parts, which asks for them by `loading.js`.
fn with_own_loads(script: &str) -> Outcome<String> {
    let [theirs, ours] = LOADS;
    if script.contains(theirs) { Ok(script.replace(theirs, ours)) } else { Err(format!("the script of the parts has no `{theirs}`")) }
}

/// Binds the first part, which all others use, to the browser.
fn bind(folder: &Path, stem: &str) -> Outcome {
    let mut command = Command::new(wasm_bindgen()?);
    command.args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--keep-debug", "--out-name", stem, "--out-dir"]);
    run(command.arg(folder).arg(folder.join(FIRST)))?;
    fs::remove_file(folder.join(FIRST)).map_err(file_error("removed", folder))
}

/// Puts the parts where Trunk has put the whole. The folder keeps them with the names of their functions.
fn replace(staging: &Path, folder: &Path, hash: &str) -> Outcome {
    let parts = files(folder)?.into_iter().filter(|file| has_extension(file, &["js", "wasm"])).collect::<Vec<_>>();
    let published = |name: &str| if name.contains(hash) { name.to_owned() } else { format!("{}-{hash}.wasm", file_stem(name)) };
    let names: Vec<_> = parts.iter().map(|file| (name_of(file), published(&name_of(file)))).collect();
    for (file, (_, name)) in parts.iter().zip(&names) {
        let bytes = fs::read(file).map_err(file_error("read", file))?;
        let bytes = if has_extension(file, &["wasm"]) {
            without_custom_sections(&bytes).map_err(file_error("read", file))?
        } else {
            let text = String::from_utf8_lossy(&bytes).into_owned();
            names.iter().fold(text, |text, (old, new)| text.replace(&format!("/{old}\""), &format!("/{new}\""))).into_bytes()
        };
        fs::write(staging.join(name), bytes).map_err(file_error("written", file))?;
    }
    Ok(())
}

/// A wasm file without the names of its functions and the rest of what only tools read.
fn without_custom_sections(file: &[u8]) -> wasmparser::Result<Vec<u8>> {
    let mut bytes = Module::HEADER.to_vec();
    for payload in Parser::new(0).parse_all(file) {
        let payload = payload?;
        if let (Some((id, range)), false) = (payload.as_section(), matches!(payload, Payload::CustomSection(_))) {
            let data = &file[range.start as usize..range.end as usize];
            RawSection { id, data }.append_to(&mut bytes);
        }
    }
    Ok(bytes)
}

fn name_of(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_are_asked_for_by_the_programs_own_function() {
        let script =
            "const src = fetch(new URL(\"./a.wasm\", import.meta.url)); const src = fetch(new URL(\"./b.wasm\", import.meta.url));";
        let loads = with_own_loads(script).expect("two loads");
        assert!(!loads.contains("fetch(") && loads.matches("loadWasm(new URL(").count() == 2, "{loads}");
        assert!(with_own_loads("import(\"./a.wasm\")").is_err());
        assert!(include_str!("../../app/loading.js").contains("window.loadWasm = async (url)"));
    }
}
