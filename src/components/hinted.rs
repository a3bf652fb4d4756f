//! A sentence that appears beside a control on hover and focus.
//!
//! Pattern: <https://www.w3.org/WAI/ARIA/apg/patterns/tooltip/>. The control itself names the hint with `aria-describedby`.

use super::state::WidgetState;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// Shows a sentence while its control is hovered or focused; Escape hides it until the next time.
#[component]
pub fn Hinted(
    /// Id of the sentence, for the control's `aria-describedby`.
    id: String,
    /// The sentence.
    #[prop(into)]
    text: Signal<&'static str>,
    /// The control.
    children: Children,
) -> impl IntoView {
    let state = WidgetState::new(&id);
    let dismiss = move |dismissed| state.update(|state| state.dismissed = dismissed);
    let on_keydown = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            dismiss(true);
        }
    };
    view! {
        <span
            class="hinted"
            class:hinted--dismissed=move || state.get().dismissed
            on:keydown=on_keydown
            on:mouseleave=move |_| dismiss(false)
            on:focusout=move |_| dismiss(false)
        >
            {children()}
            <span class="hinted__text" role="tooltip" id=id hidden=move || text.get().is_empty()>
                {text}
            </span>
        </span>
    }
}
