//! What a person who plays the scenario has in hand.

use super::copy_button::CopyButton;
use super::fill_in::FillIn;
use super::place::Product;
use super::secret_value::SecretValue;
use crate::article::wire::{PracticeCredentials, ScenarioBody};
use crate::contract::anchors;
use leptos::prelude::*;

/// The cards: the account of vFunction, and the token and the organization that were copied from Azure DevOps.
#[component]
pub fn Cards(
    /// The scenario in force, once known.
    scenario: Signal<Option<ScenarioBody>>,
    /// The product whose screen is shown.
    #[prop(into)]
    product: Signal<Option<Product>>,
) -> impl IntoView {
    let hand = Memo::new(move |_| scenario.read().as_ref().map(|body| body.cards.clone()));
    let cards = move |PracticeCredentials { account, clipboard }| {
        let organization = clipboard.organization;
        let value = |text: &str| view! { <span class="stage-card__value">{text.to_owned()}</span> };
        view! {
            <dl class="stage-cards">
                {card("E-mail", value(&account.email).into_any())}
                {card("Password", view! { {value(&account.password)} <FillIn account product /> }.into_any())}
                {card("Token", view! { <SecretValue secret=clipboard.token /> }.into_any())}
                {card("Organization", view! {
                    {value(&organization)}
                    <CopyButton label="Copy organization" caption="Copy" text=organization testid=anchors::STAGE_COPY_ORGANIZATION />
                }.into_any())}
            </dl>
        }
        .into_any()
    };
    view! { <div role="group" aria-label="Scenario cards">{move || hand.get().map(cards)}</div> }
}

/// A name and what is on the card of that name.
fn card(name: &'static str, content: AnyView) -> impl IntoView {
    view! {
        <div class="stage-card">
            <dt>{name}</dt>
            <dd>{content}</dd>
        </div>
    }
}
