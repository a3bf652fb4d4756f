//! What surrounds every page of a signed-in user.

use super::integrations::IntegrationsDialog;
use super::licence::LicenceStrip;
use super::top_bar::TopBar;
use super::workspace::Workspace;
use crate::components::{DialogHost, handover, lazy_view, pending};
use crate::navigation::navigator::Navigator;
use crate::navigation::urls;
use crate::products::vfunction::copy;
use futures::future::join;
use leptos::prelude::*;
use leptos_router::components::Outlet;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// The top bar, the page, and the strip below it.
#[component]
fn Layout() -> impl IntoView {
    let workspace = Workspace::new();
    provide_context(workspace);
    let path = expect_context::<Navigator>().path();
    let on_dashboard = Memo::new(move |_| urls::is(&path.read(), urls::HOME));
    let integrating = Memo::new(move |_| workspace.integrating().get());
    Effect::new(|_| handover::leave());
    view! {
        <DialogHost covered=integrating above=move || view! { {move || integrating.get().then(|| view! { <IntegrationsDialog /> }.into_any())} }>
            <TopBar on_dashboard />
            <Outlet />
            <LicenceStrip />
        </DialogHost>
    }
}

/// [`Layout`], loaded on first use.
pub fn lazy_layout() -> AnyView {
    lazy_view(layout)
}

#[wasm_split(pages, fallible, preload(preload_pages))]
fn layout() -> Result<AnyView, SplitLoaderError> {
    Ok(view! { <Layout /> }.into_any())
}

/// Loads the part of the program with the pages of both products, and their styles, without which the pages can be shown.
///
/// # Errors
///
/// The code cannot be loaded.
pub async fn preload() -> Result<(), SplitLoaderError> {
    pending(join(preload_pages(), handover::styled())).await.0
}

/// A page, with its name in the title of the document.
pub fn titled(page: &str, view: AnyView) -> AnyView {
    document().set_title(&format!("{} | {page}", copy::PRODUCT));
    view
}
