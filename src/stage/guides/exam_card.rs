//! The card of an exam: the task, its cases and its questions, and no guidance.

use super::answers::choices;
use super::button::GuideButton;
use super::card_frame::card_frame;
use super::exam::Exam;
use super::exam_result::result;
use super::keys::focus_tab;
use super::problems::alert;
use super::screen_observer::ScreenObserver;
use super::spot;
use super::text::text;
use crate::components::next_frame;
use crate::contract::anchors;
use crate::guides::exam::{ExamAttempt, ExamEvent};
use crate::guides::guide::Guide;
use crate::guides::words::Acknowledgement;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// An exam under way; once it is handed in, its result.
pub fn exam_under_way(exam: Exam) -> AnyView {
    let card = NodeRef::<html::Section>::new();
    let observer = ScreenObserver::new(move || {
        exam.observe();
        if let Some(Some(card)) = card.try_get_untracked() {
            spot::follow(&card, None, None);
        }
    });
    let observer = StoredValue::new_local(observer);
    on_cleanup(move || {
        observer.try_set_value(None);
    });
    Effect::new(move |before: Option<()>| {
        exam.screens.changes.track();
        if before.is_some() {
            next_frame(move || spawn_local(exam.refresh()));
        }
    });
    let content = move || {
        let attempt = exam.attempt.read();
        match attempt.ended {
            Some(_) => untrack(|| result(exam)),
            None => exam.guide.with_value(|guide| exam_card(exam, card, guide, &attempt)),
        }
    };
    view! { {content} }.into_any()
}

/// The card of an exam that is not handed in yet.
fn exam_card(exam: Exam, node: NodeRef<html::Section>, guide: &Guide, attempt: &ExamAttempt) -> AnyView {
    let is_folded = exam.is_folded.get();
    let hint = exam.hint.get().map(|words| {
        view! {
            <div class="guide-hint" role="status">{text(&words)}</div>
        }
    });
    let asks_for_panel = guide.exam_goals().any(|goal| goal.condition.asks_for(Acknowledgement::BrowserPanel));
    let panel = ExamEvent::Acknowledged(Acknowledgement::BrowserPanel);
    let seen = asks_for_panel.then(|| {
        let caption = "I have seen it in the browser’s own panel";
        view! { <GuideButton caption testid=anchors::GUIDE_SEEN on_press=move || exam.dispatch(&panel) /> }
    });
    let leave = move || {
        exam.leave();
        focus_tab();
    };
    let parts = view! {
        <header class="guide-card__head">
            <p class="guide-quiet">{format!("Exam: {}", guide.title)}</p>
            <p class="guide-standing">{format!("Attempt {}", attempt.attempt)}</p>
        </header>
        <div class="guide-card__body">
            {(!is_folded).then(|| task(exam, guide, attempt))}
            {hint}
            {alert(exam.problem.get())}
        </div>
        <footer class="guide-card__buttons">
            {seen}
            <GuideButton
                caption=if is_folded { "Show the task" } else { "Fold" }
                testid=anchors::EXAM_TASK
                on_press=move || exam.is_folded.set(!is_folded)
            />
            <GuideButton caption="Hint" testid=anchors::EXAM_HINT on_press=move || exam.take_hint() />
            <GuideButton caption="Hand in" testid=anchors::EXAM_HAND_IN primary=true on_press=move || exam.hand_in() />
            <GuideButton caption="Leave" testid=anchors::GUIDE_LEAVE on_press=leave />
        </footer>
    };
    card_frame(parts, node)
}

/// The task, its cases and its questions.
fn task(exam: Exam, guide: &Guide, attempt: &ExamAttempt) -> AnyView {
    let answer = move |question, answer| exam.dispatch(&ExamEvent::Answered { question, answer });
    let questions = guide.all_questions().map(|question| choices(question, attempt.chosen(&question.id), answer));
    view! {
        <h2 class="guide-card__title">"Your task"</h2>
        {text(&guide.task)}
        {cases(exam, guide)}
        {questions.collect_view()}
    }
    .into_any()
}

/// A button for each chapter that plays in a scenario of its own; nothing where all play in one.
fn cases(exam: Exam, guide: &Guide) -> Option<AnyView> {
    let first = guide.chapters.first().map(|chapter| guide.scenario_of(chapter));
    if guide.chapters.iter().all(|chapter| Some(guide.scenario_of(chapter)) == first) {
        return None;
    }
    let in_force = exam.in_force.get();
    let case = |chapter| {
        let (scenario, start) = (guide.scenario_of(chapter).to_owned(), guide.start_of(chapter).to_owned());
        let is_here = in_force.as_ref() == Some(&scenario);
        let caption = format!("Begin {}{}", chapter.title, if is_here { " anew" } else { "" });
        let begin = move || spawn_local(exam.begin(scenario.clone(), start.clone()));
        view! {
            <li>
                <GuideButton caption testid=anchors::EXAM_CASE on_press=begin />
            </li>
        }
    };
    Some(view! { <ul class="guide-cases">{guide.chapters.iter().map(case).collect_view()}</ul> }.into_any())
}
