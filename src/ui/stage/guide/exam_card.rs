//! The card of an exam: the task, its cases and its questions, and no guidance.

use super::answers::choices;
use super::button::Button;
use super::card::{alert, said};
use super::exam::Exam;
use super::exam_result::Result;
use super::keys::focus_tab;
use super::spot;
use super::text::text;
use super::watch::Watch;
use crate::ui::anchors;
use crate::ui::kit::next_frame;
use crate::walkthrough::exam::{ExamEvent, Sitting};
use crate::walkthrough::guide::Guide;
use crate::walkthrough::words::Acknowledgement;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// An exam under way; once it is handed in, its result.
#[component]
pub fn ExamUnderWay(
    /// The exam.
    exam: Exam,
) -> impl IntoView {
    let card = NodeRef::<html::Section>::new();
    let watch = Watch::new(move || {
        exam.look();
        if let Some(Some(card)) = card.try_get_untracked() {
            spot::follow(&card, None, None);
        }
    });
    let watch = StoredValue::new_local(watch);
    on_cleanup(move || {
        watch.try_set_value(None);
    });
    Effect::new(move |before: Option<()>| {
        exam.screens.changes.track();
        if before.is_some() {
            next_frame(move || spawn_local(exam.refresh()));
        }
    });
    move || {
        let sitting = exam.sitting.read();
        match sitting.ended {
            Some(_) => view! { <Result exam /> }.into_any(),
            None => exam.guide.with_value(|guide| inside(exam, card, guide, &sitting)),
        }
    }
}

fn inside(exam: Exam, node: NodeRef<html::Section>, guide: &Guide, sitting: &Sitting) -> AnyView {
    let answer = move |question, answer| exam.tell(&ExamEvent::Answered { question, answer });
    let is_folded = exam.is_folded.get();
    let task = (!is_folded).then(|| {
        let questions = guide.all_questions().map(|question| choices(question, sitting.chosen(&question.id), answer)).collect_view();
        view! {
            <h2 class="guide-card__title">"Your task"</h2>
            {text(&guide.task)}
            {cases(exam, guide)}
            {questions}
        }
        .into_any()
    });
    let hint = exam.hint.get().map(|words| view! { <div class="guide-hint" role="status">{text(&words)}</div> }.into_any());
    let asks_for_panel = guide.examined().any(|place| place.step.asks_for(Acknowledgement::BrowserPanel));
    let panel = ExamEvent::Acknowledged(Acknowledgement::BrowserPanel);
    let leave = move || {
        exam.leave();
        focus_tab();
    };
    let buttons = [
        asks_for_panel.then(|| Button::new("I have seen it in the browser’s own panel", anchors::GUIDE_SEEN, move || exam.tell(&panel))),
        Some(Button::new(if is_folded { "Show the task" } else { "Fold" }, anchors::EXAM_TASK, move || exam.is_folded.set(!is_folded))),
        Some(Button::new("Hint", anchors::EXAM_HINT, move || exam.take_hint())),
        Some(Button::new("Hand in", anchors::EXAM_HAND_IN, move || exam.hand_in()).main()),
        Some(Button::new("Leave", anchors::GUIDE_LEAVE, leave)),
    ];
    view! {
        <section class="guide-card" aria-label="Walkthrough" data-testid=anchors::GUIDE_CARD node_ref=node>
            <header class="guide-card__head">
                {said("guide-quiet", format!("Exam: {}", guide.title))}
                {said("guide-standing", format!("Attempt {}", sitting.attempt))}
            </header>
            <div class="guide-card__body">
                {task}
                {hint}
                {alert(exam.problem.get())}
            </div>
            <footer class="guide-card__buttons">{buttons.map(|button| button.map(Button::view))}</footer>
        </section>
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
        view! { <li>{Button::new(caption, anchors::EXAM_CASE, begin).view()}</li> }.into_any()
    };
    Some(view! { <ul class="guide-cases">{guide.chapters.iter().map(case).collect_view()}</ul> }.into_any())
}
