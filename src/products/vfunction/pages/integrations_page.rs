//! Settings: the page below the dialog Configure Integrations.

use super::admins_only::AdminsOnly;
use super::layout::titled;
use super::team::Team;
use super::workspace::Workspace;
use crate::components::lazy_route;
use crate::products::vfunction::copy;
use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// Opens the dialog as long as it is shown, and is what lies under it; or, for ordinary users, why there is none.
#[component]
fn IntegrationsPage() -> impl IntoView {
    let workspace = expect_context::<Workspace>();
    if workspace.is_admin() {
        let integrating = workspace.integrating();
        integrating.set(true);
        on_cleanup(move || {
            integrating.try_set(false);
        });
        view! { <Team /> }.into_any()
    } else {
        view! { <AdminsOnly page=copy::CONFIGURE_INTEGRATIONS reason=copy::ADMINS_CONFIGURE /> }.into_any()
    }
}

lazy_route! {
    /// The route of [`IntegrationsPage`], whose code is loaded on first use.
    IntegrationsRoute, integrations
}

#[wasm_split(pages, fallible)]
fn integrations() -> Result<AnyView, SplitLoaderError> {
    Ok(titled(copy::CONFIGURE_INTEGRATIONS, view! { <IntegrationsPage /> }.into_any()))
}
