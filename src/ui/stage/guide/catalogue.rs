//! The catalogue: the dock's tool `Guide`.

use super::button::Button;
use super::card::said;
use super::desk::{GuideDesk, is_kept};
use super::files::{self, Entry};
use crate::client::Settings;
use crate::domain::copy;
use crate::ui::{anchors, paths};
use crate::walkthrough::machine::Progress;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// All walkthroughs, each with the ways into it.
#[component]
pub fn Catalogue(
    /// How far the one under way is.
    desk: GuideDesk,
) -> impl IntoView {
    let listed = RwSignal::new(None::<Result<Vec<Entry>, &'static str>>);
    let load = move || {
        spawn_local(async move {
            let catalogue = files::catalogue().await;
            listed.try_set(Some(catalogue));
        });
    };
    load();
    let again = move || {
        listed.set(None);
        load();
    };
    let (present, world) = (desk.wanted(), expect_context::<Settings>().world);
    let list = move || match &*listed.read() {
        None => view! { <p role="status">"The walkthroughs are being loaded."</p> }.into_any(),
        Some(Err(problem)) => {
            let again = Button::new(copy::TRY_AGAIN, anchors::TRY_AGAIN, again).view();
            view! { <p role="alert">{*problem} " " {again}</p> }.into_any()
        }
        Some(Ok(entries)) => {
            let present = present.read();
            let entry = |entry: &Entry| {
                let progress = desk.progress.get().filter(|_| present.as_ref().is_some_and(|(guide, _)| *guide == entry.id));
                let is_begun = progress.is_some() || is_kept(&world, &entry.id);
                view_of(entry, desk, progress, is_begun)
            };
            view! { <ul class="guide-catalogue">{entries.iter().map(entry).collect_view()}</ul> }.into_any()
        }
    };
    view! {
        <h2>"Walkthroughs"</h2>
        <p class="guide-quiet">"Do the real thing on the real screen, a step at a time. To start one begins its scenario if another is in force, which drops the present state."</p>
        {list}
    }
}

/// A walkthrough of the catalogue, with how far it is while it is under way.
fn view_of(entry: &Entry, desk: GuideDesk, progress: Option<Progress>, is_begun: bool) -> AnyView {
    let Entry { id, title, summary, audience, minutes } = entry;
    let paper = |word: &'static str, testid: &'static str, form: &str| {
        let (label, href) = (format!("{word} {title}"), paths::printed(id, form));
        view! { <a href=href target="_blank" rel="noopener" aria-label=label data-testid=testid>{word}</a> }.into_any()
    };
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
    let papers = [paper("Printed guide", anchors::STAGE_GUIDE_PRINTED, "html"), paper("PDF", anchors::STAGE_GUIDE_PDF, "pdf")];
    view! {
        <li class="guide-catalogue__entry">
            <h3>{title.clone()}</h3>
            {said(None, summary.clone())}
            {said("guide-quiet", format!("{audience}. About {minutes} minutes."))}
            {standing}
            <p class="guide-catalogue__buttons">{buttons.into_iter().map(Button::view).collect_view()}</p>
            <p class="guide-catalogue__papers">"To print, in a new tab: " {papers}</p>
        </li>
    }
    .into_any()
}
