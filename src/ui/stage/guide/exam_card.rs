//! The card of an exam: the task, its cases and its questions, and no guidance.

use super::answers::choices;
use super::button::Button;
use super::card::{alert, frame};
use super::element::{Element, ElementRef, Markup, element, several};
use super::exam::Exam;
use super::exam_result::result;
use super::keys::focus_tab;
use super::live::live;
use super::spot;
use super::text::text;
use super::watch::Watch;
use crate::ui::anchors;
use crate::ui::kit::next_frame;
use crate::walkthrough::exam::{ExamEvent, Sitting};
use crate::walkthrough::guide::Guide;
use crate::walkthrough::words::Acknowledgement;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// An exam under way; once it is handed in, its result.
pub fn exam_under_way(exam: Exam) -> AnyView {
    let card = ElementRef::new();
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
    live(move || {
        let sitting = exam.sitting.read();
        match sitting.ended {
            Some(_) => untrack(|| result(exam)),
            None => exam.guide.with_value(|guide| inside(exam, card, guide, &sitting)),
        }
    })
}

fn inside(exam: Exam, node: ElementRef, guide: &Guide, sitting: &Sitting) -> Element {
    let answer = move |question, answer| exam.tell(&ExamEvent::Answered { question, answer });
    let is_folded = exam.is_folded.get();
    let task = (!is_folded).then(|| {
        let questions = guide.all_questions().map(|question| choices(question, sitting.chosen(&question.id), answer));
        several![element("h2", "guide-card__title", "Your task"), text(&guide.task), cases(exam, guide), questions.collect::<Markup>()]
    });
    let hint = exam.hint.get().map(|words| element("div", "guide-hint", text(&words)).with(&[("role", "status")]));
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
    let head = [
        element("p", "guide-quiet", format!("Exam: {}", guide.title)),
        element("p", "guide-standing", format!("Attempt {}", sitting.attempt)),
    ];
    let parts = [
        element("header", "guide-card__head", head),
        element("div", "guide-card__body", several![task, hint, alert(exam.problem.get())]),
        element("footer", "guide-card__buttons", buttons),
    ];
    frame(parts, node)
}

/// A button for each chapter that plays in a scenario of its own; nothing where all play in one.
fn cases(exam: Exam, guide: &Guide) -> Option<Element> {
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
        element("li", "", Button::new(caption, anchors::EXAM_CASE, begin))
    };
    Some(element("ul", "guide-cases", guide.chapters.iter().map(case).collect::<Markup>()))
}
