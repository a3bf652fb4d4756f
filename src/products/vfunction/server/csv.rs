//! The rows of a CSV file, with the lines on which they are.

use csv::{ReaderBuilder, StringRecord};

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Line on which it begins, from 1.
    pub line: usize,
    /// Its fields, without their quotes.
    pub fields: StringRecord,
}

/// Reads a text as rows of any length. A byte order mark at the start and empty lines are passed over; lines end in LF, CR or both.
pub fn rows(text: &str) -> Vec<Row> {
    // The reader counts the lines that end in LF.
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut reader = ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    // A text that is UTF-8, read as rows of any length, gives no error.
    reader.records().filter_map(Result::ok).map(|fields| Row { line: line_of(&text, &fields), fields }).collect()
}

/// The line on which a row begins: its position is where the row before it ends, so that empty lines are between.
fn line_of(text: &str, row: &StringRecord) -> usize {
    let (line, start) = row.position().map_or((1, 0), |position| (position.line(), position.byte()));
    let before = usize::try_from(start).ok().and_then(|start| text.get(start..)).unwrap_or_default();
    let empty = before.bytes().take_while(|byte| *byte == b'\n').count();
    usize::try_from(line).unwrap_or(usize::MAX).saturating_add(empty)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn row(line: usize, fields: &[&str]) -> Row {
        Row { line, fields: StringRecord::from(fields.to_vec()) }
    }

    fn read(text: &str) -> Vec<Row> {
        rows(text).into_iter().map(|Row { line, fields }| Row { line, fields: fields.iter().collect() }).collect()
    }

    #[test]
    fn rows_know_their_lines() {
        for (text, rows) in [
            ("", vec![]),
            ("a,b", vec![row(1, &["a", "b"])]),
            ("\u{feff}a,b\r\nc,d\r\n", vec![row(1, &["a", "b"]), row(2, &["c", "d"])]),
            ("\n\na\n\n\nb", vec![row(3, &["a"]), row(6, &["b"])]),
            ("a\rb", vec![row(1, &["a"]), row(2, &["b"])]),
            (",\n", vec![row(1, &["", ""])]),
            ("\"a,b\",\"say \"\"c\"\"\"", vec![row(1, &["a,b", "say \"c\""])]),
            ("\"a\nb\",c\nd", vec![row(1, &["a\nb", "c"]), row(3, &["d"])]),
        ] {
            assert_eq!(read(text), rows, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_the_reader_panic(text in "(?s)[\",\r\n\u{feff}a]{0,40}|.*") {
            let _ = rows(&text);
        }
    }
}
