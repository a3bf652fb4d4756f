//! The demonstration: goes through a guide by itself, with the events that a hand makes, on the screen that the person sees.

use super::button::GuideButton;
use super::hand::Hand;
use super::perform::{perform, take_way_out};
use super::walk::Walk;
use crate::contract::anchors;
use crate::guides::machine::{Event, Phase, State};
use leptos::prelude::*;

/// How long the text of a step stays before the hand moves, in milliseconds at the usual speed.
const READING: u32 = 2_500;
/// How often a step is tried: more than one thing may be in its way.
const TRIES: u32 = 4;
/// What is said of a step that does not end.
const NO_END: &str = "This step does not come to its end by itself. Do it by hand, or take over and skip it.";
/// How many times the demonstration looks whether a step is over, with a [`Hand::pause`] after each.
const LOOKS: u32 = 320;
/// The speeds, in hundredths of the usual one, and what they are called. At the last one nothing takes any time.
const SPEEDS: [(u32, &str); 4] = [(50, "Slow"), (100, "Usual"), (400, "Fast"), (u32::MAX, "Instant")];

/// Plays until the end, or until the walkthrough is gone. Paused, it waits; what cannot be done pauses it, and the card says why.
pub async fn play(walk: Walk, hand: Hand) {
    let (mut tried, mut tries) = (String::new(), 0);
    loop {
        hand.pause().await;
        let Some(state) = walk.state.try_get_untracked() else { return };
        if state.phase == Phase::Finished {
            return;
        }
        let Some(step) = state.step().filter(|_| is_playing(hand)).map(str::to_owned) else { continue };
        if tried != step {
            (tried, tries) = (step.clone(), 0);
            hand.wait(READING).await;
            // At the speed Instant the step may only just have begun.
            while walk.is_in_doubt() {
                hand.pause().await;
            }
            if !is_playing(hand) || walk.present().as_ref() != Some(&step) {
                continue;
            }
        }
        tries += 1;
        let outcome = if tries > TRIES { Err(NO_END.to_owned()) } else { one(walk, hand, &step).await };
        let is_over = walk.present().as_ref() != Some(&step);
        let is_single = is_over && hand.is_single.try_get_value() == Some(true);
        if outcome.is_err() || is_single {
            tries = 0;
            hand.is_single.try_set_value(false);
            hand.is_playing.try_set(false);
            walk.problem.try_set(outcome.err());
        }
    }
}

fn is_playing(hand: Hand) -> bool {
    hand.is_playing.try_get_untracked() == Some(true)
}

/// Does what there is to do at a step: takes a way out, goes on, or does the step itself. Errors: why it cannot be done, as a sentence.
async fn one(walk: Walk, hand: Hand, step: &str) -> Result<(), String> {
    match phase_of(walk) {
        Some(Phase::Blocked { block, .. }) => {
            take_way_out(walk, &block.way_out).await?;
            until(walk, hand, |state| !matches!(state.phase, Phase::Blocked { .. })).await;
        }
        Some(Phase::Completed { .. }) => walk.tell(&Event::Next),
        _ => {
            for action in walk.actions() {
                if walk.present().as_deref() != Some(step) || !is_playing(hand) {
                    return Ok(());
                }
                perform(walk, Some(hand), &action).await?;
            }
            until(walk, hand, |state| state.step() != Some(step) || matches!(state.phase, Phase::Completed { .. } | Phase::Blocked { .. }))
                .await;
        }
    }
    Ok(())
}

/// Waits until the walkthrough is so, or gone, or has not become so for long.
async fn until(walk: Walk, hand: Hand, is_so: impl Fn(&State) -> bool) {
    for _ in 0..LOOKS {
        if walk.state.try_with_untracked(&is_so) != Some(false) {
            return;
        }
        hand.pause().await;
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
    view! {
        <GuideButton caption=if is_playing { "Pause" } else { "Play" } testid=anchors::GUIDE_PLAY primary=true on_press=play />
        {(!is_playing).then(|| view! { <GuideButton caption="One step" testid=anchors::GUIDE_ONE_STEP on_press=single /> })}
        <GuideButton caption=format!("Speed: {name}") testid=anchors::GUIDE_SPEED on_press=move || hand.speed.set(following) />
        <GuideButton caption="Take over" testid=anchors::GUIDE_TAKE_OVER on_press=move || walk.take_over() />
    }
    .into_any()
}
