//! What the presenter's window asks for.

use super::action_executor::do_it;
use super::session::GuideSession;
use crate::guides::machine::Event;
use crate::guides::presenting::{self, PresenterCommand};
use leptos::prelude::*;

/// Does what the presenter asks for.
pub fn apply(session: GuideSession, ask: PresenterCommand) {
    let next = || session.guide.with_value(|guide| session.state.with_untracked(|state| presenting::next(guide, state)));
    match ask {
        PresenterCommand::Hello => {}
        PresenterCommand::Next => next().iter().for_each(|event| session.dispatch(event)),
        PresenterCommand::Back => session.dispatch(&Event::Back),
        PresenterCommand::Skip => session.dispatch(&Event::Skip),
        PresenterCommand::Do => do_it(session),
        PresenterCommand::Spotlight => session.spotlight_on.update(|spotlight_on| *spotlight_on = !*spotlight_on),
    }
}
