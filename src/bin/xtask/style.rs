//! All style sheets within the first page: each file is a request more before anything is seen.

use crate::step::Outcome;
use std::fs;
use std::path::Path;

/// How a link to a style sheet begins, up to its file.
const LINK: &str = "<link rel=\"stylesheet\" href=\"./";

/// A page that Trunk made, with its style in it. The files of the style sheets are in `folder`.
pub fn with_style(page: &str, folder: &Path) -> Outcome<String> {
    joined(page, |name| {
        let file = folder.join(name);
        let text = fs::read_to_string(&file).map_err(|error| format!("{} cannot be read ({error})", file.display()))?;
        fs::remove_file(&file).map_err(|error| format!("{} cannot be removed ({error})", file.display()))?;
        Ok(text)
    })
}

/// The page with the style sheets in the place of the links to them.
fn joined(page: &str, mut take: impl FnMut(&str) -> Outcome<String>) -> Outcome<String> {
    let mut parts = page.split(LINK);
    let (before, mut after, mut style) = (parts.next().unwrap_or_default(), String::new(), String::new());
    for part in parts {
        let (link, rest) = part.split_once('>').ok_or("a link in the first page does not end")?;
        let (name, _) = link.split_once('"').ok_or("a link in the first page names no file")?;
        style += &without_comments(&take(name)?);
        after += rest.trim_start();
    }
    Ok(format!("{before}<style>\n{style}</style>\n    {after}"))
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
    fn style_sheets_stand_in_the_page_in_their_order() {
        let page =
            "<head><link rel=\"stylesheet\" href=\"./a-1.css\" integrity=\"x\"/>\n<link rel=\"stylesheet\" href=\"./b-2.css\"/>y</head>";
        let page = joined(page, |name| Ok(format!("{name} {{\n  x: y;\n}}\n")));
        assert_eq!(page.as_deref(), Ok("<head><style>\na-1.css {\nx: y;\n}\nb-2.css {\nx: y;\n}\n</style>\n    y</head>"));
    }

    #[test]
    fn comments_are_left_out() {
        assert_eq!(without_comments("/* a\n b */\n\np { /* c */\n  d: e;\n}"), "p {\nd: e;\n}\n");
    }
}
