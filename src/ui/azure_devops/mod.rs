//! The rooms of Azure DevOps: the token page and what lies above it.
//!
//! Invariants: what is entered, ticked and refused lives in plain types ([`form`], [`ticks`], [`refusal`], [`command`]) that
//! know no screen; a new secret lives in the one panel that shows it, and nowhere else.

mod absent;
mod bar;
mod command;
mod command_bar;
mod confirm;
mod create_panel;
mod edit_panel;
mod empty;
mod entry;
mod expiration_field;
mod field;
mod filter;
mod form;
mod list;
mod mark;
mod message;
mod more;
mod navigation;
mod not_found;
mod panel;
mod refusal;
mod regenerate;
mod revoke;
mod room;
mod scope_fields;
mod scope_group;
mod submission;
mod success_panel;
mod theme;
mod theme_panel;
mod ticks;
mod token_form;
mod token_page;
mod token_row;
mod token_table;
mod user_menu;
mod words;

use crate::domain::organization::OrganizationName;
use leptos::prelude::*;
#[cfg(feature = "prerender")]
pub use mark::Mark;
use not_found::NotFound;
use std::str::FromStr;
use theme::ChosenTheme;
use token_page::TokenPage;

/// The token page of an organization, or why there is none.
#[component]
pub fn Organization(
    /// The organization, as the address names it.
    name: String,
) -> impl IntoView {
    let theme = ChosenTheme::restore();
    provide_context(theme);
    let page = match OrganizationName::from_str(&name) {
        Ok(organization) => view! { <TokenPage organization /> }.into_any(),
        Err(problem) => view! { <NotFound reason=problem.to_string() /> }.into_any(),
    };
    view! {
        <div class="ado" data-theme=move || theme.get().as_str()>
            {page}
        </div>
    }
}
