//! A secret: masked, with a button that shows it.

use super::TextField;
use super::remembered::remembered;
use leptos::prelude::*;

/// An input for a secret. It is never filled in by the program and offers nothing to remember it by.
#[component]
pub fn SecretField(
    /// Id of the input.
    #[prop(into)]
    id: String,
    /// Its name.
    label: &'static str,
    /// Its anchor; the button's is the same with `-show` at its end.
    testid: String,
    /// What stands in it.
    #[prop(into)]
    value: Signal<String>,
    /// Something was typed.
    #[prop(into)]
    on_input: Callback<String>,
    /// What is wrong with it.
    #[prop(into)]
    problem: Signal<Option<String>>,
) -> impl IntoView {
    let shown = remembered(&format!("{id}-shown"), false);
    let kind = Signal::derive(move || if shown.get() { "text" } else { "password" });
    let toggle_testid = format!("{testid}-show");
    let controls = id.clone();
    view! {
        <TextField id label testid value on_input problem kind>
            <button
                class="text-button"
                type="button"
                // Not named after the field: what looks for the field by its name finds the field only.
                aria-controls=controls
                data-testid=toggle_testid
                on:click=move |_| shown.update(|shown| *shown = !*shown)
            >
                {move || if shown.get() { "Hide" } else { "Show" }}
            </button>
        </TextField>
    }
}
