//! What is on the screen while a walkthrough is under way: the card, the ring, what is read out, and at the end the closing card.

use super::card::card;
use super::closing::Closing;
use super::desk::GuideDesk;
use super::hand::pointer;
use super::walk::Walk;
use super::watch::Watch;
use super::{keys, presenter, presenter_command, spot};
use crate::components::next_frame;
use crate::guides::guide::Guide;
use crate::guides::machine::{Phase, Progress, State};
use crate::guides::presenting::Ask;
use crate::transport::Channel;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::str::FromStr;

/// A walkthrough under way.
#[component]
pub fn UnderWay(
    /// The walkthrough.
    walk: Walk,
    /// What the dock knows of walkthroughs.
    desk: GuideDesk,
) -> impl IntoView {
    let (card, ring) = (NodeRef::<html::Section>::new(), NodeRef::<html::Div>::new());
    let room = StoredValue::new(spot::room());
    let put = move || {
        // A tool that opens, or a window that shrinks, takes room from the screens: the target comes along.
        let (present, before) = (spot::room(), room.try_get_value());
        if before.is_some_and(|before| before != present) {
            room.set_value(present);
            if walk.state.with_untracked(|state| matches!(state.phase, Phase::Active { .. })) {
                walk.target().iter().for_each(spot::show);
            }
        }
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
    Effect::new(move |before: Option<Option<String>>| {
        let active = walk.state.with(|state| match &state.phase {
            Phase::Active { step } => Some(step.clone()),
            _ => None,
        });
        if active.is_some() && before.flatten() != active {
            next_frame(move || walk.target().iter().for_each(spot::show));
        }
        active
    });
    if walk.hand.is_none() {
        let channel = StoredValue::new(None::<Channel>);
        let say = move || {
            let standing = serde_json::to_string(&walk.standing()).unwrap_or_default();
            channel.get_value().into_iter().for_each(|channel| channel.send(&standing));
        };
        channel.set_value(Some(walk.name.with_value(|name| {
            presenter::channel(name, move |words| {
                let Some(ask) = Ask::from_str(words).ok().filter(|_| walk.is_alive()) else { return };
                match ask {
                    Ask::Hello => say(),
                    ask => presenter_command::apply(walk, ask),
                }
            })
        })));
        Effect::new(move || {
            walk.state.track();
            walk.is_lit.track();
            say();
        });
    }
    keys::listen(walk, card);
    view! {
        <div class="guide-ring" class=("guide-ring--lit", walk.is_lit) hidden=true aria-hidden="true" node_ref=ring></div>
        {walk.hand.map(|_| pointer())}
        {move || walk.guide.with_value(|guide| present(walk, desk, card, guide, &walk.state.read()))}
    }
}

/// What is read out, and the card or the closing card.
fn present(walk: Walk, desk: GuideDesk, node: NodeRef<html::Section>, guide: &Guide, state: &State) -> AnyView {
    let announcement = || Progress::of(guide, state).announcement();
    let said = match &state.phase {
        Phase::Blocked { block, .. } => format!("{}. {}", announcement(), block.obstacle.in_words()),
        Phase::Idle | Phase::Left { .. } | Phase::Finished => String::new(),
        _ => announcement(),
    };
    let layer = match &state.phase {
        Phase::Finished => Some(view! { <Closing walk desk /> }.into_any()),
        _ => card(walk, node, guide, state),
    };
    view! {
        <p class="visually-hidden" role="status">{said}</p>
        {layer}
    }
    .into_any()
}
