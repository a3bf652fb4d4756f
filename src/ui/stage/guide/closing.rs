//! The closing card: what was learnt, and what could come next.

use super::button::Button;
use super::desk::GuideDesk;
use super::element::{Element, Markup, element, several};
use super::files::Entry;
use super::keys::focus_tab;
use super::live::live;
use super::modal::modal;
use super::walk::Walk;
use crate::ui::anchors;
use crate::walkthrough::library;
use crate::walkthrough::machine::Progress;
use leptos::prelude::*;

/// The end of a walkthrough. Modal, because there is nothing to do on the page.
pub fn closing(walk: Walk, desk: GuideDesk) -> Element {
    let (title, summary, chapters, progress) = walk.guide.with_value(|guide| {
        let chapters = guide.chapters.iter().map(|chapter| element("li", "", chapter.title.clone())).collect::<Markup>();
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
        following.cloned().map(|Entry { id, title, summary, .. }| {
            let start = Button::new(format!("Start {title}"), anchors::GUIDE_FOLLOWING, move || desk.start(&id)).main();
            several![element("h3", "", "What could come next"), element("p", "", summary), start]
        })
    });
    let skipped = if progress.skipped > 0 { format!(", {} skipped", progress.skipped) } else { String::new() };
    let again = Button::new("Do it again", anchors::GUIDE_AGAIN, move || desk.restart(&guide));
    let end = Button::new("Close", anchors::GUIDE_CLOSE, close);
    let parts = several![
        element("p", "", format!("{} of {} steps done{skipped}.", progress.done, progress.steps)),
        element("h3", "", "What you have been through"),
        element("p", "", summary),
        element("ul", "", chapters),
        go_on,
        element("footer", "guide-card__buttons", [again, end]),
    ];
    modal("guide-closing", format!("Done: {title}"), parts, close)
}
