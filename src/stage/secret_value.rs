//! The scenario's token.

use super::copy_button::CopyButton;
use super::state::{StageState, StageStateStoreFields};
use crate::components::transient;
use crate::contract::anchors;
use leptos::prelude::*;
use reactive_stores::Field;

/// How many characters stay visible at the end.
const VISIBLE_END: usize = 4;

/// The scenario's token, masked until shown, with a copy button.
#[component]
pub fn SecretValue(
    /// The secret; empty where the scenario has no token yet.
    secret: String,
) -> impl IntoView {
    if secret.is_empty() {
        return view! { <span>"none yet; make one in Azure DevOps"</span> }.into_any();
    }
    let shown = transient(expect_context::<Field<StageState>>().token_shown());
    let (masked, plain) = (mask(&secret), secret.clone());
    view! {
        <span class="stage-card__value">{move || if shown.get() { plain.clone() } else { masked.clone() }}</span>
        <button
            class="stage-button"
            type="button"
            aria-label="Show token"
            aria-pressed=move || shown.get().to_string()
            data-testid=anchors::STAGE_SHOW_TOKEN
            on:click=move |_| shown.update(|shown| *shown = !*shown)
        >
            "Show"
        </button>
        <CopyButton label="Copy token" caption="Copy" text=secret testid=anchors::STAGE_COPY_TOKEN />
    }
    .into_any()
}

/// A secret with all but its end hidden, in a length that tells nothing.
fn mask(secret: &str) -> String {
    let hidden = secret.chars().count().saturating_sub(VISIBLE_END);
    format!("••••••••{}", secret.chars().skip(hidden).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::mask;

    #[test]
    fn a_mask_shows_the_end_only() {
        assert_eq!(mask("abcdefghSIM0"), "••••••••SIM0");
        assert_eq!(mask("ab"), "••••••••ab");
    }
}
