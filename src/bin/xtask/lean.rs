//! Wasm files as browsers need them: each number as short as it can be, and no names.
//!
//! The linker writes numbers at full length where it also writes what refers to what, which taking a program apart needs.

use crate::step::Outcome;
use std::convert::Infallible;
use wasm_encoder::Module;
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasmparser::{CustomSectionReader, Parser};

/// The sections that tell people something, and browsers nothing.
const FOR_PEOPLE: [&str; 2] = ["name", "producers"];

/// The same program in fewer bytes. Errors: the file is damaged.
pub fn lean(file: &[u8]) -> Outcome<Vec<u8>> {
    let mut module = Module::new();
    let written = Lean.parse_core_module(&mut module, Parser::new(0), file);
    written.map(|()| module.finish()).map_err(|error| format!("the wasm file is damaged ({error})"))
}

struct Lean;

impl Reencode for Lean {
    type Error = Infallible;

    fn parse_custom_section(&mut self, module: &mut Module, section: CustomSectionReader<'_>) -> Result<(), Error<Infallible>> {
        if FOR_PEOPLE.contains(&section.name()) { Ok(()) } else { utils::parse_custom_section(self, module, section) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A function that calls itself, with its number at full length, and a name.
    const LONG: &[u8] = b"\0asm\x01\0\0\0\
        \x01\x04\x01\x60\0\0\
        \x03\x02\x01\0\
        \x0a\x0a\x01\x08\0\x10\x80\x80\x80\x80\0\x0b\
        \x00\x0c\x04name\x01\x05\x01\0\x02fn";
    /// The same, as short as it can be.
    const SHORT: &[u8] = b"\0asm\x01\0\0\0\
        \x01\x04\x01\x60\0\0\
        \x03\x02\x01\0\
        \x0a\x06\x01\x04\0\x10\0\x0b";

    #[test]
    fn numbers_become_short_and_names_go() {
        assert_eq!(lean(LONG).as_deref(), Ok(SHORT));
        assert_eq!(lean(SHORT).as_deref(), Ok(SHORT));
    }

    #[test]
    fn a_damaged_file_is_an_error() {
        assert!(lean(&LONG[..LONG.len() - 1]).is_err() && lean(b"").is_err());
    }
}
