//! The texts of guides on the screen.

use super::element::{Element, Markup, element};
use crate::ui::anchors;
use crate::ui::link::Link;
use crate::ui::paths::keeping_query;
use crate::walkthrough::markdown::{Block, Inline, parse};
use leptos::prelude::*;

/// A text in the small subset of Markdown that guides are written in.
pub fn text(words: &str) -> Element {
    let block = |block| match block {
        Block::Paragraph(parts) => element("p", "", inlines(parts)),
        Block::Bullets(items) => element("ul", "", entries(items)),
        Block::Numbers(items) => element("ol", "", entries(items)),
    };
    element("div", "guide-text", parse(words).into_iter().map(block).collect::<Markup>())
}

fn entries(items: Vec<Vec<Inline>>) -> Markup {
    items.into_iter().map(|parts| element("li", "", inlines(parts))).collect()
}

fn inlines(parts: Vec<Inline>) -> Markup {
    let inline = |part| match part {
        Inline::Text(text) => text.into(),
        Inline::Bold(text) => element("strong", "", text).into(),
        Inline::Code(text) => element("code", "", text).into(),
        Inline::Link { text, path } => {
            let link = view! { <Link href=keeping_query(path) testid=anchors::GUIDE_LINK>{text}</Link> };
            Markup::View(link.into_any())
        }
    };
    parts.into_iter().map(inline).collect()
}
