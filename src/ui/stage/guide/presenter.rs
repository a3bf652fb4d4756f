//! The presenter's window: follows the walkthrough in another window of the same world, and moves it on.

use super::button::Button;
use super::desk::GuideDesk;
use super::element::{Element, Markup, element, several};
use super::live::live;
use super::modal::modal;
use super::relay::Relay;
use super::text::text;
use crate::ui::anchors;
use crate::walkthrough::guide::Guide;
use crate::walkthrough::presenting::{Ask, Standing};
use leptos::prelude::*;

/// The presenter's window of the guide that addresses call so.
pub fn presenter(name: &str, guide: StoredValue<Guide>, desk: GuideDesk) -> Element {
    let standing = RwSignal::new(None::<Standing>);
    let relay = Relay::of(name, move |words| {
        if let Ok(told) = serde_json::from_str::<Standing>(words) {
            standing.try_set(Some(told));
        }
    });
    relay.say(Ask::Hello.as_ref());
    let inside = live(move || {
        let standing = standing.read();
        guide.with_value(|guide| match &*standing {
            Some(standing) => follow(relay, guide, standing),
            None => {
                element("p", "", format!("Start “{}” in the other window. It is followed here as soon as it is under way.", guide.title))
                    .into()
            }
        })
    });
    let title = guide.with_value(|guide| guide.title.clone());
    let close = Button::new("Close", anchors::PRESENTER_CLOSE, move || desk.leave());
    let parts = several![inside, element("footer", "guide-card__buttons", close)];
    modal("guide-closing guide-presenter", format!("Presenter’s window: {title}"), parts, move || desk.leave())
}

fn follow(relay: Relay, guide: &Guide, standing: &Standing) -> Markup {
    let Some(place) = standing.step.as_ref().and_then(|step| guide.place(step)) else {
        return element("p", "", standing.says.clone()).with(&[("role", "status")]).into();
    };
    let step = place.step;
    let heading = format!("Step {} of {}: {}", place.index + 1, guide.places().count(), step.title);
    let notes = step.notes.clone().unwrap_or_else(|| "There are no notes for this step.".to_owned());
    let explanation = step.explanation.as_ref().map(|words| [element("h4", "", "In the real product"), text(words)]);
    let next = guide.after(place).map(|next| element("p", "guide-quiet", format!("Then: {}.", next.title)));
    let ask = move |caption: &str, testid, ask: Ask| Button::new(caption, testid, move || relay.say(ask.as_ref()));
    let light = if standing.is_lit { "End the spotlight" } else { "Spotlight" };
    let buttons = [
        standing.can_go_on.then(|| ask("Next", anchors::PRESENTER_NEXT, Ask::Next).main()),
        (!step.actions.is_empty() && !standing.can_go_on).then(|| ask("Do it", anchors::PRESENTER_DO, Ask::Do).main()),
        standing.can_go_back.then(|| ask("Back", anchors::PRESENTER_BACK, Ask::Back)),
        (!standing.can_go_on).then(|| ask("Skip", anchors::PRESENTER_SKIP, Ask::Skip)),
        step.target.is_some().then(|| ask(light, anchors::PRESENTER_SPOTLIGHT, Ask::Spotlight)),
    ];
    several![
        element("p", "guide-quiet", place.chapter.title.clone()),
        element("div", "", element("h3", "", heading)).with(&[("role", "status")]),
        element("p", "guide-done", standing.says.clone()),
        element("div", "guide-card__buttons", buttons),
        element("h4", "", "Speaker notes"),
        text(&notes),
        element("h4", "", "What the card says"),
        text(&step.text),
        explanation,
        next,
    ]
}
