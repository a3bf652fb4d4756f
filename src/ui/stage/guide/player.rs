//! The demonstration: goes through a guide by itself, with the events that a hand makes, on the screen that the person sees.

use super::button::Button;
use super::hand::Hand;
use super::perform::perform;
use super::walk::Walk;
use crate::ui::anchors;
use crate::walkthrough::machine::{Event, Phase};
use leptos::prelude::*;

/// How long the text of a step stays before the hand moves, in milliseconds at the usual speed.
const READING: u32 = 2_500;
/// How often it is looked whether a step is over, and how long is waited in between, in milliseconds.
const LOOKS: u32 = 50;
const PAUSE: u32 = 100;
/// The speeds, in hundredths of the usual one, and what they are called.
const SPEEDS: [(u32, &str); 3] = [(50, "Slow"), (100, "Usual"), (400, "Fast")];

/// Plays until the end, or until the walkthrough is gone. Paused, it waits; what cannot be done pauses it, and the card says why.
pub async fn play(walk: Walk, hand: Hand) {
    loop {
        hand.wait(PAUSE).await;
        let Some(state) = walk.state.try_get_untracked() else { return };
        if state.phase == Phase::Finished {
            return;
        }
        if hand.is_playing.try_get_untracked() == Some(false) {
            continue;
        }
        let Some(step) = state.step().map(str::to_owned) else { continue };
        hand.wait(READING).await;
        if hand.is_playing.try_get_untracked() != Some(true) || walk.present().as_ref() != Some(&step) {
            continue;
        }
        if let Err(problem) = one(walk, hand, &step).await {
            walk.problem.try_set(Some(problem));
            hand.is_playing.try_set(false);
        }
        if hand.is_single.try_get_value() == Some(true) {
            hand.is_single.try_set_value(false);
            hand.is_playing.try_set(false);
        }
    }
}

/// Does one step, and goes on from it. Errors: why it cannot be done, as a sentence.
async fn one(walk: Walk, hand: Hand, step: &str) -> Result<(), String> {
    let phase = walk.state.try_get_untracked().map(|state| state.phase);
    match phase {
        Some(Phase::Blocked { block, .. }) => walk.leave_by(&block.way_out).await?,
        Some(Phase::Completed { .. }) => walk.tell(&Event::Next),
        _ => {
            for action in walk.actions() {
                if walk.present().as_deref() != Some(step) || hand.is_playing.try_get_untracked() != Some(true) {
                    return Ok(());
                }
                perform(walk, Some(hand), &action).await?;
            }
        }
    }
    for _ in 0..LOOKS {
        let Some(state) = walk.state.try_get_untracked() else { return Ok(()) };
        match (state.step() == Some(step), &state.phase) {
            (false, _) => return Ok(()),
            (true, Phase::Completed { .. }) => {
                walk.tell(&Event::Next);
                return Ok(());
            }
            (true, _) => hand.wait(PAUSE).await,
        }
    }
    match phase_of(walk) {
        Some(Phase::Blocked { .. }) => Ok(()),
        _ => Err("This step does not come to its end by itself. Do it by hand, or skip it.".to_owned()),
    }
}

fn phase_of(walk: Walk) -> Option<Phase> {
    walk.state.try_get_untracked().map(|state| state.phase)
}

/// The buttons of the demonstration.
pub fn controls(walk: Walk, hand: Hand) -> AnyView {
    let is_playing = hand.is_playing.get();
    let speed = hand.speed.get();
    let play = move || hand.is_playing.update(|is_playing| *is_playing = !*is_playing);
    let single = move || {
        hand.is_single.set_value(true);
        hand.is_playing.set(true);
    };
    let following = SPEEDS.iter().cycle().skip_while(|(value, _)| *value != speed).nth(1).map_or(100, |(value, _)| *value);
    let name = SPEEDS.iter().find(|(value, _)| *value == speed).map_or("Usual", |(_, name)| name);
    let take_over = move || walk.take_over();
    let buttons = [
        Some(Button::new(if is_playing { "Pause" } else { "Play" }, anchors::GUIDE_PLAY, play).main()),
        (!is_playing).then(|| Button::new("One step", anchors::GUIDE_ONE_STEP, single)),
        Some(Button::new(format!("Speed: {name}"), anchors::GUIDE_SPEED, move || hand.speed.set(following))),
        Some(Button::new("Take over", anchors::GUIDE_TAKE_OVER, take_over)),
    ];
    buttons.map(|button| button.map(Button::view)).into_any()
}

/// The pointer, where the hand is.
#[component]
pub fn Pointer(
    /// The hand.
    hand: Hand,
) -> impl IntoView {
    move || {
        let (left, top) = hand.place.get()?;
        let style = format!("--guide-left: {left}px; --guide-top: {top}px");
        Some(view! { <div class="guide-pointer" aria-hidden="true" style=style></div> }.into_any())
    }
}
