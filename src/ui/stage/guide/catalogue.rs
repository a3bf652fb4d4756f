//! The catalogue: the dock's tool `Guide`.

use super::button::Button;
use super::card::said;
use super::desk::{Bench, GuideDesk, is_kept};
use super::files::Entry;
use super::live::{live, nothing};
use super::workshop::{editor, shelf};
use crate::client::Settings;
use crate::domain::copy;
use crate::ui::{anchors, paths};
use crate::walkthrough::machine::Progress;
use leptos::prelude::*;

/// All walkthroughs, each with the ways into it.
#[component]
pub fn Catalogue(
    /// How far the one under way is.
    desk: GuideDesk,
) -> impl IntoView {
    live(move || match desk.bench.get() {
        Bench::Editor(number) => editor(desk, number),
        Bench::Catalogue => catalogue(desk),
    })
}

fn catalogue(desk: GuideDesk) -> AnyView {
    let listed = desk.listed;
    desk.load();
    let again = move || {
        listed.set(None);
        desk.load();
    };
    let (present, world) = (desk.wanted(), expect_context::<Settings>().world);
    let list = move || match &*listed.read() {
        None => GuideDesk::waiting(),
        Some(Err(problem)) => {
            let again = Button::new(copy::TRY_AGAIN, anchors::TRY_AGAIN, again).view();
            view! { <p role="alert">{*problem} " " {again}</p> }.into_any()
        }
        Some(Ok(entries)) => {
            let present = present.read();
            let entry = |entry: &Entry| {
                let progress = desk.progress.get().filter(|_| present.as_ref().is_some_and(|(guide, _)| *guide == entry.id));
                let is_begun = progress.is_some() || is_kept(&world, &entry.id);
                view_of(entry, desk, progress, is_begun, Some(papers(entry)), None)
            };
            view! { <ul class="guide-catalogue">{entries.iter().map(entry).collect_view()}</ul> }.into_any()
        }
    };
    // What is below the list comes with it, and stays: nothing moves under the pointer.
    let has_come = Memo::new(move |before: Option<&bool>| before == Some(&true) || listed.read().is_some());
    view! {
        <h2>"Walkthroughs"</h2>
        <p class="guide-quiet">"Do the real thing on the real screen, a step at a time. To start one begins its scenario if another is in force, which drops the present state."</p>
        {live(list)}
        {live(move || if has_come.get() { shelf(desk) } else { nothing() })}
    }
    .into_any()
}

/// The links to the printed forms of a walkthrough.
fn papers(Entry { id, title, .. }: &Entry) -> AnyView {
    let paper = |word: &'static str, testid: &'static str, form: &str| {
        let (label, href) = (format!("{word} {title}"), paths::printed(id, form));
        view! { <a href=href target="_blank" rel="noopener" aria-label=label data-testid=testid>{word}</a> }.into_any()
    };
    [paper("Printed guide", anchors::STAGE_GUIDE_PRINTED, "html"), paper("PDF", anchors::STAGE_GUIDE_PDF, "pdf")].into_any()
}

/// The link to the presenter's window of a walkthrough, which follows the one that is under way in this window.
fn presenter_link(desk: GuideDesk, name: &str, title: &str) -> AnyView {
    let (href, label) = (desk.presenter(name), format!("Presenter’s window {title}"));
    let testid = anchors::STAGE_GUIDE_PRESENT;
    view! { <a href=href target="_blank" rel="noopener" aria-label=label data-testid=testid>"Presenter’s window"</a> }.into_any()
}

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
    let standing = progress.map(|progress| said("guide-standing", format!("{}, {}", progress.in_words(), progress.chapter_title)));
    view! {
        <li class="guide-catalogue__entry">
            <h3>{title.clone()}</h3>
            {said(None, summary.clone())}
            {said("guide-quiet", format!("{audience}. About {minutes} minutes."))}
            {standing}
            <p class="guide-catalogue__buttons">{buttons.into_iter().map(Button::view).collect_view()}</p>
            <p class="guide-catalogue__papers">"In a new tab: " {presenter_link(desk, id, title)} {papers}</p>
            {rest}
        </li>
    }
    .into_any()
}
