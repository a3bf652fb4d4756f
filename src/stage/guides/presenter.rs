//! The presenter's window: follows the walkthrough in another window of the same world, and moves it on.

use super::button::GuideButton;
use super::controller::GuideController;
use super::modal::modal;
use super::text::text;
use crate::contract::anchors;
use crate::guides::guide::Guide;
use crate::guides::presenting::{PresenterCommand, PresenterState};
use crate::transport::{Channel, Settings};
use leptos::prelude::*;

/// Opens the channel between the window of a walkthrough and that of its presenter, in the present world.
pub fn channel(name: &str, hear: impl Fn(&str) + 'static) -> Channel {
    let world = expect_context::<Settings>().world;
    Channel::open(&format!("{world}.{name}"), hear)
}

/// The presenter's window of the guide that addresses call so.
pub fn presenter(name: &str, guide: StoredValue<Guide>, controller: GuideController) -> AnyView {
    let presenter_snapshot = RwSignal::new(None::<PresenterState>);
    let channel = channel(name, move |words| {
        if let Ok(told) = serde_json::from_str::<PresenterState>(words) {
            presenter_snapshot.try_set(Some(told));
        }
    });
    channel.send(PresenterCommand::Hello.as_ref());
    let content = move || {
        let presenter_snapshot = presenter_snapshot.read();
        guide.with_value(|guide| match &*presenter_snapshot {
            Some(presenter_snapshot) => follow(channel, guide, presenter_snapshot),
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
            <GuideButton caption="Close" testid=anchors::PRESENTER_CLOSE on_press=move || controller.leave() />
        </footer>
    };
    let heading = format!("Presenter’s window: {title}");
    modal("guide-closing guide-presenter", heading, parts, move || controller.leave())
}

/// What is said of the present step, and the buttons that move the walkthrough on.
fn follow(channel: Channel, guide: &Guide, presenter_snapshot: &PresenterState) -> AnyView {
    let says = presenter_snapshot.says.clone();
    let Some(place) = presenter_snapshot.step.as_ref().and_then(|step| guide.place(step)) else {
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
    let button = move |caption: &'static str, testid, primary, ask: PresenterCommand| {
        view! { <GuideButton caption testid primary on_press=move || channel.send(ask.as_ref()) /> }
    };
    let light = if presenter_snapshot.spotlight_on { "End the spotlight" } else { "Spotlight" };
    view! {
        <p class="guide-quiet">{place.chapter.title.clone()}</p>
        <div role="status">
            <h3>{heading}</h3>
        </div>
        <p class="guide-done">{says}</p>
        <div class="guide-card__buttons">
            {presenter_snapshot.can_go_on.then(|| button("Next", anchors::PRESENTER_NEXT, true, PresenterCommand::Next))}
            {(!step.actions.is_empty() && !presenter_snapshot.can_go_on).then(|| button("Do it", anchors::PRESENTER_DO, true, PresenterCommand::Do))}
            {presenter_snapshot.can_go_back.then(|| button("Back", anchors::PRESENTER_BACK, false, PresenterCommand::Back))}
            {(!presenter_snapshot.can_go_on).then(|| button("Skip", anchors::PRESENTER_SKIP, false, PresenterCommand::Skip))}
            {step.target.is_some().then(|| button(light, anchors::PRESENTER_SPOTLIGHT, false, PresenterCommand::Spotlight))}
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
