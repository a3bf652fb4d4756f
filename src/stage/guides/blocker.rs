//! Why a step cannot be done now, and the way out.

use super::action_executor::apply_resolution;
use super::button::GuideButton;
use super::session::GuideSession;
use crate::article::scenario::Scenario;
use crate::contract::anchors;
use crate::guides::action::Action;
use crate::guides::guide::Guide;
use crate::guides::machine::{BlockedStep, Phase, Resolution, State};
use leptos::prelude::*;

/// Why the present step cannot be done, and a button that leads out; nothing where it can be done.
pub fn blocker(session: GuideSession, guide: &Guide, state: &State) -> Option<AnyView> {
    let Phase::Blocked { blocked: BlockedStep { blocker, resolution }, .. } = &state.phase else { return None };
    let caption = match resolution {
        Resolution::Begin { scenario, .. } => begin(scenario),
        Resolution::Step(step) => {
            let title = guide.place(step).map(|place| place.step.title.as_str()).unwrap_or_default();
            format!("Back to “{title}”")
        }
        Resolution::Do(action) => caption(action),
    };
    let resolution = resolution.clone();
    let leave = move || {
        let resolution = resolution.clone();
        session.help(async move { apply_resolution(session, &resolution).await });
    };
    let view = view! {
        <div class="guide-block">
            <p>{blocker.describe()}</p>
            <GuideButton caption=caption testid=anchors::GUIDE_WAY_OUT primary=true busy=session.is_busy.get() on_press=leave />
        </div>
    };
    Some(view.into_any())
}

fn caption(action: &Action) -> String {
    match action {
        Action::Open(_) => "Go there".to_owned(),
        Action::Begin(scenario) => begin(scenario),
        Action::Choose(choice) => format!("Choose “{}”", choice.option),
        Action::Type(typing) => format!("Enter {}", typing.kind.describe()),
        Action::Press(_) | Action::Inspect(_) | Action::Acknowledge(_) | Action::Answer(_) => "Do it for me".to_owned(),
    }
}

fn begin(scenario: &str) -> String {
    format!("Begin “{}” anew", Scenario::find(scenario).map_or(scenario, |scenario| scenario.title))
}
