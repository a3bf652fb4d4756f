//! Help: cause and repair, in our own words.

use leptos::prelude::*;
use leptos_router::components::Route;
use leptos_router::{MatchNestedRoutes, path};

/// The route of the help page.
#[component(transparent)]
pub fn HelpRoutes() -> impl MatchNestedRoutes + Clone {
    view! { <Route path=path!("/help/azure-devops-401") view=|| view! { <h1>"To come"</h1> } /> }.into_inner()
}
