//! The card: what to do now, and what helps.
//!
//! All of it is drawn anew from the state whenever that changes: the browser's elements stay, and a view that follows each thing by
//! itself is many times the code.

use super::answers::answers;
use super::element::{Element, ElementRef, Markup, element, several};
use super::foot::foot;
use super::help::help;
use super::obstacle::obstacle;
use super::text::text;
use super::walk::Walk;
use crate::ui::anchors;
use crate::walkthrough::guide::{Guide, Step};
use crate::walkthrough::machine::{How, Phase, Progress, State};

/// Id of the heading, which takes the focus when the person goes on by the card.
pub const HEADING: &str = "guide-heading";

/// The card of the present step, while there is one. No dialog: the page stays usable. `node` is the card itself, to be put beside its target.
pub fn card(walk: Walk, node: ElementRef, guide: &Guide, state: &State) -> Option<Element> {
    let step = state.place(guide).filter(|_| state.is_under_way())?.step;
    let progress = Progress::of(guide, state);
    let head = [
        element("p", "guide-quiet", format!("{}: {}", guide.title, progress.chapter_title)),
        element("p", "guide-standing", progress.in_words()),
        element("p", "guide-chapters", chapters(&progress)).with(&[("aria-hidden", "true")]),
    ];
    let parts = [
        element("header", "guide-card__head", head),
        element("div", "guide-card__body", body(walk, guide, state, step)),
        element("footer", "guide-card__buttons", foot(walk, state, step)),
    ];
    Some(frame(parts, node))
}

/// What the cards of walkthroughs and exams stand in.
pub fn frame(parts: impl Into<Markup>, node: ElementRef) -> Element {
    named(element("section", "guide-card", parts)).node_ref(node)
}

/// What suites and people know a card by.
pub fn named(card: Element) -> Element {
    card.with(&[("aria-label", "Walkthrough")]).testid(anchors::GUIDE_CARD)
}

fn body(walk: Walk, guide: &Guide, state: &State, step: &Step) -> Markup {
    let explanation = step.explanation.as_ref().map(|words| {
        let summary = element("summary", "", "In the real product").testid(anchors::GUIDE_EXPLANATION);
        element("details", "guide-explanation", [summary, text(words)])
    });
    several![
        element("h2", "guide-card__title", step.title.clone()).with(&[("id", HEADING), ("tabindex", "-1")]),
        text(&step.text),
        step.question.as_ref().map(|question| answers(walk, state, question)),
        obstacle(walk, guide, state),
        standing(state),
        help(walk, state, step),
        explanation,
        step.article.map(|number| element("p", "guide-quiet", format!("Step {number} of the support article."))),
    ]
}

/// What could not be done; nothing if everything could.
pub fn alert(words: Option<impl Into<Markup>>) -> Option<Element> {
    words.map(|words| element("p", "guide-problem", words).with(&[("role", "alert")]))
}

/// A list of what is wrong with a guide.
pub fn errors(errors: impl IntoIterator<Item = String>) -> Element {
    element("ul", "guide-errors", errors.into_iter().map(|error| element("li", "", error)).collect::<Markup>())
}

/// A bar for each chapter, as far as it is over.
fn chapters(progress: &Progress) -> Markup {
    let step = |is_over| {
        let class = if is_over { "guide-chapters__step guide-chapters__step--over" } else { "guide-chapters__step" };
        element("span", class, ())
    };
    let bar = |(over, all): &(usize, usize)| {
        element("span", "guide-chapters__bar", (0..*all).map(|index| step(index < *over)).collect::<Markup>())
    };
    progress.chapters.iter().map(bar).collect()
}

/// What is said of a step that is over.
fn standing(state: &State) -> Option<Element> {
    let words = match state.phase {
        Phase::Completed { how: How::AlreadyMet, .. } => "This is so already. Go on when you are ready.",
        Phase::Completed { .. } => "Done. Go on when you are ready.",
        _ => return None,
    };
    Some(element("p", "guide-done", words))
}
