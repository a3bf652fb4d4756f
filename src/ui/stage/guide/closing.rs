//! The closing card: what was learnt, and what could come next.

use super::button::Button;
use super::card::said;
use super::desk::GuideDesk;
use super::files::Entry;
use super::keys::focus_tab;
use super::live::{live, nothing, open_modal};
use super::walk::Walk;
use crate::ui::anchors;
use crate::walkthrough::library;
use crate::walkthrough::machine::Progress;
use leptos::html;
use leptos::prelude::*;

/// The end of a walkthrough. Modal, because there is nothing to do on the page.
#[component]
pub fn Closing(
    /// The walkthrough.
    walk: Walk,
    /// What the dock knows of it.
    desk: GuideDesk,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    open_modal(node);
    let (title, summary, chapters, progress) = walk.guide.with_value(|guide| {
        let chapters = guide.chapters.iter().map(|chapter| view! { <li>{chapter.title.clone()}</li> }).collect_view();
        let progress = Progress::of(guide, &walk.state.get_untracked());
        (guide.title.clone(), guide.summary.clone(), chapters, progress)
    });
    let guide = walk.name.get_value();
    let next = library::IDS.iter().skip_while(|other| **other != guide).nth(1).copied();
    desk.load();
    let close = move || {
        walk.leave();
        focus_tab();
    };
    let go_on = live(move || {
        let listed = desk.listed.read();
        let following = listed.iter().flatten().flatten().find(|entry| Some(entry.id.as_str()) == next);
        let Some(Entry { id, title, summary, .. }) = following.cloned() else { return nothing() };
        let start = Button::new(format!("Start {title}"), anchors::GUIDE_FOLLOWING, move || desk.start(&id)).main().view();
        view! { <h3>"What could come next"</h3> {said(None, summary)} {start} }.into_any()
    });
    let skipped = if progress.skipped > 0 { format!(", {} skipped", progress.skipped) } else { String::new() };
    let again = Button::new("Do it again", anchors::GUIDE_AGAIN, move || desk.restart(&guide));
    let end = Button::new("Close", anchors::GUIDE_CLOSE, close);
    view! {
        // Escape closes it by the browser's own hand.
        <dialog class="guide-closing" aria-labelledby="guide-closing-title" node_ref=node on:close=move |_| close()>
            <h2 class="guide-card__title" id="guide-closing-title" tabindex="-1" autofocus>
                "Done: " {title}
            </h2>
            {said(None, format!("{} of {} steps done{skipped}.", progress.done, progress.steps))}
            <h3>"What you have been through"</h3>
            {said(None, summary)}
            <ul>{chapters}</ul>
            {go_on}
            <footer class="guide-card__buttons">{[again.view(), end.view()]}</footer>
        </dialog>
    }
}
