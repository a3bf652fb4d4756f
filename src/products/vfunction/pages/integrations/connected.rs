//! What the dialog shows once an issue tracker is connected.

use super::controller::Integrations;
use super::state::DialogView;
use crate::common::time::Timestamp;
use crate::contract::anchors;
use crate::products::vfunction::copy;
use crate::products::vfunction::trackers;
use leptos::prelude::*;

/// The connected account, since when, by whom, and the way to remove it.
#[component]
pub fn Connected() -> impl IntoView {
    let state = expect_context::<Integrations>().state();
    let integration = Memo::new(move |_| match state.read().phase() {
        DialogView::Connected(integration, _) => Some(integration.clone()),
        _ => None,
    });
    let details = move || {
        integration.get().map(|integration| {
            let tracker = trackers::find(&integration.r#type).map_or(integration.r#type.as_str(), |tracker| tracker.label).to_owned();
            let at = integration.connected_at;
            view! {
                <p class="vf-connected">{connected_to(&integration.account)}</p>
                <dl class="vf-details">
                    <dt>{copy::WORKSPACE_TYPE}</dt>
                    <dd>{tracker}</dd>
                    <dt>{copy::CONNECTED_SINCE}</dt>
                    <dd><time datetime=at.to_string()>{readable(at)}</time></dd>
                    <dt>{copy::CONNECTED_BY}</dt>
                    <dd>{integration.connected_by}</dd>
                </dl>
            }
            .into_any()
        })
    };
    view! {
        {move || details()}
        <div class="vf-buttons">
            <button
                class="button vf-button"
                type="button"
                data-testid=anchors::REMOVE_INTEGRATION
                on:click=move |_| state.update(|state| state.ask_removal(true))
            >
                {copy::REMOVE_INTEGRATION}
            </button>
        </div>
    }
}

/// The sentence that names the connected account.
pub fn connected_to(account: &str) -> String {
    format!("{} {account}", copy::CONNECTED_TO)
}

/// An instant to the minute: `2026-01-31 12:00 UTC`.
fn readable(at: Timestamp) -> String {
    let text = at.to_string();
    text.get(..16).map_or(text.clone(), |minutes| format!("{} UTC", minutes.replace('T', " ")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_instant_is_shown_to_the_minute() {
        assert_eq!(readable(Timestamp::default()), "1970-01-01 00:00 UTC");
    }
}
