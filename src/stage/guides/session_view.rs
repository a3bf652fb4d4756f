//! What is on the screen while a walkthrough is under way: the card, the ring, what is read out, and at the end the closing card.

use super::card::card;
use super::closing::Closing;
use super::controller::GuideController;
use super::demo_cursor::pointer;
use super::screen_observer::ScreenObserver;
use super::session::GuideSession;
use super::{keys, presenter, presenter_command, spot};
use crate::components::next_frame;
use crate::guides::guide::Guide;
use crate::guides::machine::{Phase, Progress, State};
use crate::guides::presenting::PresenterCommand;
use crate::transport::Channel;
use leptos::html;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::str::FromStr;

/// A walkthrough under way.
#[component]
pub fn SessionView(
    /// The walkthrough.
    session: GuideSession,
    /// What the dock knows of walkthroughs.
    controller: GuideController,
) -> impl IntoView {
    let (card, ring) = (NodeRef::<html::Section>::new(), NodeRef::<html::Div>::new());
    let space = StoredValue::new(spot::available_space());
    let put = move || {
        // A tool that opens, or a window that shrinks, takes space from the screens: the target moves too.
        let (present, before) = (spot::available_space(), space.try_get_value());
        if before.is_some_and(|before| before != present) {
            space.set_value(present);
            if session.state.with_untracked(|state| matches!(state.phase, Phase::Active { .. })) {
                session.target().iter().for_each(spot::show);
            }
        }
        if let (Some(Some(card)), Some(Some(ring))) = (card.try_get_untracked(), ring.try_get_untracked()) {
            spot::follow(&card, Some(&ring), session.target().as_ref());
        }
    };
    let observer = ScreenObserver::new(move || {
        session.observe();
        put();
    });
    let observer = StoredValue::new_local(observer);
    on_cleanup(move || {
        session.put_away();
        observer.try_set_value(None);
    });
    Effect::new(move |before: Option<()>| {
        session.screens.changes.track();
        if before.is_some() {
            next_frame(move || spawn_local(session.refresh()));
        }
    });
    Effect::new(move |before: Option<Option<String>>| {
        let active = session.state.with(|state| match &state.phase {
            Phase::Active { step } => Some(step.clone()),
            _ => None,
        });
        if active.is_some() && before.flatten() != active {
            next_frame(move || session.target().iter().for_each(spot::show));
        }
        active
    });
    if session.cursor.is_none() {
        let channel = StoredValue::new(None::<Channel>);
        let say = move || {
            let presenter_snapshot = serde_json::to_string(&session.presenter_snapshot()).unwrap_or_default();
            channel.get_value().into_iter().for_each(|channel| channel.send(&presenter_snapshot));
        };
        channel.set_value(Some(session.name.with_value(|name| {
            presenter::channel(name, move |words| {
                let Some(ask) = PresenterCommand::from_str(words).ok().filter(|_| session.is_alive()) else { return };
                match ask {
                    PresenterCommand::Hello => say(),
                    ask => presenter_command::apply(session, ask),
                }
            })
        })));
        Effect::new(move || {
            session.state.track();
            session.spotlight_on.track();
            say();
        });
    }
    keys::listen(session, card);
    view! {
        <div class="guide-ring" class=("guide-ring--lit", session.spotlight_on) hidden=true aria-hidden="true" node_ref=ring></div>
        {session.cursor.map(|_| pointer())}
        {move || session.guide.with_value(|guide| present(session, controller, card, guide, &session.state.read()))}
    }
}

/// What is read out, and the card or the closing card.
fn present(session: GuideSession, controller: GuideController, node: NodeRef<html::Section>, guide: &Guide, state: &State) -> AnyView {
    let announcement = || Progress::of(guide, state).announcement();
    let said = match &state.phase {
        Phase::Blocked { blocked, .. } => format!("{}. {}", announcement(), blocked.blocker.describe()),
        Phase::Idle | Phase::Suspended { .. } | Phase::Finished => String::new(),
        _ => announcement(),
    };
    let layer = match &state.phase {
        Phase::Finished => Some(view! { <Closing session controller /> }.into_any()),
        _ => card(session, node, guide, state),
    };
    view! {
        <p class="visually-hidden" role="status">{said}</p>
        {layer}
    }
    .into_any()
}
