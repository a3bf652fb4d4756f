//! The texts of guides on the screen.

use crate::ui::anchors;
use crate::ui::link::Link;
use crate::ui::paths::keeping_query;
use crate::walkthrough::markdown::{Block, Inline, parse};
use leptos::prelude::*;

/// A text in the small subset of Markdown that guides are written in.
pub fn text(words: &str) -> AnyView {
    let block = |block| match block {
        Block::Paragraph(parts) => view! { <p>{inlines(parts)}</p> }.into_any(),
        Block::Bullets(items) => view! { <ul>{entries(items)}</ul> }.into_any(),
        Block::Numbers(items) => view! { <ol>{entries(items)}</ol> }.into_any(),
    };
    view! { <div class="guide-text">{parse(words).into_iter().map(block).collect_view()}</div> }.into_any()
}

fn entries(items: Vec<Vec<Inline>>) -> AnyView {
    items.into_iter().map(|parts| view! { <li>{inlines(parts)}</li> }).collect_view().into_any()
}

fn inlines(parts: Vec<Inline>) -> AnyView {
    let inline = |part| match part {
        Inline::Text(text) => text.into_any(),
        Inline::Bold(text) => view! { <strong>{text}</strong> }.into_any(),
        Inline::Code(text) => view! { <code>{text}</code> }.into_any(),
        Inline::Link { text, path } => view! { <Link href=keeping_query(path) testid=anchors::GUIDE_LINK>{text}</Link> }.into_any(),
    };
    parts.into_iter().map(inline).collect_view().into_any()
}
