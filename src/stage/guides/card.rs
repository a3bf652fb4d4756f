//! The card: what to do now, and what helps.
//!
//! All of it is drawn again from the state whenever that changes: the browser's elements stay, and a view that follows each thing by
//! itself is many times the code. The parts are functions, not components, since a component does not track the signals that it reads
//! while it is drawn.

use super::answers::answers;
use super::blocker::blocker;
use super::card_frame::card_frame;
use super::foot::foot;
use super::help::help;
use super::ids::HEADING;
use super::session::GuideSession;
use super::text::text;
use crate::contract::anchors;
use crate::guides::guide::{Guide, Step};
use crate::guides::machine::{Phase, Progress, State, StepOutcomeKind};
use leptos::html;
use leptos::prelude::*;

/// The card of the present step, while there is one. No dialog: the page stays usable. `node` is the card itself, to be put beside its
/// target.
pub fn card(session: GuideSession, node: NodeRef<html::Section>, guide: &Guide, state: &State) -> Option<AnyView> {
    let step = state.place(guide).filter(|_| state.is_under_way())?.step;
    let progress = Progress::of(guide, state);
    let parts = view! {
        <header class="guide-card__head">
            <p class="guide-quiet">{format!("{}: {}", guide.title, progress.chapter_title)}</p>
            <p class="guide-standing">{progress.describe()}</p>
            <p class="guide-chapters" aria-hidden="true">{chapters(&progress)}</p>
        </header>
        <div class="guide-card__body">{body(session, guide, state, step)}</div>
        <footer class="guide-card__buttons">{foot(session, state, step)}</footer>
    };
    Some(card_frame(parts, node))
}

fn body(session: GuideSession, guide: &Guide, state: &State, step: &Step) -> AnyView {
    let explanation = step.explanation.as_ref().map(|words| {
        view! {
            <details class="guide-explanation">
                <summary data-testid=anchors::GUIDE_EXPLANATION>"In the real product"</summary>
                {text(words)}
            </details>
        }
    });
    let article = step.article.map(|number| view! { <p class="guide-quiet">{format!("Step {number} of the support article.")}</p> });
    view! {
        <h2 class="guide-card__title" id=HEADING tabindex="-1">{step.title.clone()}</h2>
        {text(&step.text)}
        {step.question.as_ref().map(|question| answers(session, state, question))}
        {blocker(session, guide, state)}
        {presenter_snapshot(state)}
        {help(session, state, step)}
        {explanation}
        {article}
    }
    .into_any()
}

/// A bar for each chapter, as far as it is over.
fn chapters(progress: &Progress) -> AnyView {
    let step = |is_over: bool| view! { <span class="guide-chapters__step" class=("guide-chapters__step--over", is_over)></span> };
    let bar = |&(over, all): &(usize, usize)| {
        view! { <span class="guide-chapters__bar">{(0..all).map(|index| step(index < over)).collect_view()}</span> }
    };
    progress.chapters.iter().map(bar).collect_view().into_any()
}

/// What is said of a step that is over.
fn presenter_snapshot(state: &State) -> Option<AnyView> {
    let words = match state.phase {
        Phase::Completed { how: StepOutcomeKind::AlreadyMet, .. } => "This is so already. Go on when you are ready.",
        Phase::Completed { .. } => "Done. Go on when you are ready.",
        _ => return None,
    };
    Some(view! { <p class="guide-done">{words}</p> }.into_any())
}
