//! A walkthrough in a list, with the ways into it.

use super::button::GuideButton;
use super::controller::GuideController;
use super::files::Entry;
use crate::contract::anchors;
use crate::guides::machine::Progress;
use leptos::prelude::*;

/// A walkthrough of the catalogue, with how far it is while it is under way, and with what else there is of it.
pub fn view_of(
    entry: &Entry,
    controller: GuideController,
    progress: Option<Progress>,
    is_begun: bool,
    papers: Option<AnyView>,
    rest: Option<AnyView>,
) -> AnyView {
    let Entry { id, title, summary, audience, minutes } = entry;
    // All are of one type, so that the focus stays on the first one when it becomes another.
    let button = |word: &'static str, testid, primary, act: fn(GuideController, &str)| {
        let id = id.clone();
        view! { <GuideButton caption=word testid primary label=format!("{word} {title}") on_press=move || act(controller, &id) /> }
    };
    let restart = || button("Restart", anchors::STAGE_GUIDE_RESTART, false, |controller, id| controller.restart(id));
    let watch = || button("Watch", anchors::STAGE_GUIDE_WATCH, false, |controller, id| controller.watch(id));
    let exam = || button("Exam", anchors::STAGE_GUIDE_EXAM, false, |controller, id| controller.examine(id));
    let buttons = match (&progress, is_begun) {
        (Some(_), _) => vec![button("Leave", anchors::STAGE_GUIDE_LEAVE, true, |controller, _| controller.leave()), restart()],
        (None, true) => {
            vec![button("Resume", anchors::STAGE_GUIDE_RESUME, true, |controller, id| controller.resume(id)), restart(), watch(), exam()]
        }
        (None, false) => vec![button("Start", anchors::STAGE_GUIDE_START, true, |controller, id| controller.start(id)), watch(), exam()],
    };
    let presenter_snapshot = progress.map(|progress| {
        view! { <p class="guide-standing">{format!("{}, {}", progress.describe(), progress.chapter_title)}</p> }
    });
    view! {
        <li class="guide-catalogue__entry">
            <h3>{title.clone()}</h3>
            <p>{summary.clone()}</p>
            <p class="guide-quiet">{format!("{audience}. About {minutes} minutes.")}</p>
            {presenter_snapshot}
            <p class="guide-catalogue__buttons">{buttons}</p>
            <p class="guide-catalogue__papers">
                "In a new tab: "
                // It follows the walkthrough that is under way in this window.
                <NewTabLink caption="Presenter’s window" title=title.clone() testid=anchors::STAGE_GUIDE_PRESENT href=controller.presenter(id) />
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
