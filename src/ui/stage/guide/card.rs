//! The card: what to do now, and what helps.
//!
//! All of it is drawn anew from the state whenever that changes: the browser's elements stay, and a view that follows each thing by
//! itself is many times the code.

use super::answers::answers;
use super::foot::foot;
use super::help::help;
use super::live::nothing;
use super::obstacle::obstacle;
use super::text::text;
use super::walk::Walk;
use crate::ui::anchors;
use crate::walkthrough::guide::{Guide, Step};
use crate::walkthrough::machine::{How, Phase, Progress, State};
use leptos::html;
use leptos::prelude::*;

/// Id of the heading, which takes the focus when the person goes on by the card.
pub const HEADING: &str = "guide-heading";

/// The card of the present step, while there is one. No dialog: the page stays usable. `node` is the card itself, to be put beside its target.
pub fn card(walk: Walk, node: NodeRef<html::Section>, guide: &Guide, state: &State) -> Option<AnyView> {
    let step = state.place(guide).filter(|_| state.is_under_way())?.step;
    let progress = Progress::of(guide, state);
    Some(
        view! {
            <section class="guide-card" aria-label="Walkthrough" data-testid=anchors::GUIDE_CARD node_ref=node>
                <header class="guide-card__head">
                    {said("guide-quiet", format!("{}: {}", guide.title, progress.chapter_title))}
                    {said("guide-standing", progress.in_words())}
                    <p class="guide-chapters" aria-hidden="true">{chapters(&progress)}</p>
                </header>
                <div class="guide-card__body">{body(walk, guide, state, step)}</div>
                <footer class="guide-card__buttons">{foot(walk, state, step)}</footer>
            </section>
        }
        .into_any(),
    )
}

fn body(walk: Walk, guide: &Guide, state: &State, step: &Step) -> AnyView {
    let explanation = step.explanation.as_ref().map(|words| {
        view! {
            <details class="guide-explanation">
                <summary data-testid=anchors::GUIDE_EXPLANATION>"In the real product"</summary>
                {text(words)}
            </details>
        }
        .into_any()
    });
    let article = step.article.map(|number| said("guide-quiet", format!("Step {number} of the support article.")));
    view! {
        <h2 class="guide-card__title" id=HEADING tabindex="-1">{step.title.clone()}</h2>
        {text(&step.text)}
        {step.question.as_ref().map(|question| answers(walk, state, question))}
        {obstacle(walk, guide, state)}
        {standing(state)}
        {help(walk, state, step)}
        {explanation}
        {article}
    }
    .into_any()
}

/// A paragraph, of a class.
pub fn said(class: impl Into<Option<&'static str>>, words: String) -> AnyView {
    paragraph(class.into(), words)
}

fn paragraph(class: Option<&'static str>, words: String) -> AnyView {
    view! { <p class=class>{words}</p> }.into_any()
}

/// What could not be done; nothing if everything could.
pub fn alert(words: Option<impl Into<String>>) -> AnyView {
    words.map_or_else(nothing, |words| problem(words.into()))
}

fn problem(words: String) -> AnyView {
    view! { <p class="guide-problem" role="alert">{words}</p> }.into_any()
}

/// A list of what is wrong with a guide.
pub fn errors(errors: impl IntoIterator<Item = String>) -> AnyView {
    let list = errors.into_iter().map(|error| view! { <li>{error}</li> }.into_any()).collect_view();
    view! { <ul class="guide-errors">{list}</ul> }.into_any()
}

/// A bar for each chapter, as far as it is over.
fn chapters(progress: &Progress) -> AnyView {
    let bar = |(over, all): &(usize, usize)| {
        let step = |index| view! { <span class="guide-chapters__step" class:guide-chapters__step--over=index < *over></span> }.into_any();
        view! { <span class="guide-chapters__bar">{(0..*all).map(step).collect_view()}</span> }.into_any()
    };
    progress.chapters.iter().map(bar).collect_view().into_any()
}

/// What is said of a step that is over.
fn standing(state: &State) -> Option<AnyView> {
    let words = match state.phase {
        Phase::Completed { how: How::AlreadyMet, .. } => "This is so already. Go on when you are ready.",
        Phase::Completed { .. } => "Done. Go on when you are ready.",
        _ => return None,
    };
    Some(said("guide-done", words.to_owned()))
}
