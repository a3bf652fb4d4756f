//! What is on the screen while a walkthrough is under way: the card, the ring, what is read out, and at the end the closing card.

use super::card::Card;
use super::closing::Closing;
use super::desk::GuideDesk;
use super::keys;
use super::player::Pointer;
use super::spot;
use super::walk::Walk;
use super::watch::Watch;
use crate::ui::kit::next_frame;
use crate::walkthrough::machine::{Phase, Progress};
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// A walkthrough under way.
#[component]
pub fn UnderWay(
    /// The walkthrough.
    walk: Walk,
    /// What the dock knows of it.
    desk: GuideDesk,
) -> impl IntoView {
    let (card, ring) = (NodeRef::<html::Section>::new(), NodeRef::<html::Div>::new());
    let put = move || {
        if let (Some(Some(card)), Some(Some(ring))) = (card.try_get_untracked(), ring.try_get_untracked()) {
            spot::follow(&card, Some(&ring), walk.target().as_ref());
        }
    };
    let watch = Watch::new(move || {
        walk.look();
        put();
    });
    let watch = StoredValue::new_local(watch);
    on_cleanup(move || {
        walk.put_away();
        watch.try_set_value(None);
    });
    Effect::new(move |before: Option<()>| {
        walk.screens.changes.track();
        if before.is_some() {
            next_frame(move || spawn_local(walk.refresh()));
        }
    });
    let at = Memo::new(move |_| walk.state.with(|state| state.step().map(str::to_owned)));
    let is_active = Memo::new(move |_| walk.state.with(|state| matches!(state.phase, Phase::Active { .. })));
    Effect::new(move || {
        if at.read().is_some() && is_active.get() {
            next_frame(move || {
                walk.target().iter().for_each(spot::show);
            });
        }
    });
    keys::listen(walk, card);
    let is_shown = Memo::new(move |_| at.read().is_some() && walk.state.with(|state| state.is_under_way()));
    let is_finished = Memo::new(move |_| walk.state.with(|state| state.phase == Phase::Finished));
    let said = Memo::new(move |_| {
        let progress = walk.guide.with_value(|guide| Progress::of(guide, &walk.state.read()));
        match &walk.state.read().phase {
            Phase::Blocked { block, .. } => format!("{}. {}", progress.announcement(), block.obstacle.in_words()),
            Phase::Idle | Phase::Left { .. } | Phase::Finished => String::new(),
            _ => progress.announcement(),
        }
    });
    view! {
        <p class="visually-hidden" role="status">{said}</p>
        <div class="guide-ring" hidden aria-hidden="true" node_ref=ring></div>
        {walk.hand.map(|hand| view! { <Pointer hand /> }.into_any())}
        {move || is_shown.get().then(|| view! { <Card walk node=card /> }.into_any())}
        {move || is_finished.get().then(|| view! { <Closing walk desk /> }.into_any())}
    }
}
