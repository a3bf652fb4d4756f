//! The hints of a step, one after the other.

use super::action_executor::do_it;
use super::button::GuideButton;
use super::problems::alert;
use super::session::GuideSession;
use super::spot;
use super::text::text;
use crate::contract::anchors;
use crate::guides::guide::Step;
use crate::guides::machine::{Event, Hint, Phase, State};
use leptos::prelude::*;

/// The hints that were opened, and the button for the next one. What does the step is offered again and again.
pub fn help(session: GuideSession, state: &State, step: &Step) -> AnyView {
    let is_open = |hint: Hint| state.hints.contains(&(step.id.clone(), hint));
    let shown = [(Hint::Nudge, &step.hints.nudge), (Hint::Where, &step.hints.place)].map(|(hint, words)| {
        let words = words.as_ref().filter(|_| is_open(hint))?;
        Some(view! { <div class="guide-hint">{text(words)}</div> })
    });
    // What is over or cannot be done needs no hint.
    let is_offered = session.cursor.is_none() && matches!(state.phase, Phase::Active { .. } | Phase::Checking { .. });
    let next = Hint::of(step).into_iter().find(|hint| is_offered && (*hint == Hint::DoItForMe || !is_open(*hint)));
    let button = next.map(|hint| {
        let caption = match hint {
            Hint::Nudge => "Hint",
            Hint::Where => "Where is it?",
            Hint::DoItForMe => "Do it for me",
        };
        let on_press = move || open(session, hint);
        view! { <GuideButton caption testid=anchors::GUIDE_HINT busy=session.is_busy.get() on_press /> }
    });
    view! {
        <div class="guide-hints" role="group" aria-label="Hints">
            {shown}
            {button}
        </div>
        {alert(session.problem.get())}
    }
    .into_any()
}

fn open(session: GuideSession, hint: Hint) {
    session.dispatch(&Event::Hinted(hint));
    match hint {
        Hint::Nudge => {}
        Hint::Where => session.target().iter().for_each(spot::show),
        Hint::DoItForMe => do_it(session),
    }
}
