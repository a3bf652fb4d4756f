//! The frame around the replica.

use super::dock::Dock;
use super::latest::latest;
use super::strip::AddressStrip;
use crate::article::wire::ScenarioBody;
use crate::components::{lazy_view, pending};
use crate::navigation::navigator::Navigator;
use crate::products::vfunction::api::VFunctionApi;
use crate::transport::yield_to_event_loop;
use leptos::html;
use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// The frame around the replica: address strip above, dock below. It stays usable while a dialog of the replica is open.
#[component]
pub fn Stage(
    /// The replica.
    children: Children,
) -> impl IntoView {
    let edits = expect_context::<VFunctionApi>().changes();
    let scenario = Signal::from(latest(edits, |replica| async move { replica.scenario().await }));
    // The replica's box scrolls in place of the window, which navigation would scroll back to its top on a new page.
    let replica_box = NodeRef::<html::Div>::new();
    let path = expect_context::<Navigator>().path();
    Effect::new(move || {
        let _ = path.read();
        if let Some(replica_box) = replica_box.get() {
            replica_box.set_scroll_top(0);
        }
    });
    view! {
        <div class="stage">
            {tool(move || strip(scenario))}
            <div class="stage__replica" node_ref=replica_box>{children()}</div>
            {tool(move || dock(scenario))}
        </div>
    }
}

/// Loads the part of the program with the stage.
///
/// # Errors
///
/// It cannot be loaded.
pub async fn preload() -> Result<(), SplitLoaderError> {
    pending(preload_stage()).await
}

/// A tool of the stage, loaded on first use.
fn tool<F>(view: impl Fn() -> F + Copy + 'static) -> AnyView
where
    F: Future<Output = Result<AnyView, SplitLoaderError>> + 'static,
{
    lazy_view(move || async move {
        // To start the code that was loaded is work enough for a turn.
        preload_stage().await?;
        yield_to_event_loop().await;
        view().await
    })
}

#[wasm_split(stage, fallible, preload(preload_stage))]
fn strip(scenario: Signal<Option<ScenarioBody>>) -> Result<AnyView, SplitLoaderError> {
    Ok(view! { <AddressStrip scenario /> }.into_any())
}

#[wasm_split(stage, fallible)]
fn dock(scenario: Signal<Option<ScenarioBody>>) -> Result<AnyView, SplitLoaderError> {
    Ok(view! { <Dock scenario /> }.into_any())
}
