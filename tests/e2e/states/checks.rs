//! What is asked about a state on a visit.

use super::links;
use super::order::{Order, Task};
use super::state::{State, base};
use crate::tier::{Engine, Tier};

/// What is asked for on the command line or by a tier, of all states together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checks {
    /// Picture, accessibility tree, boxes and test ids.
    pub picture: bool,
    /// What axe finds.
    pub axe: bool,
    /// The link to the state.
    pub link: bool,
}

impl Checks {
    /// Everything.
    pub const ALL: Checks = Checks { picture: true, axe: true, link: true };
    /// Nothing.
    pub const NONE: Checks = Checks { picture: false, axe: false, link: false };
}

/// How much axe is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axe {
    /// At the width and in the theme that the state has.
    Here,
    /// At all widths and in all themes.
    Everywhere,
}

/// How much is done with the link of a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// It is the one in the list of the gallery.
    Listed,
    /// It is that, and leads to the same.
    Opened,
}

/// What is asked on one visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Visit {
    /// Whether picture, tree and boxes are compared.
    pub picture: bool,
    /// What axe is asked, if anything.
    pub axe: Option<Axe>,
    /// What is done with the link, if anything.
    pub link: Option<Link>,
}

impl Visit {
    /// Whether there is anything to do.
    pub fn is_needed(self) -> bool {
        self.picture || self.axe.is_some() || self.link.is_some()
    }
}

impl Order {
    /// What is asked about a state in an engine. All engines lead to the same links and, for axe, to the same page.
    pub fn visit(&self, engine: Engine, state: &State, all: &[State], tier: Tier) -> Visit {
        if self.task != Task::Compare {
            let is_gallery = self.task == Task::Gallery;
            return Visit { picture: !is_gallery, axe: None, link: is_gallery.then_some(Link::Listed) };
        }
        let is_here = state.engines().of(tier).contains(&engine);
        let is_distinct = base(state.name, all) == state.name;
        let is_first = engine == Engine::Chromium;
        Visit {
            picture: self.checks.picture && is_here,
            // What axe finds depends on colours, and hardly on widths, of which the full tier has all.
            axe: (self.checks.axe && is_first && (is_distinct || tier == Tier::Quick && state.is_dark))
                .then_some(tier.pick(Axe::Here, Axe::Everywhere)),
            link: (self.checks.link && is_first && is_distinct).then_some(if links::is_whole(state) {
                tier.pick(Link::Listed, Link::Opened)
            } else {
                Link::Listed
            }),
        }
    }
}
