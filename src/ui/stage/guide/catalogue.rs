//! The catalogue: the dock's tool `Guide`.

use super::desk::{GuideDesk, is_kept};
use super::files::{self, Entry};
use crate::client::Settings;
use crate::domain::copy;
use crate::ui::{anchors, paths};
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
    let again = move |_| {
        listed.set(None);
        load();
    };
    let list = move || match listed.get() {
        None => view! { <p role="status">"The walkthroughs are being loaded."</p> }.into_any(),
        Some(Err(problem)) => view! {
            <p role="alert">
                {problem} " "
                <button class="stage-button" type="button" data-testid=anchors::TRY_AGAIN on:click=again>{copy::TRY_AGAIN}</button>
            </p>
        }
        .into_any(),
        Some(Ok(entries)) => {
            view! { <ul class="guide-catalogue">{entries.into_iter().map(|entry| view! { <Way entry desk /> }).collect_view()}</ul> }
                .into_any()
        }
    };
    view! {
        <h2>"Walkthroughs"</h2>
        <p class="guide-quiet">"Do the real thing on the real screen, a step at a time. To start one begins its scenario if another is in force, which drops the present state."</p>
        {list}
    }
}

/// A walkthrough of the catalogue.
#[component]
fn Way(
    /// What it is.
    entry: Entry,
    /// How far the one under way is.
    desk: GuideDesk,
) -> impl IntoView {
    let Entry { id, title, summary, audience, minutes } = entry;
    let world = expect_context::<Settings>().world;
    let present = desk.wanted();
    let id = StoredValue::new(id);
    let is_present = Memo::new(move |_| id.with_value(|id| present.read().as_ref() == Some(id)));
    let is_begun = Memo::new(move |_| {
        present.track();
        id.with_value(|id| is_kept(&world, id))
    });
    let name = title.clone();
    let paper = |word: &'static str, testid: &'static str, form: &str| {
        let (label, href) = (format!("{word} {title}"), id.with_value(|id| paths::printed(id, form)));
        view! { <a href=href target="_blank" rel="noopener" aria-label=label data-testid=testid>{word}</a> }.into_any()
    };
    let button = move |word: &'static str, testid: &'static str, is_main: bool, act: fn(GuideDesk, &str)| {
        let label = format!("{word} {name}");
        view! {
            <button
                class="stage-button"
                class:stage-button--primary=is_main
                type="button"
                aria-label=label
                data-testid=testid
                on:click=move |_| id.with_value(|id| act(desk, id))
            >
                {word}
            </button>
        }
        .into_any()
    };
    let restart = |desk: GuideDesk, id: &str| desk.restart(id);
    let buttons = move || match (is_present.get(), is_begun.get()) {
        (true, _) => [
            button("Leave", anchors::STAGE_GUIDE_LEAVE, true, |desk, _| desk.leave()),
            button("Restart", anchors::STAGE_GUIDE_RESTART, false, restart),
        ]
        .into_any(),
        (false, true) => [
            button("Resume", anchors::STAGE_GUIDE_RESUME, true, |desk, id| desk.resume(id)),
            button("Restart", anchors::STAGE_GUIDE_RESTART, false, restart),
        ]
        .into_any(),
        (false, false) => button("Start", anchors::STAGE_GUIDE_START, true, |desk, id| desk.start(id)),
    };
    let standing = move || {
        let progress = desk.progress.get().filter(|_| is_present.get())?;
        Some(view! { <p class="guide-standing">{progress.in_words()} ", " {progress.chapter_title}</p> }.into_any())
    };
    let papers = [paper("Printed guide", anchors::STAGE_GUIDE_PRINTED, "html"), paper("PDF", anchors::STAGE_GUIDE_PDF, "pdf")];
    view! {
        <li class="guide-catalogue__entry">
            <h3>{title}</h3>
            <p>{summary}</p>
            <p class="guide-quiet">{format!("{audience}. About {minutes} minutes.")}</p>
            {standing}
            <p class="guide-catalogue__buttons">{buttons}</p>
            <p class="guide-catalogue__papers">"To print, in a new tab: " {papers}</p>
        </li>
    }
}
