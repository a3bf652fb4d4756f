//! A button that waits for what it began.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// A button. While `busy` it keeps the focus, says that it waits, and does nothing: neither a press nor Enter in its form begins
/// the same thing twice.
#[component]
pub fn BusyButton(
    /// Its text.
    label: &'static str,
    /// Class beside `button`, for the look.
    class: &'static str,
    /// Its anchor.
    testid: &'static str,
    /// Whether it waits.
    #[prop(into)]
    busy: Signal<bool>,
    /// Whether it cannot be pressed yet: id of the text that says why.
    #[prop(into, default = Signal::stored(None))]
    blocked_by: Signal<Option<&'static str>>,
    /// Pressed; without it, the button submits its form.
    #[prop(optional, into)]
    on_press: Option<Callback<()>>,
) -> impl IntoView {
    let on_click = move |event: MouseEvent| {
        if busy.get_untracked() || blocked_by.get_untracked().is_some() {
            event.prevent_default();
        } else if let Some(on_press) = on_press {
            on_press.run(());
        }
    };
    view! {
        <button
            class=format!("button {class}")
            type=if on_press.is_some() { "button" } else { "submit" }
            aria-busy=move || busy.get().then_some("true")
            aria-disabled=move || (busy.get() || blocked_by.get().is_some()).then_some("true")
            aria-describedby=move || blocked_by.get()
            data-testid=testid
            on:click=on_click
        >
            {label}
        </button>
    }
}
