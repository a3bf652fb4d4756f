//! The left-hand navigation of the user settings.

use super::hint::Hint;
use crate::domain::copy;
use crate::ui::kit::Icon;
use crate::ui::link::Link;
use crate::ui::{anchors, navigation, paths};
use icondata_core::Icon as IconData;
use icondata_lu as icons;
use leptos::prelude::*;

/// The groups and their entries. Only the token page is part of the replica.
const GROUPS: [(&str, &[(&str, IconData)]); 3] = [
    ("Account", &[("Profile", icons::LuIdCard), ("Time and Locale", icons::LuGlobe)]),
    ("Preferences", &[("Notifications", icons::LuMessageSquare), ("Theme", icons::LuPalette), ("Usage", icons::LuChartColumn)]),
    ("Security", &[(copy::PERSONAL_ACCESS_TOKENS, icons::LuKeyRound), ("SSH public keys", icons::LuFileKey)]),
];

/// The navigation: beside the page, or folded away above it where there is little room.
#[component]
pub fn Navigation() -> impl IntoView {
    let open = RwSignal::new(false);
    // The page that is open, however its path is spelled.
    let tokens = paths::keeping_query(expect_context::<navigation::Navigation>().path().get_untracked());
    let entry = move |(label, icon): (&'static str, IconData)| {
        if label == copy::PERSONAL_ACCESS_TOKENS {
            view! {
                <Link href=tokens class="ado-nav__entry" testid=anchors::AZURE_NAV_TOKENS>
                    <Icon icon />
                    {label}
                </Link>
            }
            .into_any()
        } else {
            view! { <Absent label icon /> }.into_any()
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
                    aria-label="Show the navigation"
                    aria-expanded=move || open.get().to_string()
                    aria-controls="ado-nav-groups"
                    data-testid=anchors::AZURE_NAV_TOGGLE
                    on:click=move |_| open.update(|open| *open = !*open)
                >
                    <Icon icon=icons::LuMenu />
                </button>
            </div>
            <ul class="ado-nav__groups" class:ado-nav__groups--open=open id="ado-nav-groups">
                {groups}
            </ul>
        </nav>
    }
}

/// An entry of the real page that the replica does not have: there, but plainly without effect.
#[component]
fn Absent(
    /// Its caption.
    label: &'static str,
    /// Its drawing.
    icon: IconData,
) -> impl IntoView {
    let id = format!("ado-absent-{}", label.to_ascii_lowercase().replace(' ', "-"));
    view! {
        <Hint id=id.clone() text="Not part of this replica">
            <span
                class="ado-nav__entry ado-nav__entry--absent"
                role="link"
                aria-disabled="true"
                tabindex="0"
                aria-describedby=id
                data-testid=anchors::AZURE_NAV_ABSENT
            >
                <Icon icon />
                {label}
            </span>
        </Hint>
    }
}
