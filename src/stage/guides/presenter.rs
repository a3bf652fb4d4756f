//! The presenter's window: follows the walkthrough in another window of the same world, and moves it on.

use super::button::GuideButton;
use super::desk::GuideDesk;
use super::modal::modal;
use super::text::text;
use crate::contract::anchors;
use crate::guides::guide::Guide;
use crate::guides::presenting::{Ask, Standing};
use crate::transport::{Channel, Settings};
use leptos::prelude::*;

/// Opens the channel between the window of a walkthrough and that of its presenter, in the present world.
pub fn channel(name: &str, hear: impl Fn(&str) + 'static) -> Channel {
    let world = expect_context::<Settings>().world;
    Channel::open(&format!("{world}.{name}"), hear)
}

/// The presenter's window of the guide that addresses call so.
pub fn presenter(name: &str, guide: StoredValue<Guide>, desk: GuideDesk) -> AnyView {
    let standing = RwSignal::new(None::<Standing>);
    let channel = channel(name, move |words| {
        if let Ok(told) = serde_json::from_str::<Standing>(words) {
            standing.try_set(Some(told));
        }
    });
    channel.send(Ask::Hello.as_ref());
    let content = move || {
        let standing = standing.read();
        guide.with_value(|guide| match &*standing {
            Some(standing) => follow(channel, guide, standing),
            None => {
                let waiting = format!("Start “{}” in the other window. It is followed here as soon as it is under way.", guide.title);
                view! { <p>{waiting}</p> }.into_any()
            }
        })
    };
    let title = guide.with_value(|guide| guide.title.clone());
    let parts = view! {
        {content}
        <footer class="guide-card__buttons">
            <GuideButton caption="Close" testid=anchors::PRESENTER_CLOSE on_press=move || desk.leave() />
        </footer>
    };
    let heading = format!("Presenter’s window: {title}");
    modal("guide-closing guide-presenter", heading, parts, move || desk.leave())
}

/// What is said of the present step, and the buttons that move the walkthrough on.
fn follow(channel: Channel, guide: &Guide, standing: &Standing) -> AnyView {
    let says = standing.says.clone();
    let Some(place) = standing.step.as_ref().and_then(|step| guide.place(step)) else {
        return view! { <p role="status">{says}</p> }.into_any();
    };
    let step = place.step;
    let heading = format!("Step {} of {}: {}", place.index + 1, guide.places().count(), step.title);
    let notes = step.notes.as_deref().unwrap_or("There are no notes for this step.");
    let explanation = step.explanation.as_ref().map(|words| {
        view! {
            <h4>"In the real product"</h4>
            {text(words)}
        }
    });
    let next = guide.after(place).map(|next| view! { <p class="guide-quiet">{format!("Then: {}.", next.title)}</p> });
    let button = move |caption: &'static str, testid, primary, ask: Ask| {
        view! { <GuideButton caption testid primary on_press=move || channel.send(ask.as_ref()) /> }
    };
    let light = if standing.is_lit { "End the spotlight" } else { "Spotlight" };
    view! {
        <p class="guide-quiet">{place.chapter.title.clone()}</p>
        <div role="status">
            <h3>{heading}</h3>
        </div>
        <p class="guide-done">{says}</p>
        <div class="guide-card__buttons">
            {standing.can_go_on.then(|| button("Next", anchors::PRESENTER_NEXT, true, Ask::Next))}
            {(!step.actions.is_empty() && !standing.can_go_on).then(|| button("Do it", anchors::PRESENTER_DO, true, Ask::Do))}
            {standing.can_go_back.then(|| button("Back", anchors::PRESENTER_BACK, false, Ask::Back))}
            {(!standing.can_go_on).then(|| button("Skip", anchors::PRESENTER_SKIP, false, Ask::Skip))}
            {step.target.is_some().then(|| button(light, anchors::PRESENTER_SPOTLIGHT, false, Ask::Spotlight))}
        </div>
        <h4>"Speaker notes"</h4>
        {text(notes)}
        <h4>"What the card says"</h4>
        {text(&step.text)}
        {explanation}
        {next}
    }
    .into_any()
}
