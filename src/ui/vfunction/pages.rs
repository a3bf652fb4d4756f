//! What a signed-in user sees.

use super::dashboard::Dashboard;
use super::integrations::IntegrationsDialog;
use super::licence::LicenceStrip;
use super::settings::Settings;
use super::top_bar::TopBar;
use super::workspace::Workspace;
use crate::domain::copy;
use crate::ui::kit::Scene;
use crate::ui::navigation::Navigation;
use crate::ui::paths::Route;
use leptos::prelude::*;

/// The pages of a signed-in user: the top bar, the page, and the strip below it.
#[component]
pub fn Pages() -> impl IntoView {
    let workspace = Workspace::new();
    provide_context(workspace);
    let route = expect_context::<Navigation>().route();
    let on_dashboard = Memo::new(move |_| *route.read() == Route::Dashboard);
    let in_settings = Memo::new(move |_| route.read().is_in_settings());
    let integrating = Memo::new(move |_| workspace.is_admin() && *route.read() == Route::Integrations);
    view! {
        <Scene covered=integrating above=move || view! { {move || integrating.get().then(|| view! { <IntegrationsDialog /> }.into_any())} }>
            <TopBar on_dashboard />
            {move || on_dashboard.get().then(|| titled(copy::MY_DASHBOARD, view! { <Dashboard /> }.into_any()))}
            {move || in_settings.get().then(|| view! { <Settings /> }.into_any())}
            <LicenceStrip />
        </Scene>
    }
}

/// A page, with its name in the title of the document.
pub fn titled(page: &str, view: AnyView) -> AnyView {
    document().set_title(&format!("{} | {page}", copy::PRODUCT));
    view
}
