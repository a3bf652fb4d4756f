//! The rooms of the vFunction Server.

use leptos::prelude::*;
use leptos_router::components::Route;
use leptos_router::{MatchNestedRoutes, path};

/// The routes of the vFunction Server.
#[component(transparent)]
pub fn VFunctionRoutes() -> impl MatchNestedRoutes + Clone {
    view! { <Route path=path!("/") view=|| view! { <h1>"To come"</h1> } /> }.into_inner()
}
