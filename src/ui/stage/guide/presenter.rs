//! The presenter's window: follows the walkthrough in another window of the same world, and moves it on.

use super::button::Button;
use super::card::said;
use super::desk::GuideDesk;
use super::live::{live, open_modal};
use super::relay::Relay;
use super::text::text;
use crate::domain::json::from_text;
use crate::ui::anchors;
use crate::walkthrough::guide::Guide;
use crate::walkthrough::presenting::{Ask, Standing};
use leptos::html;
use leptos::prelude::*;

/// The presenter's window.
#[component]
pub fn Presenter(
    /// The name of the guide, as addresses have it.
    name: String,
    /// The guide.
    guide: StoredValue<Guide>,
    /// What the dock knows of walkthroughs.
    desk: GuideDesk,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    open_modal(node);
    let standing = RwSignal::new(None::<Standing>);
    let relay = Relay::of(&name, move |words| {
        if let Some(told) = from_text::<Standing>(words) {
            standing.try_set(Some(told));
        }
    });
    relay.say(Ask::Hello.as_str());
    let inside = live(move || {
        let standing = standing.read();
        guide.with_value(|guide| match &*standing {
            Some(standing) => follow(relay, guide, standing),
            None => said(None, format!("Start “{}” in the other window. It is followed here as soon as it is under way.", guide.title)),
        })
    });
    let title = guide.with_value(|guide| guide.title.clone());
    let close = Button::new("Close", anchors::PRESENTER_CLOSE, move || desk.leave());
    view! {
        // Escape closes it by the browser's own hand.
        <dialog class="guide-closing guide-presenter" aria-labelledby="guide-presenter-title" node_ref=node on:close=move |_| desk.leave()>
            <h2 class="guide-card__title" id="guide-presenter-title" tabindex="-1" autofocus>"Presenter’s window: " {title}</h2>
            {inside}
            <footer class="guide-card__buttons">{close.view()}</footer>
        </dialog>
    }
}

fn follow(relay: Relay, guide: &Guide, standing: &Standing) -> AnyView {
    let Some(place) = standing.step.as_ref().and_then(|step| guide.place(step)) else {
        return view! { <p role="status">{standing.says.clone()}</p> }.into_any();
    };
    let step = place.step;
    let heading = format!("Step {} of {}: {}", place.index + 1, guide.places().count(), step.title);
    let notes = step.notes.clone().unwrap_or_else(|| "There are no notes for this step.".to_owned());
    let explanation = step.explanation.as_ref().map(|words| view! { <h4>"In the real product"</h4> {text(words)} }.into_any());
    let next = guide.after(place).map(|next| said("guide-quiet", format!("Then: {}.", next.title)));
    let ask = move |caption: &str, testid, ask: Ask| Button::new(caption, testid, move || relay.say(ask.as_str()));
    let light = if standing.is_lit { "End the spotlight" } else { "Spotlight" };
    let buttons = [
        standing.can_go_on.then(|| ask("Next", anchors::PRESENTER_NEXT, Ask::Next).main()),
        (!step.actions.is_empty() && !standing.can_go_on).then(|| ask("Do it", anchors::PRESENTER_DO, Ask::Do).main()),
        standing.can_go_back.then(|| ask("Back", anchors::PRESENTER_BACK, Ask::Back)),
        (!standing.can_go_on).then(|| ask("Skip", anchors::PRESENTER_SKIP, Ask::Skip)),
        step.target.is_some().then(|| ask(light, anchors::PRESENTER_SPOTLIGHT, Ask::Spotlight)),
    ];
    view! {
        <p class="guide-quiet">{place.chapter.title.clone()}</p>
        <div role="status"><h3>{heading}</h3></div>
        <p class="guide-done">{standing.says.clone()}</p>
        <div class="guide-card__buttons">{buttons.map(|button| button.map(Button::view))}</div>
        <h4>"Speaker notes"</h4>
        {text(&notes)}
        <h4>"What the card says"</h4>
        {text(&step.text)}
        {explanation}
        {next}
    }
    .into_any()
}
