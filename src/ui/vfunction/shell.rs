//! What all pages of the vFunction Server stand in.

use super::integrations::IntegrationsDialog;
use super::sign_in::SignIn;
use super::top_bar::TopBar;
use super::workspace::Workspace;
use crate::client::Api;
use crate::ui::kit::{Scene, focus_if_lost};
use crate::ui::paths;
use leptos::prelude::*;
use leptos_router::components::Outlet;
use leptos_router::hooks::use_location;

/// The sign-in while nobody is signed in, at whatever address; else the top bar and the page.
#[component]
pub fn Shell() -> impl IntoView {
    let session = expect_context::<Api>().session();
    let signed_in = Memo::new(move |_| session.with(Option::is_some));
    let path = use_location().pathname;
    Effect::new(move |before: Option<()>| {
        signed_in.track();
        path.track();
        if before.is_some() {
            focus_if_lost(|| document().query_selector(".vf h1").ok().flatten());
        }
    });
    view! {
        <div class="vf">
            {move || if signed_in.get() { view! { <Pages /> }.into_any() } else { view! { <SignIn /> }.into_any() }}
        </div>
    }
}

/// The pages of a signed-in user.
#[component]
fn Pages() -> impl IntoView {
    let workspace = Workspace::new();
    provide_context(workspace);
    let path = use_location().pathname;
    let integrating =
        Memo::new(move |_| workspace.is_admin() && path.with(|path| path.trim_end_matches('/').ends_with(paths::INTEGRATIONS)));
    view! {
        <Scene covered=integrating above=move || view! { {move || integrating.get().then(|| view! { <IntegrationsDialog /> }.into_any())} }>
            <TopBar />
            <Outlet />
        </Scene>
    }
}
