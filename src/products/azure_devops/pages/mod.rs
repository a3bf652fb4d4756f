//! The screens of Azure DevOps: the token page, its panels and dialogs.
//!
//! Invariants: what is entered, ticked and refused lives in plain types ([`form`], [`selection`], [`refusal`], [`command`]) that
//! know no screen; a new secret lives in the one panel that shows it, and nowhere else.

mod absent;
mod bar;
mod command;
mod command_bar;
mod confirm;
mod context;
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
mod scope_fields;
mod scope_group;
mod scope_selection;
mod state;
mod success_panel;
mod theme;
mod theme_panel;
mod token_form;
mod token_page;
mod token_row;
mod token_table;
mod user_menu;
mod words;

use crate::components::{handover, lazy_route};
use crate::products::organization_name::OrganizationName;
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
#[cfg(feature = "prerender")]
pub use mark::Mark;
use not_found::NotFound;
pub use state::TokenPageState;
use std::str::FromStr;
use theme::ChosenTheme;
use token_page::TokenPage;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// The parameter of the route that names the organization.
const ORGANIZATION: &str = "organization";

/// The token page of the organization that the address names, or why there is none.
#[component]
fn Tokens() -> impl IntoView {
    let theme = ChosenTheme::restore();
    provide_context(theme);
    Effect::new(|_| handover::leave());
    let params = use_params_map();
    let organization = Memo::new(move |_| params.read().get(ORGANIZATION).unwrap_or_default());
    let page = move || match OrganizationName::from_str(&organization.read()) {
        Ok(organization) => view! { <TokenPage organization /> }.into_any(),
        Err(problem) => view! { <NotFound reason=problem.to_string() /> }.into_any(),
    };
    view! {
        <div class="ado" data-theme=move || theme.get().as_str()>
            {page}
        </div>
    }
}

lazy_route! {
    /// The route of [`Tokens`], whose code is loaded on first use.
    TokensRoute, tokens
}

#[wasm_split(pages, fallible)]
fn tokens() -> Result<AnyView, SplitLoaderError> {
    Ok(view! { <Tokens /> }.into_any())
}
