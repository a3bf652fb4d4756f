//! The demonstration: goes through a guide by itself, with the events that a hand makes, on the screen that the person sees.

use super::action_executor::{apply_resolution, perform};
use super::button::GuideButton;
use super::demo_cursor::DemoCursor;
use super::session::GuideSession;
use crate::contract::anchors;
use crate::guides::machine::{Event, Phase, State};
use leptos::prelude::*;

/// How long the text of a step stays before the hand moves, in milliseconds at the usual speed.
const READING: u32 = 2_500;
/// How often a step is tried: more than one thing may be in its way.
const TRIES: u32 = 4;
/// What is said of a step that does not end.
const NO_END: &str = "This step does not come to its end by itself. Do it by hand, or take over and skip it.";
/// How many times the demonstration looks whether a step is over, with a [`DemoCursor::pause`] after each.
const LOOKS: u32 = 320;
/// The speeds, in hundredths of the usual one, and what they are called. At the last one nothing takes any time.
const SPEEDS: [(u32, &str); 4] = [(50, "Slow"), (100, "Usual"), (400, "Fast"), (u32::MAX, "Instant")];

/// Plays until the end, or until the walkthrough is gone. Paused, it waits; what cannot be done pauses it, and the card says why.
pub async fn play(session: GuideSession, cursor: DemoCursor) {
    let (mut tried, mut tries) = (String::new(), 0);
    loop {
        cursor.pause().await;
        let Some(state) = session.state.try_get_untracked() else { return };
        if state.phase == Phase::Finished {
            return;
        }
        let Some(step) = state.step().filter(|_| is_playing(cursor)).map(str::to_owned) else { continue };
        if tried != step {
            (tried, tries) = (step.clone(), 0);
            cursor.wait(READING).await;
            // At the speed Instant the step may only just have begun.
            while session.may_still_come() {
                cursor.pause().await;
            }
            if !is_playing(cursor) || session.present().as_ref() != Some(&step) {
                continue;
            }
        }
        tries += 1;
        let outcome = if tries > TRIES { Err(NO_END.to_owned()) } else { one(session, cursor, &step).await };
        let is_over = session.present().as_ref() != Some(&step);
        let is_single = is_over && cursor.is_single.try_get_value() == Some(true);
        if outcome.is_err() || is_single {
            tries = 0;
            cursor.is_single.try_set_value(false);
            cursor.is_playing.try_set(false);
            session.problem.try_set(outcome.err());
        }
    }
}

fn is_playing(cursor: DemoCursor) -> bool {
    cursor.is_playing.try_get_untracked() == Some(true)
}

/// Does what there is to do at a step: takes a way out, goes on, or does the step itself.
///
/// # Errors
///
/// Why it cannot be done, as a sentence.
async fn one(session: GuideSession, cursor: DemoCursor, step: &str) -> Result<(), String> {
    match phase_of(session) {
        Some(Phase::Blocked { blocked, .. }) => {
            apply_resolution(session, &blocked.resolution).await?;
            until(session, cursor, |state| !matches!(state.phase, Phase::Blocked { .. })).await;
        }
        Some(Phase::Completed { .. }) => session.dispatch(&Event::Next),
        _ => {
            for action in session.actions() {
                if session.present().as_deref() != Some(step) || !is_playing(cursor) {
                    return Ok(());
                }
                perform(session, Some(cursor), &action).await?;
            }
            until(session, cursor, |state| {
                state.step() != Some(step) || matches!(state.phase, Phase::Completed { .. } | Phase::Blocked { .. })
            })
            .await;
        }
    }
    Ok(())
}

/// Waits until the walkthrough is so, or gone, or has not become so for long.
async fn until(session: GuideSession, cursor: DemoCursor, matches: impl Fn(&State) -> bool) {
    for _ in 0..LOOKS {
        if session.state.try_with_untracked(&matches) != Some(false) {
            return;
        }
        cursor.pause().await;
    }
}

fn phase_of(session: GuideSession) -> Option<Phase> {
    session.state.try_get_untracked().map(|state| state.phase)
}

/// The buttons of the demonstration.
pub fn controls(session: GuideSession, cursor: DemoCursor) -> AnyView {
    let is_playing = cursor.is_playing.get();
    let speed = cursor.speed.get();
    let play = move || cursor.is_playing.update(|is_playing| *is_playing = !*is_playing);
    let single = move || {
        cursor.is_single.set_value(true);
        cursor.is_playing.set(true);
    };
    let following = SPEEDS.iter().cycle().skip_while(|(value, _)| *value != speed).nth(1).map_or(100, |(value, _)| *value);
    let name = SPEEDS.iter().find(|(value, _)| *value == speed).map_or("Usual", |(_, name)| name);
    view! {
        <GuideButton caption=if is_playing { "Pause" } else { "Play" } testid=anchors::GUIDE_PLAY primary=true on_press=play />
        {(!is_playing).then(|| view! { <GuideButton caption="One step" testid=anchors::GUIDE_ONE_STEP on_press=single /> })}
        <GuideButton caption=format!("Speed: {name}") testid=anchors::GUIDE_SPEED on_press=move || cursor.speed.set(following) />
        <GuideButton caption="Take over" testid=anchors::GUIDE_TAKE_OVER on_press=move || session.switch_to_guided() />
    }
    .into_any()
}
