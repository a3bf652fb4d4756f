//! The buttons of the card.

use super::button::GuideButton;
use super::demo_player::controls;
use super::ids::HEADING;
use super::keys::focus_tab;
use super::session::GuideSession;
use crate::components::focus_soon;
use crate::contract::anchors;
use crate::guides::guide::Step;
use crate::guides::machine::{Event, Phase, State};
use crate::guides::presenting;
use crate::guides::words::Acknowledgement;
use leptos::prelude::*;

/// Next, Back, Skip and Leave, as far as the step allows them; in a demonstration its controls and Leave.
pub fn foot(session: GuideSession, state: &State, step: &Step) -> AnyView {
    let leave = move || {
        session.leave();
        focus_tab();
    };
    let leave = view! { <GuideButton caption="Leave" testid=anchors::GUIDE_LEAVE on_press=leave /> };
    if let Some(cursor) = session.cursor {
        return view! {
            {controls(session, cursor)}
            {leave}
        }
        .into_any();
    }
    let tell = move |event: fn() -> Event| {
        move || {
            session.dispatch(&event());
            focus_soon(|| document().get_element_by_id(HEADING));
        }
    };
    let is_open = matches!(state.phase, Phase::Active { .. } | Phase::Checking { .. });
    let is_over = matches!(state.phase, Phase::Completed { .. });
    let next = tell(if is_over { || Event::Next } else { || Event::Acknowledged(Acknowledgement::Read) });
    let seen = tell(|| Event::Acknowledged(Acknowledgement::BrowserPanel));
    let seen_caption = "I have seen it in the browser’s own panel";
    let back = tell(|| Event::Back);
    let skip = tell(|| Event::Skip);
    let can_go_on = session.guide.with_value(|guide| presenting::next(guide, state).is_some());
    let asks_for_panel = is_open && step.asks_for(Acknowledgement::BrowserPanel);
    let can_go_back = !state.trail.is_empty();
    view! {
        {can_go_on.then(|| view! { <GuideButton caption="Next" testid=anchors::GUIDE_NEXT primary=true on_press=next /> })}
        {asks_for_panel.then(|| view! { <GuideButton caption=seen_caption testid=anchors::GUIDE_SEEN on_press=seen /> })}
        {can_go_back.then(|| view! { <GuideButton caption="Back" testid=anchors::GUIDE_BACK on_press=back /> })}
        {(!is_over).then(|| view! { <GuideButton caption="Skip" testid=anchors::GUIDE_SKIP on_press=skip /> })}
        {leave}
    }
    .into_any()
}
