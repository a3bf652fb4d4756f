//! Why a step cannot be done now, and the way out.

use super::button::GuideButton;
use super::perform::take_way_out;
use super::walk::Walk;
use crate::article::scenario::Scenario;
use crate::contract::anchors;
use crate::guides::action::Action;
use crate::guides::guide::Guide;
use crate::guides::machine::{Block, Phase, State, WayOut};
use leptos::prelude::*;

/// Why the present step cannot be done, and a button that leads out; nothing where it can be done.
pub fn obstacle(walk: Walk, guide: &Guide, state: &State) -> Option<AnyView> {
    let Phase::Blocked { block: Block { obstacle, way_out }, .. } = &state.phase else { return None };
    let caption = match way_out {
        WayOut::Begin { scenario, .. } => begin(scenario),
        WayOut::Step(step) => {
            let title = guide.place(step).map(|place| place.step.title.as_str()).unwrap_or_default();
            format!("Back to “{title}”")
        }
        WayOut::Do(action) => caption(action),
    };
    let way_out = way_out.clone();
    let leave = move || {
        let way_out = way_out.clone();
        walk.help(async move { take_way_out(walk, &way_out).await });
    };
    let view = view! {
        <div class="guide-block">
            <p>{obstacle.in_words()}</p>
            <GuideButton caption=caption testid=anchors::GUIDE_WAY_OUT primary=true busy=walk.is_busy.get() on_press=leave />
        </div>
    };
    Some(view.into_any())
}

fn caption(action: &Action) -> String {
    match action {
        Action::Open(_) => "Go there".to_owned(),
        Action::Begin(scenario) => begin(scenario),
        Action::Choose(choice) => format!("Choose “{}”", choice.option),
        Action::Type(typing) => format!("Enter {}", typing.kind.in_words()),
        Action::Press(_) | Action::Inspect(_) | Action::Acknowledge(_) | Action::Answer(_) => "Do it for me".to_owned(),
    }
}

fn begin(scenario: &str) -> String {
    format!("Begin “{}” anew", Scenario::find(scenario).map_or(scenario, |scenario| scenario.title))
}
