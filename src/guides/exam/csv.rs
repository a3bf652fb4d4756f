//! Tables as CSV (RFC 4180), safe to open in a spreadsheet.

use csv::{QuoteStyle, Terminator, WriterBuilder};

/// A table: lines of cells. All of them are quoted, because spreadsheets also take other letters than the comma for the end of a cell.
pub fn table(lines: impl IntoIterator<Item = Vec<String>>) -> String {
    let mut writer =
        WriterBuilder::new().flexible(true).quote_style(QuoteStyle::Always).terminator(Terminator::CRLF).from_writer(Vec::new());
    for line in lines {
        // What is written to memory cannot fail.
        let _ = writer.write_record(line.iter().map(|text| cell(text)));
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

/// A cell. A text that a spreadsheet would take for a formula gets an apostrophe in front, which it takes for “this is text”.
///
/// What a spreadsheet may drop in front of a formula (spaces of every kind, control letters, a byte order mark) hides none;
/// a control letter in front is enough, as <https://owasp.org/www-community/attacks/CSV_Injection> advises of some.
pub fn cell(text: &str) -> String {
    let is_dropped = |letter: char| letter.is_whitespace() || letter.is_control() || letter == '\u{feff}';
    let is_formula = text.starts_with(char::is_control)
        || text.trim_start_matches(is_dropped).starts_with(['=', '+', '-', '@', '|', '＝', '＋', '－', '＠']);
    if is_formula { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_cell_is_quoted() {
        let line = ["a", "1", "", "a \"b\", c\nd"].map(str::to_owned).to_vec();
        assert_eq!(table([line]), "\"a\",\"1\",\"\",\"a \"\"b\"\", c\nd\"\r\n");
    }

    #[test]
    fn no_cell_begins_a_formula() {
        for text in ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", " =1", "＝1", "\u{feff}=1", "\u{b}=1", "\u{2003}\0=1", "|cmd"] {
            assert!(cell(text).starts_with('\''), "{text:?}");
        }
    }
}
