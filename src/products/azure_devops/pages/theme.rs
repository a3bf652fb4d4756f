//! The two looks of the product, and which of them is chosen.
//!
//! Invariant: the theme applies to Azure DevOps alone, and the choice does not leave the browser.

use crate::contract::anchors;
use crate::products::azure_devops::copy;
use crate::transport::storage;
use leptos::prelude::*;

/// What the choice is kept under in this browser.
const KEPT_AS: &str = "azure-theme";

/// A look: a set of colours in `style/tokens-azure-devops.css`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Light letters on a dark ground.
    Dark,
    /// Dark letters on a light ground: how the product begins.
    Light,
}

impl Theme {
    /// All, in the order of the documentation.
    pub const ALL: [Theme; 2] = [Theme::Dark, Theme::Light];

    /// Its name in the style sheets and in the browser's storage.
    pub fn as_str(self) -> &'static str {
        match self {
            Theme::Dark => "dark",
            Theme::Light => "light",
        }
    }

    /// The caption of its choice.
    pub fn label(self) -> &'static str {
        match self {
            Theme::Dark => copy::DARK,
            Theme::Light => copy::LIGHT,
        }
    }

    /// The anchor of its choice.
    pub fn anchor(self) -> &'static str {
        match self {
            Theme::Dark => anchors::AZURE_THEME_DARK,
            Theme::Light => anchors::AZURE_THEME_LIGHT,
        }
    }

    /// The theme of a name; light if there is none.
    fn of_name(name: &str) -> Self {
        Theme::ALL.into_iter().find(|theme| theme.as_str() == name).unwrap_or(Theme::Light)
    }
}

/// The chosen theme. `Copy` handle.
#[derive(Clone, Copy)]
pub struct ChosenTheme(RwSignal<Theme>);

impl ChosenTheme {
    /// The one that this browser has kept.
    pub fn restore() -> Self {
        ChosenTheme(RwSignal::new(Theme::of_name(&storage::get(KEPT_AS).unwrap_or_default())))
    }

    /// Which one it is.
    pub fn get(self) -> Theme {
        self.0.get()
    }

    /// Chooses one, from now on.
    pub fn choose(self, theme: Theme) {
        self.0.set(theme);
        storage::set(KEPT_AS, theme.as_str());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_theme_is_found_by_its_name_and_light_is_the_start() {
        assert!(Theme::ALL.into_iter().all(|theme| Theme::of_name(theme.as_str()) == theme));
        assert_eq!(Theme::of_name(""), Theme::Light);
    }
}
