//! The texts of guides on the screen.

use crate::contract::anchors;
use crate::guides::markdown::{Block, Inline, parse};
use crate::navigation::navigator::Navigator;
use leptos::prelude::*;
use leptos_router::components::A;

/// A text in the small subset of Markdown that guides are written in.
pub fn text(words: &str) -> AnyView {
    let block = |block| match block {
        Block::Paragraph(parts) => view! { <p>{inlines(parts)}</p> }.into_any(),
        Block::Bullets(items) => view! { <ul>{items.into_iter().map(item).collect_view()}</ul> }.into_any(),
        Block::Numbers(items) => view! { <ol>{items.into_iter().map(item).collect_view()}</ol> }.into_any(),
    };
    view! { <div class="guide-text">{parse(words).into_iter().map(block).collect_view()}</div> }.into_any()
}

fn item(parts: Vec<Inline>) -> impl IntoView {
    view! { <li>{inlines(parts)}</li> }
}

fn inlines(parts: Vec<Inline>) -> Vec<AnyView> {
    let inline = |part| match part {
        Inline::Text(text) => text.into_any(),
        Inline::Bold(text) => view! { <strong>{text}</strong> }.into_any(),
        Inline::Code(text) => view! { <code>{text}</code> }.into_any(),
        Inline::Link { text, path } => {
            let url = expect_context::<Navigator>().url(path);
            view! { <A href=url attr:data-testid=anchors::GUIDE_LINK>{text}</A> }.into_any()
        }
    };
    parts.into_iter().map(inline).collect()
}
