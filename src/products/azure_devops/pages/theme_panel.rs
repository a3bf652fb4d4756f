//! The panel that chooses the theme.

use super::context::TokenPageContext;
use super::panel::Panel;
use super::theme::{ChosenTheme, Theme};
use crate::products::azure_devops::copy;
use leptos::prelude::*;

/// The themes, each with a sample of its colours. A choice takes effect at once.
#[component]
pub fn ThemePanel(
    /// The page's state.
    page: TokenPageContext,
) -> impl IntoView {
    let chosen = expect_context::<ChosenTheme>();
    let option = move |theme: Theme| {
        let is_chosen = move || chosen.get() == theme;
        view! {
            <label class="ado-theme">
                <span class="ado-theme__sample" data-theme=theme.as_str() aria-hidden="true"></span>
                <span class="ado-choice">
                    <input
                        type="radio"
                        name="ado-theme"
                        data-autofocus=untrack(is_chosen)
                        data-testid=theme.anchor()
                        prop:checked=is_chosen
                        on:change=move |_| chosen.choose(theme)
                    />
                    {theme.label()}
                </span>
            </label>
        }
    };
    view! {
        <Panel title=copy::THEME class="ado-panel ado-panel--medium" on_dismiss=move |()| page.close()>
            <div class="ado-form__body">
                <p id="ado-theme-line">{copy::THEME_LINE}</p>
                <div class="ado-themes" role="radiogroup" aria-labelledby="ado-panel-title" aria-describedby="ado-theme-line">
                    {Theme::ALL.map(option)}
                </div>
            </div>
        </Panel>
    }
}
