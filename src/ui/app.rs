//! The program: start, contexts, routes.

use super::azure_devops::AzureDevopsRoutes;
use super::help::HelpRoutes;
use super::stage::Stage;
use super::vfunction::VFunctionRoutes;
use crate::client::{Api, Clock, Notices, Replica, Settings, Transport};
use leptos::prelude::*;
use leptos_router::components::{Router, Routes};

/// The whole program.
#[component]
pub fn App() -> impl IntoView {
    let (settings, notes) = Settings::parse(&location().search().unwrap_or_default());
    let transport = Transport::new();
    provide_context(settings);
    provide_context(Notices::new(notes));
    provide_context(transport);
    provide_context(Api::new(transport, RwSignal::new(None)));
    provide_context(Replica::new(transport, RwSignal::new(0)));
    provide_context(Clock::default());
    view! {
        <Router>
            <Stage>
                <Routes fallback=|| view! { <h1>"Page not found"</h1> }>
                    <VFunctionRoutes />
                    <AzureDevopsRoutes />
                    <HelpRoutes />
                </Routes>
            </Stage>
        </Router>
    }
}
