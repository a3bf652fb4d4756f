//! The frame of every card.

use crate::contract::anchors;
use leptos::html;
use leptos::prelude::*;

/// The element that the cards of walkthroughs and exams are in.
pub fn card_frame(parts: impl IntoView + 'static, node: NodeRef<html::Section>) -> AnyView {
    view! {
        <section class="guide-card" aria-label="Walkthrough" data-testid=anchors::GUIDE_CARD node_ref=node>
            {parts}
        </section>
    }
    .into_any()
}
