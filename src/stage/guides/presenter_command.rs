//! What the presenter's window asks for.

use super::perform::do_it;
use super::walk::Walk;
use crate::guides::machine::Event;
use crate::guides::presenting::{self, Ask};
use leptos::prelude::*;

/// Does what the presenter asks for.
pub fn apply(walk: Walk, ask: Ask) {
    let next = || walk.guide.with_value(|guide| walk.state.with_untracked(|state| presenting::next(guide, state)));
    match ask {
        Ask::Hello => {}
        Ask::Next => next().iter().for_each(|event| walk.tell(event)),
        Ask::Back => walk.tell(&Event::Back),
        Ask::Skip => walk.tell(&Event::Skip),
        Ask::Do => do_it(walk),
        Ask::Spotlight => walk.is_lit.update(|is_lit| *is_lit = !*is_lit),
    }
}
