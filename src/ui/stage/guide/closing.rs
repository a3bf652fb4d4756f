//! The closing card: what was learnt, and what could come next.

use super::desk::GuideDesk;
use super::files;
use super::keys::focus_tab;
use super::walk::Walk;
use crate::ui::anchors;
use crate::walkthrough::library;
use crate::walkthrough::machine::Progress;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// The end of a walkthrough. Modal, because there is nothing to do on the page.
#[component]
pub fn Closing(
    /// The walkthrough.
    walk: Walk,
    /// What the dock knows of it.
    desk: GuideDesk,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    Effect::new(move || {
        if let Some(dialog) = node.get() {
            let _ = dialog.show_modal();
        }
    });
    let (guide, title, summary, chapters, progress) = walk.guide.with_value(|guide| {
        let chapters = guide.chapters.iter().map(|chapter| view! { <li>{chapter.title.clone()}</li> }).collect_view();
        let progress = Progress::of(guide, &walk.state.get_untracked());
        (guide.id.clone(), guide.title.clone(), guide.summary.clone(), chapters, progress)
    });
    let following = RwSignal::new(None::<files::Entry>);
    let next = library::IDS.iter().skip_while(|other| **other != guide).nth(1).copied();
    spawn_local(async move {
        let entries = files::catalogue().await.unwrap_or_default();
        following.try_set(entries.into_iter().find(|entry| Some(entry.id.as_str()) == next));
    });
    let close = move || {
        walk.leave();
        focus_tab();
    };
    let go_on = move || {
        following.get().map(|files::Entry { id, title, summary, .. }| {
            let start = move |_| desk.start(&id);
            view! {
                <h3>"What could come next"</h3>
                <p>{summary}</p>
                <button class="stage-button stage-button--primary" type="button" data-testid=anchors::GUIDE_FOLLOWING on:click=start>
                    {format!("Start {title}")}
                </button>
            }
            .into_any()
        })
    };
    let skipped = (progress.skipped > 0).then(|| format!(", {} skipped", progress.skipped));
    let id = StoredValue::new(guide);
    view! {
        // Escape closes it by the browser's own hand.
        <dialog class="guide-closing" aria-labelledby="guide-closing-title" node_ref=node on:close=move |_| close()>
            <h2 class="guide-card__title" id="guide-closing-title" tabindex="-1" autofocus>
                "Done: " {title}
            </h2>
            <p>{format!("{} of {} steps done", progress.done, progress.steps)} {skipped} "."</p>
            <h3>"What you have been through"</h3>
            <p>{summary}</p>
            <ul>{chapters}</ul>
            {go_on}
            <footer class="guide-card__buttons">
                <button
                    class="stage-button"
                    type="button"
                    data-testid=anchors::GUIDE_AGAIN
                    on:click=move |_| id.with_value(|id| desk.restart(id))
                >
                    "Do it again"
                </button>
                <button class="stage-button" type="button" data-testid=anchors::GUIDE_CLOSE on:click=move |_| close()>"Close"</button>
            </footer>
        </dialog>
    }
}
