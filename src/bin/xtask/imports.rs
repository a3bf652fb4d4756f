//! What the program takes from the browser, under names as short as they can be.
//!
//! wasm-bindgen names each of these functions by what it does and a number of sixteen random digits. Both stand in the program
//! and in its script, only these two files ever read them, and random digits cannot be packed: together they cost 4 kB.

use crate::step::Outcome;
use std::collections::BTreeMap;
use std::convert::Infallible;
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{ImportSection, Module};
use wasmparser::{Import, Imports, Parser, Payload};

/// How the names of modules end that wasm-bindgen's own script stands for.
const OWN_SCRIPT: &str = "_bg.js";

/// The same program and script, with short names between them. Errors: the program is damaged; the script has other names.
pub fn with_short_imports(program: &[u8], script: &str) -> Outcome<(Vec<u8>, String)> {
    let names = Names(short_names(program)?);
    let (mut module, mut renaming) = (Module::new(), Renaming(&names));
    renaming.parse_core_module(&mut module, Parser::new(0), program).map_err(damaged)?;
    Ok((module.finish(), names.in_script(script)?))
}

/// The short name of each function that the script gives.
struct Names(BTreeMap<String, String>);

fn short_names(program: &[u8]) -> Outcome<BTreeMap<String, String>> {
    let mut names = BTreeMap::new();
    for payload in Parser::new(0).parse_all(program) {
        let Payload::ImportSection(section) = payload.map_err(damaged)? else { continue };
        for import in section.into_imports() {
            let import = import.map_err(damaged)?;
            if import.module.ends_with(OWN_SCRIPT) {
                let short = format!("f{}", names.len());
                names.entry(import.name.to_owned()).or_insert(short);
            }
        }
    }
    Ok(names)
}

impl Names {
    /// The script gives each function in a line that begins with its name and a colon.
    fn in_script(&self, script: &str) -> Outcome<String> {
        let mut missing = self.0.clone();
        let mut renamed = |line: &str| {
            let text = line.trim_start();
            let (name, rest) = text.split_once(": ")?;
            let short = missing.remove(name)?;
            Some([&line[..line.len() - text.len()], &short, ": ", rest, "\n"].concat())
        };
        let script = script.lines().map(|line| renamed(line).unwrap_or_else(|| [line, "\n"].concat())).collect();
        match missing.keys().next() {
            None => Ok(script),
            Some(name) => Err(format!("wasm-bindgen's script has no function `{name}`, which the program takes from it")),
        }
    }
}

struct Renaming<'names>(&'names Names);

impl Reencode for Renaming<'_> {
    type Error = Infallible;

    fn parse_imports(&mut self, section: &mut ImportSection, imports: Imports<'_>) -> Result<(), Error<Infallible>> {
        match imports {
            Imports::Single(at, import) if import.module.ends_with(OWN_SCRIPT) => {
                let name = self.0.0.get(import.name).map_or(import.name, String::as_str);
                utils::parse_imports(self, section, Imports::Single(at, Import { name, ..import }))
            }
            other => utils::parse_imports(self, section, other),
        }
    }
}

fn damaged(error: impl std::fmt::Display) -> String {
    format!("the wasm file is damaged ({error})")
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{EntityType, TypeSection};

    /// A program that takes two functions from the script and one from elsewhere.
    fn program(first: &str, second: &str) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("./a_bg.js", first, EntityType::Function(0));
        imports.import("./parts.js", "elsewhere", EntityType::Function(0));
        imports.import("./a_bg.js", second, EntityType::Function(0));
        let mut module = Module::new();
        module.section(&types).section(&imports);
        module.finish()
    }

    #[test]
    fn program_and_script_agree_on_short_names() {
        let (short, script) =
            with_short_imports(&program("log_1234", "now_abcd"), "{\n  now_abcd: g,\n  log_1234: h,\n  other: i,\n}").unwrap();
        assert_eq!(short, program("f0", "f1"));
        assert_eq!(script, "{\n  f1: g,\n  f0: h,\n  other: i,\n}\n");
    }

    #[test]
    fn a_script_without_a_function_is_an_error_that_names_it() {
        let error = with_short_imports(&program("log_1234", "now_abcd"), "now_abcd: g,").unwrap_err();
        assert!(error.contains("log_1234"), "{error}");
        assert!(with_short_imports(b"no program", "").is_err());
    }
}
