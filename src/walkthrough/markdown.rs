//! The small subset of Markdown in which the texts of guides are written, as a tree: paragraphs, lists, **bold**, `code` and links to
//! the program's own paths. Everything else is text as it stands, so that a guide can bring no markup along.

use super::reader::is_path;

/// A part of a text that stands on lines of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list with bullets.
    Bullets(Vec<Vec<Inline>>),
    /// A list with numbers, from 1.
    Numbers(Vec<Vec<Inline>>),
}

/// A part of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Text as it stands.
    Text(String),
    /// `**bold**`.
    Bold(String),
    /// `` `code` ``.
    Code(String),
    /// `[text](/path)`; the path is below the program's base.
    Link {
        /// The words.
        text: String,
        /// The path.
        path: String,
    },
}

/// Reads a text. There is no text that it refuses.
pub fn parse(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut is_open = false;
    for line in text.lines().map(str::trim) {
        let numbered = line.split_once(". ").filter(|(number, _)| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()));
        match (line.strip_prefix("- "), numbered, blocks.last_mut().filter(|_| is_open)) {
            _ if line.is_empty() => {}
            (Some(item), _, Some(Block::Bullets(items))) => items.push(inlines(item)),
            (Some(item), ..) => blocks.push(Block::Bullets(vec![inlines(item)])),
            (_, Some((_, item)), Some(Block::Numbers(items))) => items.push(inlines(item)),
            (_, Some((_, item)), _) => blocks.push(Block::Numbers(vec![inlines(item)])),
            // A line that goes on belongs to the paragraph, or to the item, above.
            (_, _, Some(Block::Paragraph(parts))) => go_on(parts, line),
            (_, _, Some(Block::Bullets(items) | Block::Numbers(items))) => {
                items.iter_mut().last().into_iter().for_each(|item| go_on(item, line))
            }
            _ => blocks.push(Block::Paragraph(inlines(line))),
        }
        is_open = !line.is_empty();
    }
    blocks
}

/// The paths that a text links to.
pub fn links(text: &str) -> Vec<String> {
    let lines = parse(text).into_iter().flat_map(|block| match block {
        Block::Paragraph(parts) => vec![parts],
        Block::Bullets(items) | Block::Numbers(items) => items,
    });
    let path = |part| match part {
        Inline::Link { path, .. } => Some(path),
        Inline::Text(_) | Inline::Bold(_) | Inline::Code(_) => None,
    };
    lines.flatten().filter_map(path).collect()
}

/// The words alone, for screen readers' announcements, printed titles and tables.
pub fn plain(text: &str) -> String {
    let words = |parts: Vec<Inline>| {
        let word = |part| match part {
            Inline::Text(text) | Inline::Bold(text) | Inline::Code(text) | Inline::Link { text, .. } => text,
        };
        parts.into_iter().map(word).collect::<String>()
    };
    let lines = parse(text).into_iter().flat_map(|block| match block {
        Block::Paragraph(parts) => vec![words(parts)],
        Block::Bullets(items) | Block::Numbers(items) => items.into_iter().map(words).collect(),
    });
    lines.collect::<Vec<_>>().join(" ")
}

fn go_on(parts: &mut Vec<Inline>, line: &str) {
    push_text(parts, " ");
    for part in inlines(line) {
        match part {
            Inline::Text(text) => push_text(parts, &text),
            other => parts.push(other),
        }
    }
}

fn push_text(parts: &mut Vec<Inline>, text: &str) {
    match parts.last_mut() {
        Some(Inline::Text(before)) => before.push_str(text),
        _ => parts.push(Inline::Text(text.to_owned())),
    }
}

fn inlines(line: &str) -> Vec<Inline> {
    let mut parts = Vec::new();
    let mut rest = line;
    while let Some(first) = rest.chars().next() {
        if let Some((part, after)) = marked(rest) {
            parts.push(part);
            rest = after;
        } else {
            push_text(&mut parts, first.encode_utf8(&mut [0; 4]));
            rest = rest.strip_prefix(first).unwrap_or_default();
        }
    }
    parts
}

/// The marked part that a text begins with, and what follows it.
fn marked(text: &str) -> Option<(Inline, &str)> {
    if let Some((bold, after)) = text.strip_prefix("**").and_then(|rest| rest.split_once("**")) {
        return is_worth(bold).then(|| (Inline::Bold(bold.to_owned()), after));
    }
    if let Some((code, after)) = text.strip_prefix('`').and_then(|rest| rest.split_once('`')) {
        return is_worth(code).then(|| (Inline::Code(code.to_owned()), after));
    }
    let (words, rest) = text.strip_prefix('[')?.split_once("](")?;
    let (path, after) = rest.split_once(')')?;
    let is_link = is_worth(words) && !words.contains(['[', ']']) && is_path(path);
    is_link.then(|| (Inline::Link { text: words.to_owned(), path: path.to_owned() }, after))
}

fn is_worth(text: &str) -> bool {
    !text.trim().is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(words: &str) -> Inline {
        Inline::Text(words.to_owned())
    }

    #[test]
    fn paragraphs_and_lists_are_told_apart() {
        let blocks = parse("One\ntwo.\n\n- first\n- second\n  goes on\n\n1. a\n2. b\n\nLast");
        assert_eq!(
            blocks,
            [
                Block::Paragraph(vec![text("One two.")]),
                Block::Bullets(vec![vec![text("first")], vec![text("second goes on")]]),
                Block::Numbers(vec![vec![text("a")], vec![text("b")]]),
                Block::Paragraph(vec![text("Last")]),
            ]
        );
    }

    #[test]
    fn marks_within_a_line_become_parts() {
        let parts = inlines("Press **Save**, then see `401` on [the help page](/help/azure-devops-401).");
        let link = Inline::Link { text: "the help page".to_owned(), path: "/help/azure-devops-401".to_owned() };
        let (bold, code) = (Inline::Bold("Save".to_owned()), Inline::Code("401".to_owned()));
        assert_eq!(parts, [text("Press "), bold, text(", then see "), code, text(" on "), link, text(".")]);
    }

    #[test]
    fn everything_else_is_text_as_it_stands() {
        for line in [
            "<b>x</b><script>alert(1)</script>",
            "[out](https://example.com)",
            "[out](//example.com)",
            "[script](javascript:alert(1))",
            "[up](/../x)",
            "![picture](data:x)",
            "** **, ``, [](/), [a",
            "# no heading",
            "&lt;",
            "*one* _two_",
        ] {
            assert_eq!(inlines(line), [text(line)], "{line}");
            assert!(links(line).is_empty());
        }
    }

    #[test]
    fn the_words_alone_are_for_announcements() {
        assert_eq!(plain("Press **Save**.\n\n- a `b`\n- [c](/)"), "Press Save. a b c");
    }
}
