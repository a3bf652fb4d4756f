//! The catalogue: the dock's tool `Guide`.

use super::button::Button;
use super::desk::{Bench, GuideDesk, is_kept};
use super::element::{Element, Markup, element, several};
use super::files::Entry;
use super::live::live;
use super::workshop::{Workshop, lazy_workshop};
use crate::client::Settings;
use crate::domain::copy;
use crate::ui::kit::lazy_view;
use crate::ui::{anchors, urls};
use crate::walkthrough::machine::Progress;
use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// All walkthroughs, each with the ways into it.
#[component]
fn Catalogue(
    /// How far the one under way is.
    desk: GuideDesk,
) -> impl IntoView {
    live(move || match desk.bench.get() {
        Bench::Editor(number) => lazy_workshop(Workshop::Editor(number), desk).into(),
        Bench::Catalogue => catalogue(desk),
    })
}

/// [`Catalogue`], loaded on first use; until then, that it is being loaded.
pub fn lazy_catalogue(desk: GuideDesk) -> AnyView {
    let is_loading = RwSignal::new(true);
    let view = lazy_view(move || async move {
        let view = view_of_catalogue(desk).await;
        is_loading.try_set(false);
        view
    });
    view! { {move || is_loading.get().then(GuideDesk::waiting)} {view} }.into_any()
}

#[wasm_split(guide, fallible)]
fn view_of_catalogue(desk: GuideDesk) -> Result<AnyView, SplitLoaderError> {
    Ok(view! { <Catalogue desk /> }.into_any())
}

fn catalogue(desk: GuideDesk) -> Markup {
    let listed = desk.listed;
    desk.load();
    let again = move || {
        listed.set(None);
        desk.load();
    };
    let (present, world) = (desk.wanted(), expect_context::<Settings>().world);
    let list = move || match &*listed.read() {
        None => Markup::View(GuideDesk::waiting()),
        Some(Err(problem)) => {
            let again = Button::new(copy::TRY_AGAIN, anchors::TRY_AGAIN, again);
            element("p", "", several![*problem, " ", again]).with(&[("role", "alert")]).into()
        }
        Some(Ok(entries)) => {
            let present = present.read();
            let entry = |entry: &Entry| {
                let progress = desk.progress.get().filter(|_| present.as_ref().is_some_and(|(guide, _)| *guide == entry.id));
                let is_begun = progress.is_some() || is_kept(&world, &entry.id);
                view_of(entry, desk, progress, is_begun, Some(papers(entry)), None)
            };
            element("ul", "guide-catalogue", entries.iter().map(entry).collect::<Markup>()).into()
        }
    };
    // What is below the list comes with it, and stays: nothing moves under the pointer.
    let has_come = Memo::new(move |before: Option<&bool>| before == Some(&true) || listed.read().is_some());
    let manner = "Do the real thing on the real screen, a step at a time. To start one begins its scenario if another is in force, which \
                  drops the present state.";
    several![
        element("h2", "", "Walkthroughs"),
        element("p", "guide-quiet", manner),
        live(list),
        live(move || has_come.get().then(|| lazy_workshop(Workshop::Shelf, desk))),
    ]
}

/// A link that opens in a new tab.
fn paper(word: &'static str, title: &str, testid: &'static str, href: String) -> Element {
    let link = element("a", "", word).with(&[("target", "_blank"), ("rel", "noopener")]).set("href", href);
    link.set("aria-label", format!("{word} {title}")).testid(testid)
}

/// The links to the printed forms of a walkthrough.
fn papers(Entry { id, title, .. }: &Entry) -> Markup {
    let html = paper("Printed guide", title, anchors::STAGE_GUIDE_PRINTED, urls::printed(id, "html"));
    [html, paper("PDF", title, anchors::STAGE_GUIDE_PDF, urls::printed(id, "pdf"))].into()
}

/// A walkthrough of the catalogue, with how far it is while it is under way, and with what else there is of it.
pub fn view_of(
    entry: &Entry,
    desk: GuideDesk,
    progress: Option<Progress>,
    is_begun: bool,
    papers: Option<Markup>,
    rest: Option<Markup>,
) -> Element {
    let Entry { id, title, summary, audience, minutes } = entry;
    let button = |word: &str, testid: &'static str, act: fn(GuideDesk, &str)| {
        let id = id.clone();
        Button::new(word, testid, move || act(desk, &id)).named(format!("{word} {title}"))
    };
    let restart = || button("Restart", anchors::STAGE_GUIDE_RESTART, |desk, id| desk.restart(id));
    let watch = || button("Watch", anchors::STAGE_GUIDE_WATCH, |desk, id| desk.watch(id));
    let exam = || button("Exam", anchors::STAGE_GUIDE_EXAM, |desk, id| desk.examine(id));
    let buttons = match (&progress, is_begun) {
        (Some(_), _) => vec![button("Leave", anchors::STAGE_GUIDE_LEAVE, |desk, _| desk.leave()).main(), restart()],
        (None, true) => vec![button("Resume", anchors::STAGE_GUIDE_RESUME, |desk, id| desk.resume(id)).main(), restart(), watch(), exam()],
        (None, false) => vec![button("Start", anchors::STAGE_GUIDE_START, |desk, id| desk.start(id)).main(), watch(), exam()],
    };
    let standing = progress.map(|progress| element("p", "guide-standing", format!("{}, {}", progress.in_words(), progress.chapter_title)));
    // It follows the walkthrough that is under way in this window.
    let (href, named) = (desk.presenter(id), title.clone());
    let presenter = live(move || paper("Presenter’s window", &named, anchors::STAGE_GUIDE_PRESENT, href.get()));
    let parts = several![
        element("h3", "", title.clone()),
        element("p", "", summary.clone()),
        element("p", "guide-quiet", format!("{audience}. About {minutes} minutes.")),
        standing,
        element("p", "guide-catalogue__buttons", buttons.into_iter().collect::<Markup>()),
        element("p", "guide-catalogue__papers", several!["In a new tab: ", presenter, papers]),
        rest,
    ];
    element("li", "guide-catalogue__entry", parts)
}
