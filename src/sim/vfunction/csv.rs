//! Reads CSV as RFC 4180 describes it, <https://www.rfc-editor.org/rfc/rfc4180>; lines may also end in LF or CR alone.
//!
//! Invariant: every line with text on it is part of exactly one record.

use std::iter::Peekable;
use std::str::Chars;

/// One record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// Line on which it begins, from 1.
    pub line: usize,
    /// Its fields, without their quotes; the error says, for people, why they could not be read.
    pub fields: Result<Vec<String>, &'static str>,
}

/// Reads a text as records. A byte order mark at the start and empty lines are passed over.
pub fn read(text: &str) -> Vec<Record> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n").replace('\r', "\n");
    let mut reader = Reader { rest: text.chars().peekable(), line: 1 };
    let mut records = Vec::new();
    while reader.rest.peek().is_some() {
        let (line, fields) = (reader.line, reader.record());
        if fields.as_ref().is_ok_and(|fields| fields.len() == 1 && fields.iter().all(String::is_empty)) {
            continue;
        }
        records.push(Record { line, fields });
    }
    records
}

struct Reader<'a> {
    rest: Peekable<Chars<'a>>,
    /// Line of the next character.
    line: usize,
}

impl Reader<'_> {
    /// The fields up to the end of the line. After an error the rest of the line is passed over.
    fn record(&mut self) -> Result<Vec<String>, &'static str> {
        let mut fields = Vec::new();
        loop {
            match if self.rest.next_if_eq(&'"').is_some() { self.quoted() } else { self.plain() } {
                Ok(field) => fields.push(field),
                Err(problem) => {
                    while self.next().is_some_and(|c| c != '\n') {}
                    return Err(problem);
                }
            }
            if self.next() != Some(',') {
                return Ok(fields);
            }
        }
    }

    /// The rest of a field that began with a quote.
    fn quoted(&mut self) -> Result<String, &'static str> {
        let mut field = String::new();
        loop {
            match self.next().ok_or("A quoted field is not closed.")? {
                '"' if self.rest.next_if_eq(&'"').is_none() => break,
                c => field.push(c),
            }
        }
        match self.rest.peek() {
            None | Some(',' | '\n') => Ok(field),
            Some(_) => Err("A quoted field is followed by something other than a comma."),
        }
    }

    /// A field without quotes.
    fn plain(&mut self) -> Result<String, &'static str> {
        let mut field = String::new();
        while let Some(c) = self.rest.next_if(|c| !matches!(c, ',' | '\n')) {
            if c == '"' {
                return Err("A quote stands in the middle of a field.");
            }
            field.push(c);
        }
        Ok(field)
    }

    fn next(&mut self) -> Option<char> {
        let c = self.rest.next()?;
        self.line = self.line.saturating_add(usize::from(c == '\n'));
        Some(c)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn record(line: usize, fields: &[&str]) -> Record {
        Record { line, fields: Ok(fields.iter().map(|field| (*field).to_owned()).collect()) }
    }

    #[test]
    fn reads_what_rfc_4180_describes() {
        for (text, records) in [
            ("", vec![]),
            ("a,b", vec![record(1, &["a", "b"])]),
            ("\u{feff}a,b\r\nc,d\r\n", vec![record(1, &["a", "b"]), record(2, &["c", "d"])]),
            ("a\n\n\nb", vec![record(1, &["a"]), record(4, &["b"])]),
            ("a\rb", vec![record(1, &["a"]), record(2, &["b"])]),
            (",\n", vec![record(1, &["", ""])]),
            ("\"a,b\",\"say \"\"c\"\"\"", vec![record(1, &["a,b", "say \"c\""])]),
            ("\"a\nb\",c\nd", vec![record(1, &["a\nb", "c"]), record(3, &["d"])]),
        ] {
            assert_eq!(read(text), records, "{text:?}");
        }
    }

    #[test]
    fn tells_the_line_of_what_cannot_be_read() {
        for (text, lines) in
            [("a\nb\"c\nd", [Ok(1), Err(2), Ok(3)]), ("a\n\"b\"c,\nd", [Ok(1), Err(2), Ok(3)]), ("a\nb\n\"c\nd", [Ok(1), Ok(2), Err(3)])]
        {
            let found: Vec<_> = read(text).into_iter().map(|r| if r.fields.is_ok() { Ok(r.line) } else { Err(r.line) }).collect();
            assert_eq!(found, lines, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_quoted_comes_back(fields in proptest::collection::vec("[^\r]{1,9}", 1..5)) {
            let quoted: Vec<_> = fields.iter().map(|field| format!("\"{}\"", field.replace('"', "\"\""))).collect();
            prop_assert_eq!(read(&quoted.join(",")), vec![Record { line: 1, fields: Ok(fields) }]);
        }

        #[test]
        fn no_text_makes_the_reader_panic(text in "(?s)[\",\r\n\u{feff}a]{0,40}|.*") {
            let _ = read(&text);
        }
    }
}
