//! Why a step cannot be done now, and the way out.

use super::walk::Walk;
use crate::sim::Scenario;
use crate::ui::anchors;
use crate::walkthrough::action::Action;
use crate::walkthrough::machine::{Block, Phase, WayOut};
use leptos::prelude::*;

/// Why the present step cannot be done, and a button that leads out; nothing where it can be done.
#[component]
pub fn ObstacleNote(
    /// The walkthrough.
    walk: Walk,
) -> impl IntoView {
    let block = Memo::new(move |_| match &walk.state.read().phase {
        Phase::Blocked { block, .. } => Some(block.clone()),
        _ => None,
    });
    move || {
        let Block { obstacle, way_out } = block.get()?;
        let caption = walk.guide.with_value(|guide| match &way_out {
            WayOut::Begin { scenario, .. } => begin(scenario),
            WayOut::Step(step) => {
                let title = guide.place(step).map(|place| place.step.title.clone()).unwrap_or_default();
                format!("Back to “{title}”")
            }
            WayOut::Do(action) => caption(action),
        });
        let leave = move |_| {
            let way_out = way_out.clone();
            walk.help(async move { walk.leave_by(&way_out).await });
        };
        Some(
            view! {
                <div class="guide-block">
                    <p>{obstacle.in_words()}</p>
                    <button
                        class="stage-button stage-button--primary"
                        type="button"
                        aria-disabled=move || walk.is_busy.get().then_some("true")
                        data-testid=anchors::GUIDE_WAY_OUT
                        on:click=leave
                    >
                        {caption}
                    </button>
                </div>
            }
            .into_any(),
        )
    }
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
