//! What a person who plays the scenario has in hand.

use super::copy_button::CopyButton;
use super::place::Room;
use crate::client::Api;
use crate::ui::anchors;
use crate::wire::control::{Account, Cards as Hand, ScenarioBody};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, EventInit, HtmlElement, HtmlInputElement};

/// How many characters of a token stay visible at its end.
const VISIBLE_END: usize = 4;

/// The cards: the account of vFunction, and the token and the organization that were copied from Azure DevOps.
#[component]
pub fn Cards(
    /// The scenario in force, once known.
    scenario: Signal<Option<ScenarioBody>>,
    /// The product whose screen is shown.
    #[prop(into)]
    room: Signal<Option<Room>>,
) -> impl IntoView {
    let hand = Memo::new(move |_| scenario.read().as_ref().map(|body| body.cards.clone()));
    view! {
        <div class="stage-cards" role="group" aria-label="Scenario cards">
            {move || hand.get().map(|Hand { account, clipboard }| view! {
                <AccountCard account=account room=room />
                <dl class="stage-card">
                    <dt>"Token"</dt>
                    <dd><TokenValue token=clipboard.token /></dd>
                    <dt>"Organization"</dt>
                    <dd>
                        <span class="stage-card__value">{clipboard.organization.clone()}</span>
                        <CopyButton label="Copy organization" text=clipboard.organization testid=anchors::STAGE_COPY_ORGANIZATION />
                    </dd>
                </dl>
            })}
        </div>
    }
}

/// The scenario's vFunction account, with a button that fills it into the sign-in form while that form is there.
#[component]
fn AccountCard(
    /// The account.
    account: Account,
    /// The product whose screen is shown.
    room: Signal<Option<Room>>,
) -> impl IntoView {
    let session = expect_context::<Api>().session();
    let account = StoredValue::new(account);
    let fill_in = move |_| {
        account.with_value(|account| {
            fill(anchors::SIGN_IN_EMAIL, &account.email);
            fill(anchors::SIGN_IN_PASSWORD, &account.password);
        });
        if let Some(submit) = find::<HtmlElement>(anchors::SIGN_IN_SUBMIT) {
            let _ = submit.focus();
        }
    };
    let at_sign_in = move || session.read().is_none() && room.get() == Some(Room::VFunction);
    view! {
        <dl class="stage-card">
            <dt>"E-mail"</dt>
            <dd><span class="stage-card__value">{account.with_value(|account| account.email.clone())}</span></dd>
            <dt>"Password"</dt>
            <dd>
                <span class="stage-card__value">{account.with_value(|account| account.password.clone())}</span>
                {move || at_sign_in().then(|| view! {
                    <button class="stage-button" type="button" data-testid=anchors::STAGE_FILL_IN on:click=fill_in>"Fill in"</button>
                })}
            </dd>
        </dl>
    }
}

/// The scenario's token, masked until shown.
#[component]
fn TokenValue(
    /// The secret; empty where the scenario has no token yet.
    token: String,
) -> impl IntoView {
    if token.is_empty() {
        return view! { <span class="stage-card__value">"none yet: create one in Azure DevOps"</span> }.into_any();
    }
    let shown = RwSignal::new(false);
    let masked = mask(&token);
    let text = token.clone();
    view! {
        <span class="stage-card__value">{move || if shown.get() { text.clone() } else { masked.clone() }}</span>
        <button
            class="stage-button"
            type="button"
            aria-pressed=move || shown.get().to_string()
            data-testid=anchors::STAGE_SHOW_TOKEN
            on:click=move |_| shown.update(|shown| *shown = !*shown)
        >
            "Show token"
        </button>
        <CopyButton label="Copy token" text=token testid=anchors::STAGE_COPY_TOKEN />
    }
    .into_any()
}

/// A secret with all but its end hidden, in a length that tells nothing.
fn mask(secret: &str) -> String {
    let hidden = secret.chars().count().saturating_sub(VISIBLE_END);
    format!("••••••••{}", secret.chars().skip(hidden).collect::<String>())
}

/// Writes into a field of the replica as a person would, so that the field takes notice.
fn fill(anchor: &str, text: &str) {
    let Some(field) = find::<HtmlInputElement>(anchor) else { return };
    field.set_value(text);
    let init = EventInit::new();
    init.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict("input", &init) {
        let _ = field.dispatch_event(&event);
    }
}

fn find<T: JsCast>(anchor: &str) -> Option<T> {
    document().query_selector(&format!("[data-testid={anchor}]")).ok().flatten()?.dyn_into().ok()
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
