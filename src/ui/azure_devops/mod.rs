//! The rooms of Azure DevOps: the token page and what lies above it.
//!
//! Invariants: what is entered, ticked and refused lives in plain types ([`form`], [`ticks`], [`refusal`], [`command`]) that
//! know no screen; a new secret lives in the one panel that shows it, and nowhere else.

mod bar;
mod command;
mod command_bar;
mod confirm;
mod create_panel;
mod edit_panel;
mod empty;
mod expiration_field;
mod field;
mod filter;
mod form;
mod hint;
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
mod ticks;
mod token_form;
mod token_page;
mod token_row;
mod token_table;
mod words;

use crate::domain::organization::OrganizationName;
use leptos::prelude::*;
use leptos_router::any_nested_route::{AnyNestedRoute, IntoAnyNestedRoute};
use leptos_router::components::Route;
use leptos_router::hooks::use_params_map;
use leptos_router::path;
use not_found::NotFound;
use token_page::TokenPage;

/// The routes of Azure DevOps: the token page, under the product's own spelling of its path and under the article's.
#[component(transparent)]
pub fn AzureDevopsRoutes() -> AnyNestedRoute {
    view! {
        <Route path=path!("/azure/:organization/_usersSettings/tokens") view=Organization />
        <Route path=path!("/azure/:organization/_userSettings/tokens") view=Organization />
    }
    .into_inner()
    .into_any_nested_route()
}

/// The token page of the organization in the path, begun anew for each.
#[component]
fn Organization() -> impl IntoView {
    let params = use_params_map();
    let name = Memo::new(move |_| OrganizationName::parse(&params.read().get("organization").unwrap_or_default()));
    view! {
        {move || match name.get() {
            Ok(organization) => view! { <TokenPage organization /> }.into_any(),
            Err(problem) => view! { <NotFound reason=problem.to_string() /> }.into_any(),
        }}
    }
}
