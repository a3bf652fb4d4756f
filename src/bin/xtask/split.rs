//! `cargo xtask split`, which Trunk calls at the end of each build: takes the program apart into what the first screen needs and
//! the parts that are loaded after it (`#[wasm_split]` in the code).
//!
//! Invariant: all files of one build carry one mark, made from the content of them all, so that parts of different builds never meet.

use crate::build::{files, has_extension, target_folder};
use crate::imports::with_short_imports;
use crate::lean::lean;
use crate::mark::mark;
use crate::page::with_first_screen;
use crate::step::{Outcome, run};
use crate::style::with_style;
use crate::tools::wasm_bindgen;
use std::collections::BTreeMap;
use std::fmt::Display;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use vfunction_replica::domain::fidelity;
use vfunction_replica::hosting::INDEX;
use vfunction_replica::ui::selectors;
use vfunction_replica::walkthrough::library;
use wasm_split_cli_support::{Options, transform};

/// How the names of the program's files begin.
const PROGRAM: &str = "vfunction-replica";
/// Stands in names, and in the files that name them, until the mark is known; as long as the mark, for it also stands in wasm files.
const UNMARKED: &str = "unmarkedunmarked";
/// The part that answers calls, and is needed first after the first screen.
pub const SIMULATOR: &str = "simulator";
/// The parts that are loaded without being asked for.
pub const FIRST: [&str; 3] = [SIMULATOR, "rooms", "stage"];
/// The part that goes through walkthroughs.
pub const GUIDE: &str = "guide";
/// The part that checks those of one's own.
pub const CHECKING: &str = "checking";
/// The part that makes them.
pub const WORKSHOP: &str = "workshop";

/// What `window.replica` is, for TypeScript.
const INTERFACE: &str = include_str!("../../../tests/contract/replica.d.ts");
/// What is published of the states of the screens, for the gallery.
const STATES: &str = include_str!("../../../tests/contract/states.json");

/// The printed guides, which `cargo xtask guide` makes.
const PRINTED: &str = "src/walkthrough/printed";

/// In the folder of the parts: which files each part consists of.
const PARTS: &str = "parts.json";

/// Takes the program apart that Trunk has just built, and puts the parts in its place.
pub fn split() -> Outcome {
    let (staging, profile) = (PathBuf::from(trunk_tells("TRUNK_STAGING_DIR")?), trunk_tells("TRUNK_PROFILE")?);
    let whole = target_folder()?.join("wasm32-unknown-unknown").join(&profile).join(PROGRAM).with_extension("wasm");
    let parts = split_folder()?;
    let _ = fs::remove_dir_all(&parts);
    fs::create_dir_all(&parts).map_err(failed("made", &parts))?;
    take_apart(&whole, &parts)?;
    bind(&parts)?;
    if profile == "release" {
        shorten_imports(&parts)?;
    }
    replace(&staging, &parts, profile == "release")?;
    publish(&staging, "fidelity.json", &fidelity::document().to_string())?;
    publish(&staging, "selectors.json", &selectors::document().to_string())?;
    publish(&staging, "replica.d.ts", INTERFACE)?;
    publish(&staging, "states.json", STATES)?;
    publish_guides(&staging)
}

/// Writes the guides beside the program, which loads them when they are asked for, with what the catalogue says of them, their printed
/// forms and their schema.
fn publish_guides(staging: &Path) -> Outcome {
    let folder = staging.join("guides");
    fs::create_dir_all(&folder).map_err(failed("made", &folder))?;
    library::ALL.iter().try_for_each(|guide| publish(&folder, guide.file, guide.text))?;
    // In Trunk's calls, too, the present folder is the project's (`at_the_root`).
    for printed in files(Path::new(PRINTED))? {
        fs::copy(&printed, folder.join(name_of(&printed))).map_err(failed("copied", &printed))?;
    }
    publish(&folder, "index.json", &library::index().to_string())?;
    publish(staging, "guide.schema.json", library::SCHEMA)
}

/// Writes a document for machines beside the program.
fn publish(staging: &Path, name: &str, document: &str) -> Outcome {
    let file = staging.join(name);
    fs::write(&file, document).map_err(failed("written", &file))
}

/// Where the parts are left as they were before the names of their functions were taken out.
pub fn split_folder() -> Outcome<PathBuf> {
    Ok(target_folder()?.join("split"))
}

/// The files of the built program that a part consists of, without their endings.
pub fn files_of(part: &str) -> Outcome<Vec<String>> {
    let index = split_folder()?.join(PARTS);
    let text = fs::read_to_string(&index).map_err(failed("read", &index))?;
    let parts: BTreeMap<String, Vec<String>> = serde_json::from_str(&text).map_err(failed("read", &index))?;
    let names = parts.get(part).ok_or_else(|| format!("the program has no part named {part}"))?;
    Ok(names.iter().map(|name| plain_name(name)).collect())
}

/// The files of several parts.
pub fn files_of_all(parts: &[&str]) -> Outcome<Vec<String>> {
    Ok(parts.iter().map(|part| files_of(part)).collect::<Outcome<Vec<_>>>()?.concat())
}

fn trunk_tells(variable: &str) -> Outcome<String> {
    std::env::var(variable).map_err(|_| "`cargo xtask split` is called by Trunk, at the end of its build".to_owned())
}

/// Writes the first part, the other parts, and the script that loads them.
fn take_apart(whole: &Path, parts: &Path) -> Outcome {
    let bytes = fs::read(whole).map_err(failed("read", whole))?;
    let (first, script, glue) = (first(parts), format!("./parts-{UNMARKED}.js"), format!("./{PROGRAM}-{UNMARKED}.js"));
    let mut options = Options::new(&bytes);
    options.output_dir = parts;
    options.main_out_path = &first;
    options.link_name = &script;
    options.main_module = &glue;
    let split = transform(options).map_err(|error| {
        format!("the program cannot be taken apart ({error:#}); its link needs the flags of .cargo/config.toml, which RUSTFLAGS replaces")
    })?;
    let index = parts.join(PARTS);
    fs::write(&index, serde_json::json!(split.prefetch_map).to_string()).map_err(failed("written", &index))
}

/// Binds the first part, which all others use, to the browser.
fn bind(parts: &Path) -> Outcome {
    let mut command = Command::new(wasm_bindgen()?);
    command.args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--keep-debug"]);
    command.args(["--out-name", &format!("{PROGRAM}-{UNMARKED}"), "--out-dir"]).arg(parts).arg(first(parts));
    run(&mut command)?;
    fs::remove_file(first(parts)).map_err(failed("removed", parts))
}

fn shorten_imports(parts: &Path) -> Outcome {
    let (program, script) = (parts.join(format!("{PROGRAM}-{UNMARKED}_bg.wasm")), parts.join(format!("{PROGRAM}-{UNMARKED}.js")));
    let bytes = fs::read(&program).map_err(failed("read", &program))?;
    let text = fs::read_to_string(&script).map_err(failed("read", &script))?;
    let (bytes, text) = with_short_imports(&bytes, &text)?;
    fs::write(&program, bytes).map_err(failed("written", &program))?;
    fs::write(&script, text).map_err(failed("written", &script))
}

fn first(parts: &Path) -> PathBuf {
    parts.join("first.wasm")
}

/// Puts the parts where Trunk has put the whole.
fn replace(staging: &Path, parts: &Path, is_release: bool) -> Outcome {
    let built = files(staging)?.into_iter().filter(|file| name_of(file).starts_with(&format!("{PROGRAM}-"))).collect::<Vec<_>>();
    let stem = built.iter().find_map(|file| name_of(file).strip_suffix("_bg.wasm").map(str::to_owned));
    let stem = stem.ok_or_else(|| format!("{} holds no program", staging.display()))?;
    built.iter().try_for_each(|file| fs::remove_file(file).map_err(failed("removed", file)))?;

    let read = |file: PathBuf| {
        let bytes = fs::read(&file).map_err(failed("read", &file))?;
        let is_lean = is_release && has_extension(&file, &["wasm"]);
        Ok((name_of(&file), if is_lean { lean(&bytes)? } else { bytes }))
    };
    let parts = files(parts)?.into_iter().filter(|file| has_extension(file, &["js", "wasm"]));
    let parts: Vec<(String, Vec<u8>)> = parts.map(read).collect::<Outcome<_>>()?;
    let mark = mark(parts.iter().flat_map(|(name, bytes)| [name.as_bytes(), bytes]));
    let names: Vec<(String, String)> = parts.iter().map(|(name, _)| (name.clone(), with_mark(name))).collect();
    for (name, mut bytes) in parts {
        if name.ends_with(".js") {
            let text = String::from_utf8_lossy(&bytes);
            let text = if is_release { without_comments(&text) } else { text.into_owned() };
            let renamed = |text: String, (old, new): &(String, String)| text.replace(&format!("/{old}\""), &format!("/{new}\""));
            bytes = names.iter().fold(text, renamed).into_bytes();
        }
        write_marked(&staging.join(with_mark(&name).replace(UNMARKED, &mark)), bytes, &mark)?;
    }

    let page = staging.join(INDEX);
    let text = fs::read_to_string(&page).map_err(failed("read", &page))?;
    // The program's own script names the other one, and that one the servers: each would cost a round trip more.
    // Those of the servers leave the line to the first screen (ui/starting.js).
    let mut early = format!("<link rel=\"modulepreload\" href=\"./parts-{UNMARKED}.js\" crossorigin=\"anonymous\">");
    for part in files_of(SIMULATOR)? {
        early += &format!("<link data-after-paint as=\"fetch\" href=\"./{part}-{UNMARKED}.wasm\" crossorigin=\"anonymous\">");
    }
    let text = with_style(&text, staging)?;
    let text = if is_release { with_lean_script(&text) } else { text };
    let text = text.replace(&stem, &format!("{PROGRAM}-{UNMARKED}")).replace("</head>", &(early + "</head>"));
    write_marked(&page, with_first_screen(&text)?.into_bytes(), &mark)
}

/// A page whose early script is without what browsers do not need.
fn with_lean_script(page: &str) -> String {
    const BEGIN: &str = "<script>";
    let lean = |(before, rest): (&str, &str)| {
        let (script, after) = rest.split_once("</script>")?;
        Some([before, BEGIN, &without_comments(script), "</script>", after].concat())
    };
    page.split_once(BEGIN).and_then(lean).unwrap_or_else(|| page.to_owned())
}

/// A script without indentation, empty lines and lines that are comments. None of ours or of wasm-bindgen's has a text of several lines.
fn without_comments(script: &str) -> String {
    let is_comment = |line: &&str| ["//", "/*", "*"].iter().any(|sign| line.starts_with(sign));
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !is_comment(line));
    lines.fold(String::new(), |text, line| text + line + "\n")
}

/// The name of a part in the built program: `simulator-….wasm` for what the tool calls `split_simulator.wasm`.
fn with_mark(name: &str) -> String {
    match name.strip_suffix(".wasm") {
        _ if name.contains(UNMARKED) => name.to_owned(),
        Some(part) => format!("{}-{UNMARKED}.wasm", plain_name(part)),
        None => name.to_owned(),
    }
}

fn plain_name(part: &str) -> String {
    part.strip_prefix("split_").unwrap_or(part).replace('_', "-")
}

fn write_marked(file: &Path, bytes: Vec<u8>, mark: &str) -> Outcome {
    let mut rest = bytes.as_slice();
    let mut marked = Vec::with_capacity(rest.len());
    while let Some(at) = rest.windows(UNMARKED.len()).position(|window| window == UNMARKED.as_bytes()) {
        marked.extend_from_slice(&rest[..at]);
        marked.extend_from_slice(mark.as_bytes());
        rest = &rest[at + UNMARKED.len()..];
    }
    marked.extend_from_slice(rest);
    fs::write(file, marked).map_err(failed("written", file))
}

fn name_of(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// Says what could not be done with a file.
fn failed<E: Display>(what: &'static str, file: &Path) -> impl Fn(E) -> String {
    let file = file.display().to_string();
    move |error| format!("{file} cannot be {what} ({error})")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_get_names_that_change_with_the_build() {
        assert_eq!(with_mark("split_simulator.wasm"), "simulator-unmarkedunmarked.wasm");
        assert_eq!(with_mark("chunk_3.wasm"), "chunk-3-unmarkedunmarked.wasm");
        assert_eq!(with_mark("parts-unmarkedunmarked.js"), "parts-unmarkedunmarked.js");
        let build = |text: &str| mark([text]);
        assert_eq!(build("x").len(), UNMARKED.len());
        assert_ne!(build("x"), build("y"));
    }

    #[test]
    fn comments_are_left_out_of_scripts() {
        assert_eq!(without_comments("/**\n * a\n */\nf(\n    // b\n    'c * d',\n\n);"), "f(\n'c * d',\n);\n");
        assert_eq!(with_lean_script("<p>\n* a<script>\n // b\n c;\n</script>\n * d"), "<p>\n* a<script>c;\n</script>\n * d");
    }
}
