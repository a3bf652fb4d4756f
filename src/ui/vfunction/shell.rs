//! What all pages of the vFunction Server stand in.

use super::dashboard::Dashboard;
use super::integrations::IntegrationsDialog;
use super::settings::Settings;
use super::sign_in::SignIn;
use super::top_bar::TopBar;
use super::workspace::Workspace;
use crate::client::Api;
use crate::domain::copy;
use crate::ui::kit::{Scene, focus_if_lost};
use crate::ui::navigation::Navigation;
use crate::ui::paths::Route;
use leptos::prelude::*;

/// The sign-in while nobody is signed in, at whatever address; else the top bar and the page.
#[component]
pub fn Shell() -> impl IntoView {
    let session = expect_context::<Api>().session();
    let signed_in = Memo::new(move |_| session.with(Option::is_some));
    let path = expect_context::<Navigation>().path();
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
    let route = expect_context::<Navigation>().route();
    let on_dashboard = Memo::new(move |_| *route.read() == Route::Dashboard);
    let in_settings = Memo::new(move |_| route.read().is_in_settings());
    let integrating = Memo::new(move |_| workspace.is_admin() && *route.read() == Route::Integrations);
    view! {
        <Scene covered=integrating above=move || view! { {move || integrating.get().then(|| view! { <IntegrationsDialog /> }.into_any())} }>
            <TopBar />
            {move || on_dashboard.get().then(|| titled(copy::MY_DASHBOARD, view! { <Dashboard /> }.into_any()))}
            {move || in_settings.get().then(|| view! { <Settings /> }.into_any())}
        </Scene>
    }
}

/// A page, with its name in the title of the document.
pub fn titled(page: &str, view: AnyView) -> AnyView {
    document().set_title(&format!("{} | {page}", copy::PRODUCT));
    view
}
