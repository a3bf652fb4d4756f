//! A dialog above all else, where there is nothing to do on the page.

use leptos::html;
use leptos::prelude::*;

/// Id of the heading.
const TITLE: &str = "guide-closing-title";

/// A modal dialog: a heading, and what is below it. It opens once it is on the page.
pub fn modal(class: &'static str, heading: String, parts: impl IntoView + 'static, close: impl Fn() + 'static) -> AnyView {
    let dialog = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        if let Some(dialog) = dialog.get() {
            let _ = dialog.show_modal();
        }
    });
    // Escape closes it by the browser's own hand.
    view! {
        <dialog class=class aria-labelledby=TITLE node_ref=dialog on:close=move |_| close()>
            <h2 class="guide-card__title" id=TITLE tabindex="-1" autofocus=true>{heading}</h2>
            {parts}
        </dialog>
    }
    .into_any()
}
