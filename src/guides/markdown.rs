//! The subset of Markdown in which the texts of guides are written, as a tree: paragraphs, lists, **bold**, `code` and links to the
//! program's own paths. Whatever else CommonMark knows is text as it is written, so that a guide can bring no markup along.

use super::path::is_path;
use pulldown_cmark::{Event, OffsetIter, Options, Parser, Tag, TagEnd};

/// A block of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Vec<Inline>),
    /// A list with bullets.
    Bullets(Vec<Vec<Inline>>),
    /// A list with numbers, from 1.
    Numbers(Vec<Vec<Inline>>),
}

/// A part of a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Inline {
    /// Text as it is.
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
    let mut tree = Tree::default();
    let mut events = Parser::new_ext(text, Options::empty()).into_offset_iter();
    while let Some((event, range)) = events.next() {
        let source = || text.get(range).unwrap_or_default().trim_end_matches('\n').replace('\n', " ");
        match event {
            Event::Start(Tag::Paragraph) => tree.begin(),
            Event::Start(Tag::List(first)) => tree.begin_list(first.is_some()),
            Event::Start(Tag::Item) => tree.begin_item(),
            Event::End(TagEnd::List(_)) => tree.depth = tree.depth.saturating_sub(1),
            Event::End(_) => {}
            Event::Start(Tag::Strong) => tree.push(Inline::Bold(words(&mut events))),
            Event::Start(tag) => {
                let words = words(&mut events);
                match tag {
                    Tag::Link { dest_url, .. } if is_path(&dest_url) && !words.trim().is_empty() => {
                        tree.push(Inline::Link { text: words, path: dest_url.into_string() });
                    }
                    Tag::Link { .. } | Tag::Emphasis | Tag::Image { .. } => tree.push(Inline::Text(source())),
                    _ => tree.push_block(source()),
                }
            }
            Event::Rule => tree.push_block(source()),
            Event::Text(text) => tree.push(Inline::Text(text.into_string())),
            Event::Code(code) => tree.push(Inline::Code(code.into_string())),
            Event::SoftBreak | Event::HardBreak => tree.push(Inline::Text(" ".to_owned())),
            _ => tree.push(Inline::Text(source())),
        }
    }
    tree.blocks
}

/// The words of an element, up to its end; the marks within it are left out.
fn words(events: &mut OffsetIter) -> String {
    let (mut words, mut depth) = (String::new(), 0_usize);
    for (event, _) in events {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) if depth == 0 => break,
            Event::End(_) => depth -= 1,
            Event::Text(text) | Event::Code(text) | Event::InlineHtml(text) => words.push_str(&text),
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            _ => {}
        }
    }
    words
}

/// The blocks read so far.
#[derive(Default)]
struct Tree {
    blocks: Vec<Block>,
    /// How many lists are open.
    depth: usize,
}

impl Tree {
    /// Begins a paragraph; within a list it goes on in the item.
    fn begin(&mut self) {
        if self.depth == 0 {
            self.blocks.push(Block::Paragraph(Vec::new()));
        } else if self.line().is_some_and(|line| !line.is_empty()) {
            self.push(Inline::Text(" ".to_owned()));
        }
    }

    /// Begins a list; the items of one within another follow those of the outer one.
    fn begin_list(&mut self, is_numbered: bool) {
        if self.depth == 0 {
            self.blocks.push(if is_numbered { Block::Numbers(Vec::new()) } else { Block::Bullets(Vec::new()) });
        }
        self.depth += 1;
    }

    fn begin_item(&mut self) {
        if let Some(Block::Bullets(items) | Block::Numbers(items)) = self.blocks.last_mut() {
            items.push(Vec::new());
        }
    }

    /// The paragraph or item that is being read.
    fn line(&mut self) -> Option<&mut Vec<Inline>> {
        match self.blocks.last_mut()? {
            Block::Paragraph(parts) => Some(parts),
            Block::Bullets(items) | Block::Numbers(items) => items.last_mut(),
        }
    }

    fn push_block(&mut self, text: String) {
        self.begin();
        self.push(Inline::Text(text));
    }

    fn push(&mut self, part: Inline) {
        let Some(line) = self.line() else { return };
        match (line.last_mut(), part) {
            (Some(Inline::Text(before)), Inline::Text(text)) => before.push_str(&text),
            (_, part) => line.push(part),
        }
    }
}

/// The paragraphs and list items of a text.
fn lines(text: &str) -> impl Iterator<Item = Vec<Inline>> {
    parse(text).into_iter().flat_map(|block| match block {
        Block::Paragraph(parts) => vec![parts],
        Block::Bullets(items) | Block::Numbers(items) => items,
    })
}

/// The paths that a text links to.
pub fn links(text: &str) -> Vec<String> {
    let path = |part| match part {
        Inline::Link { path, .. } => Some(path),
        Inline::Text(_) | Inline::Bold(_) | Inline::Code(_) => None,
    };
    lines(text).flatten().filter_map(path).collect()
}

/// The words alone, for screen readers' announcements, printed titles and tables.
pub fn plain(text: &str) -> String {
    let word = |part| match part {
        Inline::Text(text) | Inline::Bold(text) | Inline::Code(text) | Inline::Link { text, .. } => text,
    };
    lines(text).map(|parts| parts.into_iter().map(word).collect::<String>()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(words: &str) -> Inline {
        Inline::Text(words.to_owned())
    }

    /// The parts of a text that is one paragraph.
    fn parts(words: &str) -> Vec<Inline> {
        match parse(words).as_slice() {
            [Block::Paragraph(parts)] => parts.clone(),
            blocks => panic!("{words}: {blocks:?}"),
        }
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
        let parts = parts("Press **Save**, then see `401` on [the help page](/help/azure-devops-401).");
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
            "> no quotation",
            "```\tno block of code",
            "***",
            "*one* _two_",
        ] {
            assert_eq!(parts(line), [text(line)], "{line}");
            assert!(links(line).is_empty());
        }
    }

    #[test]
    fn the_words_alone_are_for_announcements() {
        assert_eq!(plain("Press **Save**.\n\n- a `b`\n- [c](/)"), "Press Save. a b c");
    }
}
