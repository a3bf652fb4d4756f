//! How large the parts of a wasm file are: its sections, and its functions by name.
//!
//! Format: <https://webassembly.github.io/spec/core/binary/modules.html> and the name section in its appendix.

use crate::step::Outcome;
use std::collections::HashMap;

/// Ids of the sections that are looked into.
const CUSTOM: u8 = 0;
const IMPORT: u8 = 2;
const CODE: u8 = 10;
const DATA: u8 = 11;
/// Within the name section: names of functions.
const FUNCTION_NAMES: u8 = 1;

/// Sizes in bytes.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Sizes {
    /// Functions with their names, in the file's order.
    pub functions: Vec<(String, usize)>,
    /// Constants.
    pub data: usize,
    /// All sections but code, data and names.
    pub rest: usize,
}

/// Takes a wasm file apart. Errors: it is cut off or none.
pub fn sizes(file: &[u8]) -> Outcome<Sizes> {
    read(file).ok_or_else(|| "the wasm file is damaged".to_owned())
}

fn read(file: &[u8]) -> Option<Sizes> {
    let mut bytes = Bytes(file.strip_prefix(b"\0asm\x01\0\0\0")?);
    let (mut sizes, mut imported, mut bodies, mut names) = (Sizes::default(), 0, Vec::new(), HashMap::new());
    while !bytes.0.is_empty() {
        let id = bytes.byte()?;
        let mut section = bytes.part()?;
        let size = section.0.len();
        match id {
            CODE => bodies = section.list(|body| body.part().map(|body| body.0.len()))?,
            DATA => sizes.data = size,
            CUSTOM if section.text()? == "name" => names = function_names(section)?,
            IMPORT => {
                sizes.rest += size;
                imported = section.list(Bytes::import)?.into_iter().filter(|is_function| *is_function).count();
            }
            _ => sizes.rest += size,
        }
    }
    sizes.functions = (imported..).zip(bodies).map(|(index, size)| (names.remove(&index).unwrap_or_default(), size)).collect();
    Some(sizes)
}

fn function_names(mut section: Bytes) -> Option<HashMap<usize, String>> {
    while !section.0.is_empty() {
        let id = section.byte()?;
        let mut part = section.part()?;
        if id == FUNCTION_NAMES {
            return Some(part.list(|entry| Some((entry.number()?, entry.text()?)))?.into_iter().collect());
        }
    }
    Some(HashMap::new())
}

/// What is not read yet.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    /// An unsigned number in LEB128.
    fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.byte()?;
            number |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    /// As many bytes as the number before them says.
    fn part(&mut self) -> Option<Bytes<'a>> {
        let length = self.number()?;
        let (part, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(Bytes(part))
    }

    fn text(&mut self) -> Option<String> {
        self.part().map(|part| String::from_utf8_lossy(part.0).into_owned())
    }

    /// As many things as the number before them says.
    fn list<T>(&mut self, mut read: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        (0..self.number()?).map(|_| read(self)).collect()
    }

    /// An import; whether it is a function.
    fn import(&mut self) -> Option<bool> {
        self.text()?;
        self.text()?;
        let kind = self.byte()?;
        match kind {
            0 => self.number().map(|_| ())?,
            1 => self.byte().and_then(|_| self.limits())?,
            2 => self.limits()?,
            3 => self.byte().and_then(|_| self.byte()).map(|_| ())?,
            _ => self.byte().and_then(|_| self.number()).map(|_| ())?,
        }
        Some(kind == 0)
    }

    fn limits(&mut self) -> Option<()> {
        let flags = self.number()?;
        self.number()?;
        if flags & 1 == 1 { self.number().map(|_| ()) } else { Some(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// One imported function, one of its own with a name, some data.
    const FILE: &[u8] = b"\0asm\x01\0\0\0\
        \x01\x04\x01\x60\0\0\
        \x02\x07\x01\x01m\x01f\0\0\
        \x03\x02\x01\0\
        \x0a\x04\x01\x02\0\x0b\
        \x0b\x03abc\
        \x00\x0f\x04name\x01\x08\x01\x01\x05a::b1";

    #[test]
    fn functions_have_their_names_and_sizes() {
        let rest = 4 + 7 + 2;
        assert_eq!(sizes(FILE), Ok(Sizes { functions: vec![("a::b1".to_owned(), 2)], data: 3, rest }));
    }

    #[test]
    fn a_damaged_file_is_an_error() {
        for length in [0, 4, 12, FILE.len() - 1] {
            assert!(sizes(&FILE[..length]).is_err(), "{length}");
        }
    }
}
