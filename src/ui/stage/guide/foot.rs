//! The buttons of the card.

use super::button::Button;
use super::card::HEADING;
use super::element::{Markup, several};
use super::keys::focus_tab;
use super::player::controls;
use super::walk::Walk;
use crate::ui::anchors;
use crate::ui::kit::focus_soon;
use crate::walkthrough::guide::Step;
use crate::walkthrough::machine::{Event, Phase, State};
use crate::walkthrough::presenting;
use crate::walkthrough::words::Acknowledgement;
use leptos::prelude::*;

/// Next, Back, Skip and Leave, as far as the step allows them.
pub fn foot(walk: Walk, state: &State, step: &Step) -> Markup {
    let tell = move |caption: &str, testid, event: fn() -> Event| {
        Button::new(caption, testid, move || {
            walk.tell(&event());
            focus_soon(|| document().get_element_by_id(HEADING));
        })
    };
    let leave = move || {
        walk.leave();
        focus_tab();
    };
    let leave = Button::new("Leave", anchors::GUIDE_LEAVE, leave);
    if let Some(hand) = walk.hand {
        return several![controls(walk, hand), leave];
    }
    let is_open = matches!(state.phase, Phase::Active { .. } | Phase::Checking { .. });
    let is_over = matches!(state.phase, Phase::Completed { .. });
    let next: fn() -> Event = if is_over { || Event::Next } else { || Event::Acknowledged(Acknowledgement::Read) };
    let can_go_on = walk.guide.with_value(|guide| presenting::next(guide, state).is_some());
    let seen = "I have seen it in the browser’s own panel";
    let buttons = [
        can_go_on.then(|| tell("Next", anchors::GUIDE_NEXT, next).main()),
        (is_open && step.asks_for(Acknowledgement::BrowserPanel))
            .then(|| tell(seen, anchors::GUIDE_SEEN, || Event::Acknowledged(Acknowledgement::BrowserPanel))),
        (!state.trail.is_empty()).then(|| tell("Back", anchors::GUIDE_BACK, || Event::Back)),
        (!is_over).then(|| tell("Skip", anchors::GUIDE_SKIP, || Event::Skip)),
        Some(leave),
    ];
    buttons.into()
}
