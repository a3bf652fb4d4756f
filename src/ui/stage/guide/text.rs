//! The texts of guides on the screen.

use super::element::{Element, Markup, element};
use crate::ui::anchors;
use crate::ui::navigator::Navigator;
use crate::walkthrough::markdown::{Block, Inline, parse};
use leptos::prelude::*;
use leptos_router::components::A;

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
            let url = expect_context::<Navigator>().url(path);
            let link = view! { <A href=url attr:data-testid=anchors::GUIDE_LINK>{text}</A> };
            Markup::View(link.into_any())
        }
    };
    parts.into_iter().map(inline).collect()
}
