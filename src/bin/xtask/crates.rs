//! What takes the room in the wasm file, by the crate that wrote it.

use crate::budget::{kilobytes, with_changes};
use crate::build::{files, has_extension};
use crate::parts::split_folder;
use crate::step::{Outcome, file_error};
use rustc_demangle::demangle;
use std::collections::{BTreeMap, HashMap};
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

/// How many crates are shown one by one.
const SHOWN: usize = 20;

/// Sizes of a wasm file, in bytes.
#[derive(Debug, Default, PartialEq, Eq)]
struct Sizes {
    /// Functions with their names, in the file's order.
    functions: Vec<(String, u64)>,
    /// Constants.
    data: u64,
    /// All sections but code, data and custom ones.
    rest: u64,
}

/// The sizes of a wasm file.
fn sizes(file: &[u8]) -> wasmparser::Result<Sizes> {
    let (mut sizes, mut bodies, mut names) = (Sizes::default(), Vec::new(), HashMap::new());
    let mut imported: u32 = 0;
    for payload in Parser::new(0).parse_all(file) {
        let payload = payload?;
        let size = payload.as_section().map_or(0, |(_, range)| range.end - range.start);
        match payload {
            Payload::CodeSectionStart { .. } => (),
            Payload::CodeSectionEntry(body) => bodies.push(body.range().end - body.range().start),
            Payload::DataSection(_) => sizes.data = size,
            Payload::CustomSection(section) => {
                let KnownCustom::Name(section) = section.as_known() else { continue };
                for name in section {
                    let Name::Function(functions) = name? else { continue };
                    for function in functions {
                        let function = function?;
                        names.insert(function.index, function.name.to_owned());
                    }
                }
            }
            Payload::ImportSection(section) => {
                sizes.rest += size;
                for import in section.into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                }
            }
            _ => sizes.rest += size,
        }
    }
    sizes.functions = (imported..).zip(bodies).map(|(index, size)| (names.remove(&index).unwrap_or_default(), size)).collect();
    Ok(sizes)
}

/// Shows what the first part of the program, and all parts together, consist of, from large to small.
pub fn by_crate() -> Outcome {
    let parts = files(&split_folder()?)?.into_iter().filter(|file| has_extension(file, &["wasm"]));
    let mut all = BTreeMap::new();
    for file in parts {
        let bytes = std::fs::read(&file).map_err(file_error("read", &file))?;
        let of_part = by_name(&sizes(&bytes).map_err(|error| format!("{} is damaged ({error})", file.display()))?);
        if file.to_string_lossy().ends_with("_bg.wasm") {
            show("wasm of the first screen", "first", rows(of_part.clone()))?;
        }
        for (name, size) in of_part {
            *all.entry(name).or_default() += size;
        }
    }
    show("all wasm", "crates", rows(all))?;
    println!("A generic function counts for the crate that wrote it, the destructor of a type for the crate of the type.");
    Ok(())
}

fn show(title: &str, table: &str, rows: Vec<(String, u64)>) -> Outcome {
    let all: u64 = rows.iter().map(|(_, size)| size).sum();
    let rest: u64 = rows.iter().skip(SHOWN).map(|(_, size)| size).sum();
    let shown = rows.into_iter().take(SHOWN).chain([("all others".to_owned(), rest), ("together".to_owned(), all)]).collect();
    println!("\n{title:<24}{:>10}{:>16}", "raw", "since last time");
    for (name, size, change) in with_changes(table, shown)? {
        println!("{name:<24}{:>10}{change:>16}", kilobytes(size));
    }
    Ok(())
}

/// What a file consists of, by crate.
fn by_name(sizes: &Sizes) -> BTreeMap<String, u64> {
    let mut parts = BTreeMap::from([("(constants)".to_owned(), sizes.data), ("(tables, types, glue)".to_owned(), sizes.rest)]);
    for (name, size) in &sizes.functions {
        // wasm-bindgen has written out the names of the first part already.
        let name = demangle(name).to_string();
        *parts.entry(crate_of(&name).to_owned()).or_default() += *size;
    }
    parts
}

/// Large ones first.
fn rows(parts: BTreeMap<String, u64>) -> Vec<(String, u64)> {
    let mut rows: Vec<_> = parts.into_iter().collect();
    rows.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
    rows
}

/// The crate that a function's name begins with: `leptos` for `<leptos::View as core::fmt::Debug>::fmt`.
fn crate_of(name: &str) -> &str {
    let name = name.strip_prefix("core::ptr::drop_in_place<").unwrap_or(name);
    let is_word = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    let words = name.split(|letter| !is_word(letter)).filter(|word| !word.is_empty());
    // A word is a crate's name where a path goes on behind it, with or without the crate's number: `core::`, `core[c593]::`.
    let begins_path = |word: &&str| {
        let after = &name[word.as_ptr() as usize - name.as_ptr() as usize + word.len()..];
        after.starts_with("::") || after.starts_with('[') && after.split_once(']').is_some_and(|(_, rest)| rest.starts_with("::"))
    };
    words.into_iter().find(begins_path).unwrap_or("(no name)")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_crate_is_the_first_of_the_name() {
        for (name, krate) in [
            ("leptos_dom::helpers::window::hab1f0a61106d40df", "leptos_dom"),
            ("<alloc::raw_vec::RawVec<T,A> as core::ops::drop::Drop>::drop::h366c", "alloc"),
            ("<core[c5930c85a12de822]::cell::BorrowError as core[c593]::fmt::Display>::fmt", "core"),
            ("core::ptr::drop_in_place<alloc::boxed::Box<x::Y>>::h36f5", "alloc"),
            ("<&A as core::alloc::Allocator>::deallocate::ha42a", "core"),
            ("__wbindgen_malloc", "(no name)"),
            ("", "(no name)"),
        ] {
            assert_eq!(crate_of(name), krate, "{name}");
        }
    }

    #[test]
    fn the_parts_are_the_whole() {
        let functions = vec![("a::f".to_owned(), 3), ("b::g".to_owned(), 9), ("a::h".to_owned(), 4)];
        let rows = rows(by_name(&Sizes { functions, data: 5, rest: 1 }));
        let expected = [("b", 9), ("a", 7), ("(constants)", 5), ("(tables, types, glue)", 1)];
        assert_eq!(rows, expected.map(|(name, size)| (name.to_owned(), size)));
    }
}
