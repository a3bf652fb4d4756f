//! The menu of the user settings in the bar.

use super::context::TokenPageContext;
use super::entry::{Entry, GROUPS, PREVIEW_FEATURES, Target, tokens_page};
use super::state::ActivePanel;
use crate::components::{Icon, MenuButton, MenuItem};
use crate::contract::anchors;
use crate::navigation::navigator::Navigator;
use crate::products::azure_devops::copy;
use leptos::prelude::*;

/// The button with the menu.
#[component]
pub fn UserMenu(
    /// The page's state.
    page: TokenPageContext,
) -> impl IntoView {
    let (navigator, tokens) = (expect_context::<Navigator>(), StoredValue::new(tokens_page()));
    let item = move |entry: &Entry, begins_group| {
        let (testid, action) = match entry.target {
            Target::Tokens => {
                (anchors::AZURE_MENU_TOKENS, Some(Callback::new(move |()| tokens.with_value(|tokens| navigator.go_to(tokens)))))
            }
            Target::Theme => (anchors::AZURE_MENU_THEME, Some(Callback::new(move |()| page.open(ActivePanel::Theme)))),
            Target::Unavailable => (anchors::AZURE_MENU_ABSENT, None),
        };
        MenuItem { label: entry.label, testid, icon: Some(entry.icon), begins_group, action }
    };
    let groups = GROUPS.iter().flat_map(|(_, entries)| entries.iter().enumerate().map(|(index, entry)| item(entry, index == 0)));
    let items = std::iter::once(item(&PREVIEW_FEATURES, false)).chain(groups).collect();
    view! {
        <MenuButton id="ado-user-settings" class="icon-button" label=copy::USER_SETTINGS testid=anchors::AZURE_USER_SETTINGS items>
            <Icon icon=icondata_lu::LuUserCog />
        </MenuButton>
    }
}
