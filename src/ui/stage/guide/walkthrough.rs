//! A walkthrough that the address asks for.

use super::button::Button;
use super::desk::{GuideDesk, key};
use super::files;
use super::opening;
use super::under_way::UnderWay;
use super::walk::Walk;
use crate::client::Settings;
use crate::domain::copy;
use crate::ui::anchors;
use crate::ui::kit::when_settled;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// A walkthrough: nothing until it is loaded and the screens stand.
#[component]
pub fn Walkthrough(
    /// Its id.
    guide: String,
    /// What the dock knows of it.
    desk: GuideDesk,
) -> impl IntoView {
    let loaded = RwSignal::new(None::<Result<Walk, &'static str>>);
    let world = expect_context::<Settings>().world;
    let owner = Owner::current().unwrap_or_default();
    let guide = StoredValue::new(guide);
    let load = move || {
        let (owner, key) = (owner.clone(), guide.with_value(|guide| key(&world, guide)));
        spawn_local(async move {
            let Some(id) = guide.try_get_value() else { return };
            let found = files::guide(&id).await;
            // It may have been left meanwhile.
            if guide.try_get_value().is_none() {
                return;
            }
            match found {
                Err(problem) => loaded.set(Some(Err(problem))),
                Ok(found) => {
                    let anew = desk.take_anew();
                    let (state, opening) = opening::of(&found, &key, desk.step(), anew);
                    let walk = owner.with(|| Walk::new(found, state, key, desk.progress));
                    loaded.set(Some(Ok(walk)));
                    opening::open(walk, opening).await;
                }
            }
        });
    };
    let load = StoredValue::new_local(load);
    when_settled(move || {
        load.try_with_value(|load| load());
    });
    let again = move || {
        loaded.set(None);
        load.with_value(|load| load());
    };
    move || match loaded.get() {
        None => ().into_any(),
        Some(Ok(walk)) => view! { <UnderWay walk desk /> }.into_any(),
        Some(Err(problem)) => {
            let buttons = [
                Button::new(copy::TRY_AGAIN, anchors::TRY_AGAIN, again).view(),
                Button::new("Leave", anchors::GUIDE_LEAVE, move || desk.leave()).view(),
            ];
            view! {
                <section class="guide-card guide-card--alone" aria-label="Walkthrough" data-testid=anchors::GUIDE_CARD>
                    <p role="alert">"The walkthrough is not there. " {problem}</p>
                    <p class="guide-card__buttons">{buttons}</p>
                </section>
            }
            .into_any()
        }
    }
}
