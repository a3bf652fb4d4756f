//! The left-hand navigation of the user settings.

use super::absent::Unavailable;
use super::context::TokenPageContext;
use super::entry::{Entry, GROUPS, Target, tokens_page};
use super::state::{ActivePanel, TokenPageStateStoreFields};
use crate::components::Icon;
use crate::contract::anchors;
use crate::navigation::navigator::Navigator;
use crate::products::azure_devops::copy;
use leptos::prelude::*;
use leptos_router::components::A;

/// The navigation: beside the page, or folded above it on narrow screens.
#[component]
pub fn Navigation(
    /// The page's state.
    page: TokenPageContext,
) -> impl IntoView {
    let open = page.state.navigation_open();
    let tokens = expect_context::<Navigator>().url(tokens_page());
    let entry = move |Entry { label, icon, target }: Entry| match target {
        Target::Tokens => view! {
            <A href=tokens attr:class="ado-nav__entry" attr:data-testid=anchors::AZURE_NAV_TOKENS>
                <Icon icon />
                {label}
            </A>
        }
        .into_any(),
        Target::Theme => view! {
            <button
                class="ado-nav__entry"
                type="button"
                aria-haspopup="dialog"
                data-testid=anchors::AZURE_NAV_THEME
                on:click=move |_| page.open(ActivePanel::Theme)
            >
                <Icon icon />
                {label}
            </button>
        }
        .into_any(),
        Target::Unavailable => {
            view! { <Unavailable label icon role="link" class="ado-nav__entry" testid=anchors::AZURE_NAV_ABSENT /> }.into_any()
        }
    };
    let groups = GROUPS.map(|(heading, entries)| {
        view! {
            <li class="ado-nav__group">
                <h3 class="ado-nav__heading">{heading}</h3>
                <ul class="ado-nav__list">
                    {entries.iter().map(|both| view! { <li>{entry(*both)}</li> }).collect_view()}
                </ul>
            </li>
        }
    });
    view! {
        <nav class="ado-nav" aria-labelledby="ado-nav-title">
            <div class="ado-nav__top">
                <div>
                    <h2 class="ado-nav__title" id="ado-nav-title">{copy::USER_SETTINGS}</h2>
                    <p class="ado-nav__account">{copy::AZURE_ACCOUNT}</p>
                </div>
                <button
                    class="icon-button ado-nav__toggle"
                    type="button"
                    aria-label=copy::SHOW_NAVIGATION
                    aria-expanded=move || open.get().to_string()
                    aria-controls="ado-nav-groups"
                    data-testid=anchors::AZURE_NAV_TOGGLE
                    on:click=move |_| open.update(|open| *open = !*open)
                >
                    <Icon icon=icondata_lu::LuMenu />
                </button>
            </div>
            <ul class="ado-nav__groups" class:ado-nav__groups--open=move || open.get() id="ado-nav-groups">
                {groups}
            </ul>
        </nav>
    }
}
