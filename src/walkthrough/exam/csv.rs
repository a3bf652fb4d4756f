//! Tables as CSV (RFC 4180), safe to open in a spreadsheet.

/// A table: lines of cells.
pub fn table(lines: impl IntoIterator<Item = Vec<String>>) -> String {
    let line = |cells: Vec<String>| cells.iter().map(|text| cell(text)).collect::<Vec<_>>().join(",") + "\r\n";
    lines.into_iter().map(line).collect()
}

/// A cell. A text that a spreadsheet would take for a formula gets an apostrophe in front, which it takes for “this is text”.
///
/// What a spreadsheet may drop in front of a formula (spaces of every kind, control letters, a byte order mark) hides none;
/// a control letter in front is enough, as <https://owasp.org/www-community/attacks/CSV_Injection> advises of some.
pub fn cell(text: &str) -> String {
    let is_dropped = |letter: char| letter.is_whitespace() || letter.is_control() || letter == '\u{feff}';
    let is_formula = text.starts_with(char::is_control)
        || text.trim_start_matches(is_dropped).starts_with(['=', '+', '-', '@', '|', '＝', '＋', '－', '＠']);
    let text = if is_formula { format!("'{text}") } else { text.to_owned() };
    if text.contains([',', '"', '\n', '\r', '\t', ';', '\'']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_cells_stay_as_they_are() {
        assert_eq!(table([vec!["a".to_owned(), "1".to_owned(), String::new()]]), "a,1,\r\n");
        assert_eq!(cell("a \"b\", c\nd"), "\"a \"\"b\"\", c\nd\"");
    }

    #[test]
    fn no_cell_begins_a_formula() {
        for text in ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", " =1", "＝1", "\u{feff}=1", "\u{b}=1", "\u{2003}\0=1", "|cmd"] {
            assert!(cell(text).trim_start_matches('"').starts_with('\''), "{text:?}");
        }
    }
}
