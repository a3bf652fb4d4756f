//! Wasm files as browsers need them: each number as short as it can be, no names, no types of functions that are in other files only,
//! and what is alike side by side.
//!
//! The linker writes numbers at full length where it also writes what refers to what, which taking a program apart needs. And it
//! writes functions in the order in which it met them. Sorted by their types, then by their code, like stands beside like: 2.4 % less
//! once brotli has packed it.

use crate::step::Outcome;
use std::collections::BTreeSet;
use std::convert::Infallible;
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, FunctionSection, Module, TypeSection};
use wasmparser::{
    BinaryReaderError, CodeSectionReader, CustomSectionReader, FunctionSectionReader, Parser, Payload, TypeRef, TypeSectionReader,
};

/// The sections that tell people and linkers something, and browsers nothing.
const UNREAD: [&str; 3] = ["name", "producers", "target_features"];

/// The same program in fewer bytes. Errors: the file is damaged.
pub fn lean(file: &[u8]) -> Outcome<Vec<u8>> {
    let mut module = Module::new();
    let written = Lean::of(file).and_then(|mut lean| lean.parse_core_module(&mut module, Parser::new(0), file));
    written.map(|()| module.finish()).map_err(|error| format!("the wasm file is damaged ({error})"))
}

/// The types that a program's functions have, and those that they call by.
#[derive(Default)]
struct Used(BTreeSet<u32>);

impl Reencode for Used {
    type Error = Infallible;

    fn type_index(&mut self, index: u32) -> Result<u32, Error<Infallible>> {
        self.0.insert(index);
        Ok(index)
    }

    fn parse_type_section(&mut self, _: &mut TypeSection, _: TypeSectionReader<'_>) -> Result<(), Error<Infallible>> {
        Ok(())
    }
}

/// In which order a program's functions are written, and which of its types.
struct Lean {
    /// The types that are needed, by the indices that they had.
    types: Vec<u32>,
    /// How many functions are imported: they stay in front of all others.
    imported: u32,
    /// Of each place after those, the function that goes there, counted from them.
    order: Vec<usize>,
    /// Of each function after those, its place, counted from them.
    places: Vec<u32>,
}

impl Lean {
    fn of(file: &[u8]) -> Result<Self, Error<Infallible>> {
        let mut used = Used::default();
        used.parse_core_module(&mut Module::new(), Parser::new(0), file)?;
        let (mut imported, mut types, mut bodies) = (0, Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(file) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::FunctionSection(section) => types = section.into_iter().collect::<Result<_, _>>()?,
                Payload::CodeSectionEntry(body) => bodies.push(body.as_bytes()),
                _ => (),
            }
        }
        let mut order: Vec<usize> = (0..bodies.len()).collect();
        order.sort_by_key(|function| (types.get(*function), bodies.get(*function)));
        let mut places = vec![0; order.len()];
        for (place, function) in (0..).zip(&order) {
            places[*function] = place;
        }
        Ok(Lean { types: used.0.into_iter().collect(), imported, order, places })
    }

    /// The things that belong to the functions, in the order of the functions.
    fn sorted<T>(&self, things: impl IntoIterator<Item = Result<T, BinaryReaderError>>) -> Result<Vec<T>, BinaryReaderError> {
        let mut things: Vec<Option<T>> = things.into_iter().map(|thing| thing.map(Some)).collect::<Result<_, _>>()?;
        Ok(self.order.iter().filter_map(|function| things.get_mut(*function)?.take()).collect())
    }
}

impl Reencode for Lean {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Infallible>> {
        let place = function.checked_sub(self.imported).and_then(|own| self.places.get(own as usize));
        Ok(place.map_or(function, |place| self.imported + place))
    }

    fn type_index(&mut self, index: u32) -> Result<u32, Error<Infallible>> {
        Ok(self.types.binary_search(&index).map_or(index, |place| place as u32))
    }

    fn parse_type_section(&mut self, types: &mut TypeSection, section: TypeSectionReader<'_>) -> Result<(), Error<Infallible>> {
        // Types that refer to each other would have to be kept together; Rust makes none.
        for (index, function) in (0..).zip(section.into_iter_err_on_gc_types()) {
            let function = function?;
            if self.types.binary_search(&index).is_ok() {
                types.ty().func_type(&self.func_type(function)?);
            }
        }
        Ok(())
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        for of_type in self.sorted(section)? {
            functions.function(self.type_index(of_type)?);
        }
        Ok(())
    }

    fn parse_code_section(&mut self, code: &mut CodeSection, section: CodeSectionReader<'_>) -> Result<(), Error<Infallible>> {
        self.sorted(section)?.into_iter().try_for_each(|body| self.parse_function_body(code, body))
    }

    fn parse_custom_section(&mut self, module: &mut Module, section: CustomSectionReader<'_>) -> Result<(), Error<Infallible>> {
        if UNREAD.contains(&section.name()) { Ok(()) } else { utils::parse_custom_section(self, module, section) }
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
    /// Of three functions the first and the last have one type; the last calls the first, and is exported as `f`.
    const SCATTERED: &[u8] = b"\0asm\x01\0\0\0\
        \x01\x08\x02\x60\0\0\x60\x01\x7f\0\
        \x03\x04\x03\x01\0\x01\
        \x07\x05\x01\x01f\0\x02\
        \x0a\x11\x03\x05\0\x20\0\x1a\x0b\x02\0\x0b\x06\0\x41\0\x10\0\x0b";
    /// The same functions: the second one comes first now.
    const SORTED: &[u8] = b"\0asm\x01\0\0\0\
        \x01\x08\x02\x60\0\0\x60\x01\x7f\0\
        \x03\x04\x03\0\x01\x01\
        \x07\x05\x01\x01f\0\x02\
        \x0a\x11\x03\x02\0\x0b\x05\0\x20\0\x1a\x0b\x06\0\x41\0\x10\x01\x0b";

    #[test]
    fn functions_of_one_type_stand_together_and_are_called_by_their_new_numbers() {
        assert_eq!(lean(SCATTERED).as_deref(), Ok(SORTED));
        assert_eq!(lean(SORTED).as_deref(), Ok(SORTED));
    }

    #[test]
    fn numbers_become_short_and_names_go() {
        assert_eq!(lean(LONG).as_deref(), Ok(SHORT));
        assert_eq!(lean(SHORT).as_deref(), Ok(SHORT));
    }

    #[test]
    fn types_that_nothing_has_or_calls_by_go() {
        // As `SHORT`, but its one function has the second of three types.
        let several = b"\0asm\x01\0\0\0\
            \x01\x0d\x03\x60\x01\x7f\0\x60\0\0\x60\x02\x7f\x7f\0\
            \x03\x02\x01\x01\
            \x0a\x06\x01\x04\0\x10\0\x0b";
        assert_eq!(lean(several).as_deref(), Ok(SHORT));
    }

    #[test]
    fn a_damaged_file_is_an_error() {
        assert!(lean(&LONG[..LONG.len() - 1]).is_err() && lean(b"").is_err());
    }
}
