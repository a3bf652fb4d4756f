//! The buttons of the card.

use super::card::HEADING;
use super::keys::focus_tab;
use super::walk::Walk;
use crate::ui::anchors;
use crate::ui::kit::focus_soon;
use crate::walkthrough::condition::Condition;
use crate::walkthrough::machine::{Event, Phase};
use crate::walkthrough::words::Acknowledgement;
use leptos::prelude::*;

/// What leads on: once a step is over, or where reading it is all.
#[derive(Clone, Copy, PartialEq, Eq)]
enum On {
    Next,
    Read,
    Nothing,
}

/// Back, Skip, Next and Leave, as far as the step allows them.
#[component]
pub fn Foot(
    /// The walkthrough.
    walk: Walk,
) -> impl IntoView {
    let on = Memo::new(move |_| match &walk.state.read().phase {
        Phase::Completed { .. } => On::Next,
        Phase::Active { .. } | Phase::Checking { .. } if asks_for(walk, Acknowledgement::Read) => On::Read,
        _ => On::Nothing,
    });
    let is_panel_asked = Memo::new(move |_| {
        let is_open = matches!(walk.state.read().phase, Phase::Active { .. } | Phase::Checking { .. });
        is_open && asks_for(walk, Acknowledgement::BrowserPanel)
    });
    let can_go_back = Memo::new(move |_| !walk.state.read().trail.is_empty());
    let tell = move |event: Event| {
        walk.tell(&event);
        focus_soon(|| document().get_element_by_id(HEADING));
    };
    let leave = move |_| {
        walk.leave();
        focus_tab();
    };
    let button = move |caption: &'static str, testid: &'static str, is_main: bool, event: fn() -> Event| {
        view! {
            <button
                class="stage-button"
                class:stage-button--primary=is_main
                type="button"
                data-testid=testid
                on:click=move |_| tell(event())
            >
                {caption}
            </button>
        }
        .into_any()
    };
    let seen = "I have seen it in the browser’s own panel";
    view! {
        <footer class="guide-card__buttons">
            {move || match on.get() {
                On::Next => Some(button("Next", anchors::GUIDE_NEXT, true, || Event::Next)),
                On::Read => Some(button("Next", anchors::GUIDE_NEXT, true, || Event::Acknowledged(Acknowledgement::Read))),
                On::Nothing => None,
            }}
            {move || {
                is_panel_asked
                    .get()
                    .then(|| button(seen, anchors::GUIDE_SEEN, false, || Event::Acknowledged(Acknowledgement::BrowserPanel)))
            }}
            {move || can_go_back.get().then(|| button("Back", anchors::GUIDE_BACK, false, || Event::Back))}
            {move || (on.get() != On::Next).then(|| button("Skip", anchors::GUIDE_SKIP, false, || Event::Skip))}
            <button class="stage-button" type="button" data-testid=anchors::GUIDE_LEAVE on:click=leave>"Leave"</button>
        </footer>
    }
}

/// Whether saying so would end the present step.
fn asks_for(walk: Walk, said: Acknowledgement) -> bool {
    let asks = |condition: &&Condition| matches!(condition, Condition::Acknowledged(asked) if *asked == said);
    walk.guide.with_value(|guide| walk.state.read().place(guide).is_some_and(|place| place.step.until.walk().iter().any(asks)))
}
