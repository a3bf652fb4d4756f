//! A walkthrough that the address asks for.

use super::button::GuideButton;
use super::controller::{GuideController, exam_key, key};
use super::demo_cursor::DemoCursor;
use super::demo_player::play;
use super::exam::Exam;
use super::exam_card::exam_under_way;
use super::files::{self, GuideProblem};
use super::opening;
use super::presenter::presenter;
use super::problems::errors;
use super::session::GuideSession;
use super::session_view::SessionView;
use crate::components::{PendingWork, TRY_AGAIN, lazy_view, once_started};
use crate::contract::anchors;
use crate::guides::guide::Guide;
use crate::guides::words::Mode;
use crate::transport::Settings;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

/// What was loaded.
#[derive(Clone, Copy)]
enum Loaded {
    Guided(GuideSession),
    Exam(Exam),
    Presenter(StoredValue<Guide>),
}

/// A walkthrough: nothing until it is loaded and the screens are shown.
#[component]
fn Walkthrough(
    /// Its name, as addresses have it.
    guide: String,
    /// How it is gone through.
    mode: Mode,
    /// What the dock knows of it.
    controller: GuideController,
) -> impl IntoView {
    let loaded = RwSignal::new(None::<Result<Loaded, GuideProblem>>);
    let world = expect_context::<Settings>().world;
    let owner = Owner::current().unwrap_or_default();
    let guide = StoredValue::new(guide);
    let load = move || {
        let key = guide.try_with_value(|guide| match mode {
            Mode::Guided | Mode::Watch | Mode::Presenter => key(&world, guide),
            Mode::Exam => exam_key(&world, guide),
        });
        if let Some(key) = key {
            spawn_local(begin(guide, mode, controller, key, owner.clone(), loaded));
        }
    };
    let again = {
        let load = load.clone();
        move || {
            loaded.set(None);
            load();
        }
    };
    once_started(load);
    move || match loaded.get() {
        None | Some(Err(GuideProblem::Updated)) => ().into_any(),
        Some(Ok(Loaded::Guided(session))) => view! { <SessionView session controller /> }.into_any(),
        Some(Ok(Loaded::Exam(exam))) => untrack(|| exam_under_way(exam)),
        Some(Ok(Loaded::Presenter(found))) => untrack(|| presenter(&guide.get_value(), found, controller)),
        Some(Err(GuideProblem::Wrong(problems))) => {
            let again = again.clone();
            view! {
                <section class="guide-card guide-card--alone" aria-label="Walkthrough" data-testid=anchors::GUIDE_CARD>
                    <div role="alert">
                        <p>"The walkthrough cannot be begun."</p>
                        {errors(problems)}
                    </div>
                    <p class="guide-card__buttons">
                        <GuideButton caption=TRY_AGAIN testid=anchors::TRY_AGAIN on_press=again />
                        <GuideButton caption="Leave" testid=anchors::GUIDE_LEAVE on_press=move || controller.leave() />
                    </p>
                </section>
            }
            .into_any()
        }
    }
}

/// [`Walkthrough`], loaded on first use.
pub fn lazy_walkthrough(guide: String, mode: Mode, controller: GuideController) -> AnyView {
    lazy_view(move || walkthrough(guide.clone(), mode, controller))
}

#[wasm_split(guide, fallible)]
fn walkthrough(guide: String, mode: Mode, controller: GuideController) -> Result<AnyView, SplitLoaderError> {
    Ok(view! { <Walkthrough guide mode controller /> }.into_any())
}

/// Loads the guide, and begins.
async fn begin(
    guide: StoredValue<String>,
    mode: Mode,
    controller: GuideController,
    key: String,
    owner: Owner,
    loaded: RwSignal<Option<Result<Loaded, GuideProblem>>>,
) {
    let Some(id) = guide.try_get_value() else { return };
    let pending = PendingWork::begin();
    let found = files::guide(&id).await;
    drop(pending);
    // It may have been left meanwhile.
    if guide.try_get_value().is_none() {
        return;
    }
    match found {
        Err(problem) => loaded.set(Some(Err(problem))),
        Ok(found) if mode == Mode::Exam => {
            let exam = owner.with(|| Exam::new(found, key));
            loaded.set(Some(Ok(Loaded::Exam(exam))));
            exam.open().await;
        }
        Ok(found) if mode == Mode::Presenter => {
            let found = owner.with(|| StoredValue::new(found));
            loaded.set(Some(Ok(Loaded::Presenter(found))));
        }
        Ok(found) => {
            let anew = controller.take_restart();
            let (state, opening) = opening::of(&found, &key, controller.step(), anew);
            let cursor = (mode == Mode::Watch).then(|| owner.with(DemoCursor::new));
            let session = owner.with(|| GuideSession::new(id, found, state, cursor, key, controller.progress));
            loaded.set(Some(Ok(Loaded::Guided(session))));
            opening::open(session, opening).await;
            if let Some(cursor) = cursor {
                play(session, cursor).await;
            }
        }
    }
}
