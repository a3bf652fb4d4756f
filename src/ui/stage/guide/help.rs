//! The hints of a step, one after the other.

use super::perform::perform;
use super::spot;
use super::text::text;
use super::walk::Walk;
use crate::ui::anchors;
use crate::walkthrough::guide::Step;
use crate::walkthrough::machine::{Event, Hint, Phase};
use leptos::prelude::*;

/// The hints that were opened, and the button for the next one. What does the step is offered again and again.
pub fn help(walk: Walk, step: &Step) -> AnyView {
    let offered = Hint::of(step);
    let id = step.id.clone();
    let is_open = move |hint: Hint| walk.state.with(|state| state.hints.contains(&(id.clone(), hint)));
    let texts = [(Hint::Nudge, step.hints.nudge.clone()), (Hint::Where, step.hints.place.clone())];
    let shown = {
        let is_open = is_open.clone();
        move || {
            let open = texts.iter().filter(|(hint, _)| is_open(*hint)).filter_map(|(_, text)| text.clone());
            open.map(|words| view! { <div class="guide-hint">{text(&words)}</div> }).collect_view()
        }
    };
    let next = Memo::new(move |_| offered.iter().copied().find(|hint| *hint == Hint::DoItForMe || !is_open(*hint)));
    let target = StoredValue::new(step.target.clone());
    let open = move |hint: Hint| {
        walk.tell(&Event::Hinted(hint));
        match hint {
            Hint::Nudge => {}
            Hint::Where => target.with_value(|target| target.iter().for_each(spot::show)),
            Hint::DoItForMe => walk.help(async move {
                for action in walk.actions() {
                    if walk.is_alive() {
                        perform(walk, &action).await?;
                    }
                }
                Ok(())
            }),
        }
    };
    // What is over or cannot be done needs no hint.
    let is_offered = Memo::new(move |_| walk.state.with(|state| matches!(state.phase, Phase::Active { .. } | Phase::Checking { .. })));
    let button = move || {
        let hint = next.get().filter(|_| is_offered.get())?;
        let caption = match hint {
            Hint::Nudge => "Hint",
            Hint::Where => "Where is it?",
            Hint::DoItForMe => "Do it for me",
        };
        Some(
            view! {
                <button
                    class="stage-button"
                    type="button"
                    aria-disabled=move || walk.is_busy.get().then_some("true")
                    data-testid=anchors::GUIDE_HINT
                    on:click=move |_| open(hint)
                >
                    {caption}
                </button>
            }
            .into_any(),
        )
    };
    view! {
        <div class="guide-hints" role="group" aria-label="Hints">{shown} {button}</div>
        {move || walk.problem.get().map(|problem| view! { <p class="guide-problem" role="alert">{problem}</p> }.into_any())}
    }
    .into_any()
}
