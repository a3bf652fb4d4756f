//! Help: cause and repair, in our own words.
//!
//! Invariant: no sentence of the support article is copied here; names of controls come from `domain::copy`.

mod azure_devops_401;
mod causes;

use azure_devops_401::AzureDevops401;
use leptos::prelude::*;
use leptos_router::any_nested_route::{AnyNestedRoute, IntoAnyNestedRoute};
use leptos_router::components::Route;
use leptos_router::path;

/// The route of the help page.
#[component(transparent)]
pub fn HelpRoutes() -> AnyNestedRoute {
    view! { <Route path=path!("/help/azure-devops-401") view=AzureDevops401 /> }.into_inner().into_any_nested_route()
}
