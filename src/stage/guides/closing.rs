//! The closing card: what was learnt, and what could come next.

use super::button::GuideButton;
use super::controller::GuideController;
use super::files::Entry;
use super::keys::focus_tab;
use super::modal::modal;
use super::session::GuideSession;
use crate::article::library;
use crate::contract::anchors;
use crate::guides::machine::Progress;
use leptos::prelude::*;

/// The end of a walkthrough. Modal, because there is nothing to do on the page.
#[component]
pub fn Closing(
    /// The walkthrough that is over.
    session: GuideSession,
    /// What the dock knows of walkthroughs.
    controller: GuideController,
) -> impl IntoView {
    let (title, summary, chapters, progress) = session.guide.with_value(|guide| {
        let chapters = guide.chapters.iter().map(|chapter| view! { <li>{chapter.title.clone()}</li> }).collect_view();
        let progress = Progress::of(guide, &session.state.get_untracked());
        (guide.title.clone(), guide.summary.clone(), chapters, progress)
    });
    let guide = session.name.get_value();
    let next = library::IDS.iter().skip_while(|other| **other != guide).nth(1).copied();
    controller.load();
    let close = move || {
        session.leave();
        focus_tab();
    };
    let go_on = move || {
        let listed = controller.listed.read();
        let following = listed.iter().flatten().flatten().find(|entry| Some(entry.id.as_str()) == next);
        following.cloned().map(|Entry { id, title, summary, .. }| {
            let start = move || controller.start(&id);
            view! {
                <h3>"What could come next"</h3>
                <p>{summary}</p>
                <GuideButton caption=format!("Start {title}") testid=anchors::GUIDE_FOLLOWING primary=true on_press=start />
            }
        })
    };
    let skipped = if progress.skipped > 0 { format!(", {} skipped", progress.skipped) } else { String::new() };
    let again = move || controller.restart(&guide);
    let parts = view! {
        <p>{format!("{} of {} steps done{skipped}.", progress.done, progress.steps)}</p>
        <h3>"What you have been through"</h3>
        <p>{summary}</p>
        <ul>{chapters}</ul>
        {go_on}
        <footer class="guide-card__buttons">
            <GuideButton caption="Do it again" testid=anchors::GUIDE_AGAIN on_press=again />
            <GuideButton caption="Close" testid=anchors::GUIDE_CLOSE on_press=close />
        </footer>
    };
    modal("guide-closing", format!("Done: {title}"), parts, close)
}
