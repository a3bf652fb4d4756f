//! The texts of guides as HTML.

use vfunction_replica::guides::markdown::{Block, Inline, parse};

/// A text as it is, in an element or in an attribute.
pub fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A text in the Markdown of guides.
pub fn blocks(text: &str) -> String {
    parse(text).iter().map(block).collect()
}

/// Such a text within a line: the words of its paragraphs, one after another.
pub fn line(text: &str) -> String {
    let part = |block: &Block| match block {
        Block::Paragraph(parts) => inlines(parts),
        Block::Bullets(items) | Block::Numbers(items) => items.iter().map(|item| inlines(item)).collect::<Vec<_>>().join("; "),
    };
    parse(text).iter().map(part).collect::<Vec<_>>().join(" ")
}

fn block(block: &Block) -> String {
    match block {
        Block::Paragraph(parts) => format!("<p>{}</p>\n", inlines(parts)),
        Block::Bullets(items) => format!("<ul>\n{}</ul>\n", entries(items)),
        Block::Numbers(items) => format!("<ol>\n{}</ol>\n", entries(items)),
    }
}

fn entries(items: &[Vec<Inline>]) -> String {
    items.iter().map(|item| format!("<li>{}</li>\n", inlines(item))).collect()
}

fn inlines(parts: &[Inline]) -> String {
    parts.iter().map(inline).collect()
}

fn inline(part: &Inline) -> String {
    match part {
        Inline::Text(text) => escaped(text),
        Inline::Bold(text) => format!("<strong>{}</strong>", escaped(text)),
        Inline::Code(text) => format!("<code>{}</code>", escaped(text)),
        // On paper the path is what is left of a link.
        Inline::Link { text, path } => format!("<a data-path=\"{0}\" href=\"..{0}\">{1}</a>", escaped(path), escaped(text)),
    }
}
