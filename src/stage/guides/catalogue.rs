//! The catalogue: the dock's tool `Guide`.

use super::authoring::{AuthoringTool, lazy_authoring};
use super::button::GuideButton;
use super::catalogue_entry::{NewTabLink, view_of};
use super::controller::{GuideController, GuideToolView, has_progress};
use super::files::Entry;
use crate::components::{TRY_AGAIN, lazy_view};
use crate::contract::anchors;
use crate::navigation::urls;
use crate::transport::{LoadProblem, Settings};
use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// All walkthroughs, each with the ways into it; in place of them the editor, while a guide is edited.
#[component]
fn Catalogue(
    /// How far the one under way is.
    controller: GuideController,
) -> impl IntoView {
    move || match controller.tool_view.get() {
        GuideToolView::Editor(number) => lazy_authoring(AuthoringTool::Editor(number), controller),
        GuideToolView::Catalogue => view! { <Walkthroughs controller /> }.into_any(),
    }
}

/// [`Catalogue`], loaded on first use; until then, that it is being loaded.
pub fn lazy_catalogue(controller: GuideController) -> AnyView {
    let is_loading = RwSignal::new(true);
    let view = lazy_view(move || async move {
        let view = view_of_catalogue(controller).await;
        is_loading.try_set(false);
        view
    });
    view! { {move || is_loading.get().then(GuideController::waiting)} {view} }.into_any()
}

#[wasm_split(guide, fallible)]
fn view_of_catalogue(controller: GuideController) -> Result<AnyView, SplitLoaderError> {
    Ok(view! { <Catalogue controller /> }.into_any())
}

/// All walkthroughs, each with the ways into it, and below them the guides of one's own.
#[component]
fn Walkthroughs(
    /// How far the one under way is.
    controller: GuideController,
) -> impl IntoView {
    let listed = controller.listed;
    controller.load();
    let again = move || {
        listed.set(None);
        controller.load();
    };
    let (present, world) = (controller.requested_guide(), expect_context::<Settings>().world);
    let list = move || match &*listed.read() {
        None => GuideController::waiting(),
        Some(Err(LoadProblem { is_updated: true, .. })) => ().into_any(),
        Some(Err(LoadProblem { reason, .. })) => view! {
            <p role="alert">
                {reason.clone()} " " <GuideButton caption=TRY_AGAIN testid=anchors::TRY_AGAIN on_press=again />
            </p>
        }
        .into_any(),
        Some(Ok(entries)) => {
            let present = present.read();
            let entry = |entry: &Entry| {
                let progress = controller.progress.get().filter(|_| present.as_ref().is_some_and(|(guide, _)| *guide == entry.id));
                let is_begun = progress.is_some() || has_progress(&world, &entry.id);
                view_of(entry, controller, progress, is_begun, Some(printed_links(entry)), None)
            };
            view! { <ul class="guide-catalogue">{entries.iter().map(entry).collect_view()}</ul> }.into_any()
        }
    };
    // What is below the list comes with it, and stays: nothing moves under the pointer.
    let has_come = Memo::new(move |before: Option<&bool>| before == Some(&true) || listed.read().is_some());
    view! {
        <h2>"Walkthroughs"</h2>
        <p class="guide-quiet">
            "Do the real thing on the real screen, a step at a time. To start one begins its scenario if another is in force, which drops \
            the present state."
        </p>
        {list}
        {move || has_come.get().then(|| lazy_authoring(AuthoringTool::CustomGuides, controller))}
    }
}

/// The links to the printed forms of a walkthrough.
fn printed_links(Entry { id, title, .. }: &Entry) -> AnyView {
    let (html, pdf) = (urls::printed(id, "html"), urls::printed(id, "pdf"));
    view! {
        <NewTabLink caption="Printed guide" title=title.clone() testid=anchors::STAGE_GUIDE_PRINTED href=html />
        <NewTabLink caption="PDF" title=title.clone() testid=anchors::STAGE_GUIDE_PDF href=pdf />
    }
    .into_any()
}
