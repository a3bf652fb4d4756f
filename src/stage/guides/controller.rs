//! What the dock knows of the walkthroughs, which may not be loaded yet.

use super::files::{self, Entry};
use super::guide_query::{GuideQuery, presenter, without};
use crate::guides::machine::Progress;
use crate::guides::words::Mode;
use crate::navigation::navigator::Navigator;
use crate::navigation::urls;
use crate::transport::{LoadProblem, Notices, storage};
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

/// What the dock's tool of walkthroughs shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GuideToolView {
    /// The catalogue.
    Catalogue,
    /// The editor, with the guide of one's own that has this number.
    Editor(u32),
}

/// How far the walkthrough under way is, and the way to begin one. `Copy` handle.
#[derive(Clone, Copy)]
pub struct GuideController {
    /// How far it is; nothing while none is under way.
    pub progress: RwSignal<Option<Progress>>,
    /// The catalogue, or why it is not there; nothing while it is being loaded.
    pub listed: RwSignal<Option<Result<Vec<Entry>, LoadProblem>>>,
    /// What the tool shows.
    pub tool_view: RwSignal<GuideToolView>,
    /// Whether a guide is being recorded.
    pub is_recording: RwSignal<bool>,
    /// Whether the next one is to begin with nothing done, in a world that starts over.
    anew: StoredValue<bool>,
    navigator: Navigator,
}

impl GuideController {
    /// No walkthrough is under way; errors in what the address asks for are shown.
    pub fn new() -> Self {
        let navigator = expect_context::<Navigator>();
        let notices = expect_context::<Notices>();
        GuideQuery::problems(&navigator.search().get_untracked()).into_iter().for_each(|problem| notices.add(problem));
        GuideController {
            progress: RwSignal::new(None),
            listed: RwSignal::new(None),
            tool_view: RwSignal::new(GuideToolView::Catalogue),
            is_recording: RwSignal::new(false),
            anew: StoredValue::new(false),
            navigator,
        }
    }

    /// What replaces the catalogue until it is there.
    pub fn waiting() -> AnyView {
        view! { <p role="status">"The walkthroughs are being loaded."</p> }.into_any()
    }

    /// The walkthrough that the address asks for, wherever in it, and how it is gone through.
    pub fn requested_guide(self) -> Memo<Option<(String, Mode)>> {
        let search = self.navigator.search();
        Memo::new(move |_| GuideQuery::read(&search.read()).map(|requested| (requested.guide, requested.mode)))
    }

    /// The step that the address asks for.
    pub fn step(self) -> Option<usize> {
        GuideQuery::read(&self.navigator.search().get_untracked())?.step
    }

    /// Loads the catalogue, unless it is there.
    pub fn load(self) {
        if !matches!(&*self.listed.read_untracked(), Some(Ok(_))) {
            spawn_local(async move {
                let catalogue = files::catalogue().await;
                self.listed.try_set(Some(catalogue));
            });
        }
    }

    /// Begins a walkthrough at its first step.
    pub fn start(self, guide: &str) {
        self.ask(guide, Some(1), Mode::Guided);
    }

    /// Takes a walkthrough up again where it was left.
    pub fn resume(self, guide: &str) {
        self.ask(guide, None, Mode::Guided);
    }

    /// Shows a walkthrough from its first step, by itself.
    pub fn watch(self, guide: &str) {
        self.ask(guide, Some(1), Mode::Watch);
    }

    /// Begins the exam of a walkthrough, or takes it up again.
    pub fn examine(self, guide: &str) {
        self.ask(guide, None, Mode::Exam);
    }

    /// Begins a walkthrough with nothing done, in a world that starts over.
    pub fn restart(self, guide: &str) {
        self.replace(guide, 1, true);
    }

    /// Begins a walkthrough at a step, as it is written now.
    pub fn try_step(self, guide: &str, step: usize) {
        self.replace(guide, step, false);
    }

    /// Begins a walkthrough at a step in place of what is under way; again with nothing done, in a world that starts over.
    fn replace(self, guide: &str, step: usize, anew: bool) {
        let guide = guide.to_owned();
        self.leave();
        spawn_local(async move {
            // What is under way goes first.
            tick().await;
            self.anew.set_value(anew);
            self.ask(&guide, Some(step), Mode::Guided);
        });
    }

    /// Begins to record a guide; what is under way is put away.
    pub fn record(self) {
        self.leave();
        self.is_recording.set(true);
    }

    /// The address of the presenter's window of a walkthrough. Reactive.
    pub fn presenter(self, guide: &str) -> Signal<String> {
        let (guide, search) = (guide.to_owned(), self.navigator.search());
        Signal::derive(move || urls::url("/", &presenter(&guide, &search.read())))
    }

    /// Puts away what is under way.
    pub fn leave(self) {
        self.navigator.replace_query(&without(&self.navigator.search().get_untracked()));
    }

    /// Whether it is to start over; asked once.
    pub fn take_restart(self) -> bool {
        let anew = self.anew.get_value();
        self.anew.set_value(false);
        anew
    }

    fn ask(self, guide: &str, step: Option<usize>, mode: Mode) {
        let requested = GuideQuery { guide: guide.to_owned(), step, mode };
        self.navigator.replace_query(&requested.write(&self.navigator.search().get_untracked()));
    }
}

/// What the progress of a walkthrough in a world is kept under. (No name of a world has a full stop in it.)
pub fn key(world: &str, guide: &str) -> String {
    format!("guide.{world}.{guide}")
}

/// What an exam in a world is kept under.
pub fn exam_key(world: &str, guide: &str) -> String {
    format!("exam.{world}.{guide}")
}

/// Whether progress is kept.
pub fn has_progress(world: &str, guide: &str) -> bool {
    storage::get(&key(world, guide)).is_some()
}
