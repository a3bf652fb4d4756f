//! One style sheet in the place of all: each file more would be one request more before anything is seen, and many small files
//! compress badly.

use crate::mark::mark;
use crate::step::Outcome;
use std::fs;
use std::path::Path;

/// How a link to a style sheet begins, up to its file.
const LINK: &str = "<link rel=\"stylesheet\" href=\"./";

/// A page that Trunk made, with one style sheet. The files of the style sheets are in `folder`.
pub fn join_styles(page: &str, folder: &Path) -> Outcome<String> {
    let (page, name, style) = joined(page, |name| {
        let file = folder.join(name);
        let text = fs::read_to_string(&file).map_err(|error| format!("{} cannot be read ({error})", file.display()))?;
        fs::remove_file(&file).map_err(|error| format!("{} cannot be removed ({error})", file.display()))?;
        Ok(text)
    })?;
    let file = folder.join(name);
    fs::write(&file, style).map_err(|error| format!("{} cannot be written ({error})", file.display()))?;
    Ok(page)
}

/// The page, the name of its one style sheet, and that file's content.
fn joined(page: &str, mut take: impl FnMut(&str) -> Outcome<String>) -> Outcome<(String, String, String)> {
    let mut parts = page.split(LINK);
    let (before, mut after, mut style) = (parts.next().unwrap_or_default(), String::new(), String::new());
    for part in parts {
        let (link, rest) = part.split_once('>').ok_or("a link in the first page does not end")?;
        let (name, _) = link.split_once('"').ok_or("a link in the first page names no file")?;
        style += &without_comments(&take(name)?);
        after += rest.trim_start();
    }
    let name = format!("style-{}.css", mark([&style]));
    Ok((format!("{before}{LINK}{name}\" />\n    {after}"), name, style))
}

/// A style sheet without comments, empty lines and indentation.
fn without_comments(style: &str) -> String {
    let mut parts = style.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    let text = parts.fold(first, |text, part| text + part.split_once("*/").map_or("", |(_, rest)| rest));
    text.lines().map(str::trim).filter(|line| !line.is_empty()).fold(String::new(), |text, line| text + line + "\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn style_sheets_become_one_in_their_order() -> Outcome {
        let page =
            "<head><link rel=\"stylesheet\" href=\"./a-1.css\" integrity=\"x\"/>\n<link rel=\"stylesheet\" href=\"./b-2.css\"/>y</head>";
        let (page, name, style) = joined(page, |name| Ok(format!("{name} {{\n  x: y;\n}}\n")))?;
        assert_eq!(style, "a-1.css {\nx: y;\n}\nb-2.css {\nx: y;\n}\n");
        assert_eq!(page, format!("<head><link rel=\"stylesheet\" href=\"./{name}\" />\n    y</head>"));
        assert!(vfunction_replica::hosting::is_hashed(&name), "{name}");
        Ok(())
    }

    #[test]
    fn comments_are_left_out() {
        assert_eq!(without_comments("/* a\n b */\n\np { /* c */\n  d: e;\n}"), "p {\nd: e;\n}\n");
    }
}
