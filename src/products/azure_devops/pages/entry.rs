//! The user settings: what both their menu and their navigation list.

use crate::navigation::navigator::Navigator;
use crate::products::azure_devops::copy;
use icondata_core::Icon as IconData;
use icondata_lu as icons;
use leptos::prelude::*;

/// Where an entry leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// The token page.
    Tokens,
    /// The panel that chooses the theme.
    Theme,
    /// Nowhere: the real page has it, the replica has not.
    Unavailable,
}

/// An entry of the user settings.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// Its caption.
    pub label: &'static str,
    /// Its drawing.
    pub icon: IconData,
    /// Where it leads.
    pub target: Target,
}

impl Entry {
    /// An entry that leads nowhere.
    const fn absent(label: &'static str, icon: IconData) -> Self {
        Entry { label, icon, target: Target::Unavailable }
    }
}

/// Shown in the menu only, above the groups.
pub const PREVIEW_FEATURES: Entry = Entry::absent(copy::PREVIEW_FEATURES, icons::LuFile);

/// The groups, with the headings that the navigation gives them.
pub const GROUPS: [(&str, &[Entry]); 3] = [
    (
        copy::ACCOUNT,
        &[
            Entry::absent(copy::PROFILE, icons::LuIdCard),
            Entry::absent(copy::TIME_AND_LOCALE, icons::LuGlobe),
            Entry::absent(copy::PERMISSIONS, icons::LuLock),
        ],
    ),
    (
        copy::PREFERENCES,
        &[
            Entry::absent(copy::AZURE_NOTIFICATIONS, icons::LuMessageSquare),
            Entry { label: copy::THEME, icon: icons::LuPalette, target: Target::Theme },
            Entry::absent(copy::USAGE, icons::LuChartColumn),
        ],
    ),
    (
        copy::SECURITY,
        &[
            Entry { label: copy::PERSONAL_ACCESS_TOKENS, icon: icons::LuKeyRound, target: Target::Tokens },
            Entry::absent(copy::SSH_PUBLIC_KEYS, icons::LuFileKey),
        ],
    ),
];

/// The path of the token page that is open, however its path is spelled.
pub fn tokens_page() -> String {
    expect_context::<Navigator>().path().get_untracked()
}
