//! The card: what to do now, and what helps.

use super::answers::answers;
use super::foot::Foot;
use super::help::help;
use super::obstacle::ObstacleNote;
use super::text::text;
use super::walk::Walk;
use crate::ui::anchors;
use crate::walkthrough::guide::Step;
use crate::walkthrough::machine::{How, Phase, Progress};
use leptos::html;
use leptos::prelude::*;

/// Id of the heading, which takes the focus when the person goes on by the card.
pub const HEADING: &str = "guide-heading";

/// The card of the present step. No dialog: the page stays usable.
#[component]
pub fn Card(
    /// The walkthrough.
    walk: Walk,
    /// The card itself, to be put beside its target.
    node: NodeRef<html::Section>,
) -> impl IntoView {
    let title = walk.guide.with_value(|guide| guide.title.clone());
    let progress = Memo::new(move |_| walk.guide.with_value(|guide| Progress::of(guide, &walk.state.read())));
    let at = Memo::new(move |_| walk.state.with(|state| state.step().map(str::to_owned)));
    let body =
        move || walk.guide.with_value(|guide| at.read().as_ref().and_then(|step| guide.place(step)).map(|place| step_of(walk, place.step)));
    view! {
        <section class="guide-card" aria-label="Walkthrough" data-testid=anchors::GUIDE_CARD node_ref=node>
            <header class="guide-card__head">
                <p class="guide-quiet">{title} {move || format!(": {}", progress.read().chapter_title)}</p>
                <p class="guide-standing">{move || progress.read().in_words()}</p>
                <p class="guide-chapters" aria-hidden="true">{move || chapters(&progress.read())}</p>
            </header>
            <div class="guide-card__body">{body}</div>
            <Foot walk />
        </section>
    }
}

/// What the card says of a step.
fn step_of(walk: Walk, step: &Step) -> AnyView {
    let article = step.article.map(|number| {
        view! { <p class="guide-quiet">{format!("Step {number} of the support article.")}</p> }
    });
    let explanation = step.explanation.as_ref().map(|words| {
        view! {
            <details class="guide-explanation">
                <summary data-testid=anchors::GUIDE_EXPLANATION>"In the real product"</summary>
                {text(words)}
            </details>
        }
    });
    view! {
        <h2 class="guide-card__title" id=HEADING tabindex="-1">{step.title.clone()}</h2>
        {text(&step.text)}
        {step.question.as_ref().map(|question| answers(walk, question))}
        <ObstacleNote walk />
        {move || standing(walk)}
        {help(walk, step)}
        {explanation}
        {article}
    }
    .into_any()
}

/// A bar for each chapter, as far as it is over.
fn chapters(progress: &Progress) -> AnyView {
    let bar = |(over, all): &(usize, usize)| {
        let step = |index| view! { <span class="guide-chapters__step" class:guide-chapters__step--over=index < *over></span> };
        view! { <span class="guide-chapters__bar">{(0..*all).map(step).collect_view()}</span> }
    };
    progress.chapters.iter().map(bar).collect_view().into_any()
}

/// What is said of a step that is over.
fn standing(walk: Walk) -> Option<AnyView> {
    let words = match walk.state.read().phase {
        Phase::Completed { how: How::AlreadyMet, .. } => "This is so already. Go on when you are ready.",
        Phase::Completed { .. } => "Done. Go on when you are ready.",
        _ => return None,
    };
    Some(view! { <p class="guide-done">{words}</p> }.into_any())
}
