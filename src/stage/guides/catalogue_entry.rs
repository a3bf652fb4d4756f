//! A walkthrough in a list, with the ways into it.

use super::button::GuideButton;
use super::desk::GuideDesk;
use super::files::Entry;
use crate::contract::anchors;
use crate::guides::machine::Progress;
use leptos::prelude::*;

/// A walkthrough of the catalogue, with how far it is while it is under way, and with what else there is of it.
pub fn view_of(
    entry: &Entry,
    desk: GuideDesk,
    progress: Option<Progress>,
    is_begun: bool,
    papers: Option<AnyView>,
    rest: Option<AnyView>,
) -> AnyView {
    let Entry { id, title, summary, audience, minutes } = entry;
    // All are of one type, so that the focus stays on the first one when it becomes another.
    let button = |word: &'static str, testid, primary, act: fn(GuideDesk, &str)| {
        let id = id.clone();
        view! { <GuideButton caption=word testid primary label=format!("{word} {title}") on_press=move || act(desk, &id) /> }
    };
    let restart = || button("Restart", anchors::STAGE_GUIDE_RESTART, false, |desk, id| desk.restart(id));
    let watch = || button("Watch", anchors::STAGE_GUIDE_WATCH, false, |desk, id| desk.watch(id));
    let exam = || button("Exam", anchors::STAGE_GUIDE_EXAM, false, |desk, id| desk.examine(id));
    let buttons = match (&progress, is_begun) {
        (Some(_), _) => vec![button("Leave", anchors::STAGE_GUIDE_LEAVE, true, |desk, _| desk.leave()), restart()],
        (None, true) => {
            vec![button("Resume", anchors::STAGE_GUIDE_RESUME, true, |desk, id| desk.resume(id)), restart(), watch(), exam()]
        }
        (None, false) => vec![button("Start", anchors::STAGE_GUIDE_START, true, |desk, id| desk.start(id)), watch(), exam()],
    };
    let standing = progress.map(|progress| {
        view! { <p class="guide-standing">{format!("{}, {}", progress.in_words(), progress.chapter_title)}</p> }
    });
    view! {
        <li class="guide-catalogue__entry">
            <h3>{title.clone()}</h3>
            <p>{summary.clone()}</p>
            <p class="guide-quiet">{format!("{audience}. About {minutes} minutes.")}</p>
            {standing}
            <p class="guide-catalogue__buttons">{buttons}</p>
            <p class="guide-catalogue__papers">
                "In a new tab: "
                // It follows the walkthrough that is under way in this window.
                <NewTabLink caption="Presenter’s window" title=title.clone() testid=anchors::STAGE_GUIDE_PRESENT href=desk.presenter(id) />
                {papers}
            </p>
            {rest}
        </li>
    }
    .into_any()
}

/// A link that opens in a new tab.
#[component]
pub fn NewTabLink(
    /// Its text.
    caption: &'static str,
    /// The title of the walkthrough, which its name has in addition.
    title: String,
    /// Its anchor.
    testid: &'static str,
    /// Where it leads.
    #[prop(into)]
    href: Signal<String>,
) -> impl IntoView {
    view! {
        <a target="_blank" rel="noopener" href=href aria-label=format!("{caption} {title}") data-testid=testid>
            {caption}
        </a>
    }
}
