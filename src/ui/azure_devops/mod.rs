//! The rooms of Azure DevOps.

use leptos::prelude::*;
use leptos_router::components::Route;
use leptos_router::{MatchNestedRoutes, path};

/// The routes of Azure DevOps.
#[component(transparent)]
pub fn AzureDevopsRoutes() -> impl MatchNestedRoutes + Clone {
    view! { <Route path=path!("/azure/:organization/_usersSettings/tokens") view=|| view! { <h1>"To come"</h1> } /> }.into_inner()
}
